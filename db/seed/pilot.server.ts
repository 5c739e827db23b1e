import type { AppContext } from "#app/context.ts";
import {
  insertCohort,
  insertCohortCoordinator,
} from "#app/features/cohorts/cohorts.queries.server.ts";
import { insertProgramme } from "#app/features/cohorts/programmes.queries.server.ts";
import { officeDay } from "#app/features/cohorts/office-day.ts";
import { PAGES_AND_QUIZZES } from "#app/shared/completion-rule.ts";
import { newId, type CohortId } from "#app/shared/ids.ts";
import { inTransaction } from "#db/client.server.ts";
import { asta, lina } from "./people.ts";

const DAY_MS = 86_400_000;

/** What the pilot is a programme of, and its code in the office. */
export const PILOT = { code: "TKM-CHN-P1", courseId: "CHN", moduleId: "CHN-1" };

/**
 * The pilot programme of the first China module, and its cohort: open to
 * everyone for two months, run by Lina, signed by Asta.
 */
export function openPilot({
  db,
  clock,
}: Pick<AppContext, "db" | "clock">): CohortId {
  const now = clock();
  return inTransaction(db, (tx) => {
    const programme = insertProgramme(tx, pilotProgramme(now));
    const cohort = insertCohort(tx, {
      id: newId("coh", now),
      programmeVersionId: programme.versionId,
      title: { lt: "Bandomoji grupė, ruduo", en: "Pilot cohort, autumn" },
      startsOn: officeDay(new Date(now.getTime() - DAY_MS)),
      endsOn: officeDay(new Date(now.getTime() + 80 * DAY_MS)),
      openEnrolment: true,
      createdAt: now,
    });
    insertCohortCoordinator(tx, {
      cohortId: cohort.id,
      personId: lina.id,
      assignedAt: now,
    });
    return cohort.id;
  });
}

function pilotProgramme(now: Date) {
  const { code, courseId, moduleId } = PILOT;
  return {
    id: newId("prg", now),
    code,
    title: {
      lt: "Kinija, pirma dalis (bandomoji programa)",
      en: "China, part one (pilot programme)",
    },
    series: "TKM",
    courseId,
    moduleIds: [moduleId],
    contactHours: 0,
    onlineHours: 0,
    selfStudyHours: 1,
    rule: PAGES_AND_QUIZZES,
    place: { lt: "Vilnius", en: "Vilnius" },
    signatoryId: asta.id,
    signatoryPosition: { lt: "Įstaigos vadovė", en: "Head of the office" },
    createdAt: now,
  };
}
