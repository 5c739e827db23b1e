import {
  insertCohort,
  insertCohortCoordinator,
  type Cohort,
} from "#app/features/cohorts/cohorts.queries.server.ts";
import {
  insertProgramme,
  type Programme,
} from "#app/features/cohorts/programmes.queries.server.ts";
import type { Day } from "#app/features/cohorts/office-day.ts";
import {
  PAGES_AND_QUIZZES,
  type CompletionRule,
} from "#app/shared/completion-rule.ts";
import { newId } from "#app/shared/ids.ts";
import type { Clock } from "#app/shared/clock.ts";
import type { Queryable } from "#db/client.server.ts";
import { asta, lina } from "#db/seed/people.ts";

export type SmallCohort = {
  courseId: string;
  moduleIds: string[];
  rule: CompletionRule;
  startsOn: Day;
  endsOn: Day;
  openEnrolment: boolean;
  seats: number;
  hasWaitingList: boolean;
  enrolUntil: Day;
  studyUntil: Day;
};

let programmesMade = 0;

/**
 * A programme of the small course's first module, and an open cohort
 * of it that runs all November 2026. Lina coordinates, Asta signs.
 */
export function openSmallCohort(
  { db, clock }: { db: Queryable; clock: Clock },
  wishes: Partial<SmallCohort> = {},
): { cohort: Cohort; programme: Programme } {
  const { openEnrolment = true, ...wanted } = wishes;
  const now = clock();
  const programme = insertProgramme(db, {
    ...smallProgramme,
    id: newId("prg", now),
    code: `SML-${++programmesMade}`,
    courseId: wanted.courseId ?? "SML",
    moduleIds: wanted.moduleIds ?? ["SML-1"],
    rule: wanted.rule ?? PAGES_AND_QUIZZES,
    createdAt: now,
  });
  const cohort = insertCohort(db, {
    id: newId("coh", now),
    programmeVersionId: programme.versionId,
    title: { lt: "Lapkričio grupė", en: "November cohort" },
    startsOn: wanted.startsOn ?? "2026-11-01",
    endsOn: wanted.endsOn ?? "2026-11-30",
    openEnrolment,
    seats: wanted.seats ?? null,
    hasWaitingList: wanted.hasWaitingList ?? false,
    enrolUntil: wanted.enrolUntil ?? null,
    studyUntil: wanted.studyUntil ?? null,
    createdAt: now,
  });
  insertCohortCoordinator(db, {
    cohortId: cohort.id,
    personId: lina.id,
    assignedAt: now,
  });
  return { cohort, programme };
}

const smallProgramme = {
  title: { lt: "Maža programa", en: "A small programme" },
  series: "SML",
  contactHours: 0,
  onlineHours: 0,
  selfStudyHours: 1,
  place: { lt: "Nuotoliniu būdu", en: "Online" },
  signatoryId: asta.id,
  signatoryPosition: { lt: "Vadovė", en: "Head" },
};
