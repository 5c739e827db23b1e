import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import type { Actor } from "#app/auth/actor.ts";
import type { AppContext } from "#app/context.ts";
import { newId, type CohortId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction } from "#db/client.server.ts";
import {
  insertCohort,
  insertCohortCoordinator,
  listCohortsOf,
} from "../cohorts.queries.server.ts";
import { findNewestProgramme } from "../programmes.queries.server.ts";
import type { CohortWish } from "./cohort-form.ts";

/**
 * Opens a cohort of a programme at its newest version; the actor becomes its
 * first coordinator. Refused when there is no such programme. A form that is sent
 * twice opens one cohort: who runs one of that title and these days has it already.
 */
export function createCohort(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  {
    actor,
    programmeId,
    wish,
  }: { actor: Pick<Actor, "id">; programmeId: string; wish: CohortWish },
): Result<{ cohortId: CohortId }, { code: "unknown-programme" }> {
  const now = clock();
  return inTransaction(db, (tx) => {
    const programme = findNewestProgramme(tx, programmeId);
    if (!programme) return refuse({ code: "unknown-programme" });
    const twin = listCohortsOf(tx, actor.id).find(
      (one) =>
        one.programmeVersionId === programme.versionId && isSame(one, wish),
    );
    if (twin) return accept({ cohortId: twin.id });
    const cohortId = newId("coh", now);
    insertCohort(tx, {
      id: cohortId,
      programmeVersionId: programme.versionId,
      ...wish,
      createdAt: now,
    });
    insertCohortCoordinator(tx, {
      cohortId,
      personId: actor.id,
      assignedAt: now,
    });
    recordAuditEvent(tx, {
      action: "cohort.created",
      actorId: actor.id,
      subjectId: cohortId,
      facts: { programmeVersionId: programme.versionId },
      happenedAt: now,
    });
    return accept({ cohortId });
  });
}

function isSame(
  one: Pick<CohortWish, "title" | "startsOn" | "endsOn">,
  wish: CohortWish,
): boolean {
  return (
    one.title.lt === wish.title.lt &&
    one.title.en === wish.title.en &&
    one.startsOn === wish.startsOn &&
    one.endsOn === wish.endsOn
  );
}
