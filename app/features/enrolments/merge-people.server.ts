import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import type { Actor } from "#app/auth/actor.ts";
import type { AppContext } from "#app/context.ts";
import {
  findAccount,
  rolesOf,
} from "#app/features/accounts/accounts.queries.server.ts";
import {
  findPerson,
  updatePerson,
  type Person,
} from "#app/features/accounts/people.queries.server.ts";
import { findCohortFor } from "#app/features/cohorts/cohorts.queries.server.ts";
import type { CohortId, EnrolmentId, PersonId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import type { Text } from "#app/shared/text.ts";
import { inTransaction, type Queryable } from "#db/client.server.ts";
import { listPeopleOfCoordinator } from "./cohort-people.queries.server.ts";
import { updateEnrolment } from "./enrolments.queries.server.ts";
import { giveFreeSeats } from "./give-free-seats.server.ts";
import { endInvitations } from "./invitations.queries.server.ts";
import {
  exchangeEnrolments,
  listEnrolmentsToMerge,
  listMarksToMerge,
  markMerged,
  moveEnrolment,
  moveMarks,
  movePersonalRows,
  type MergedEnrolment,
} from "./merge.queries.server.ts";
import { holdsOffice, learnsElsewhere } from "./whose-record.queries.server.ts";

export type MergeRefusal =
  | { code: "not-found" }
  | { code: "same" }
  | { code: "staff" }
  /** The record that would end is somebody's way in. */
  | { code: "signs-in" }
  /** One of them is also in a cohort of others. */
  | { code: "elsewhere" }
  | { code: "marks-differ"; sessions: Text[] };

type Asked = {
  actor: Pick<Actor, "id">;
  keptId: PersonId;
  endedId: PersonId;
  moveMore: MoveMore;
};

/** Moves what features after this one keep about a person, such as notes. */
type MoveMore = (tx: Queryable, from: PersonId, to: PersonId) => void;

/**
 * Makes one person of two records that are the same human: all that names the
 * ended one names the kept one from now on, but for the register, whose rows are
 * never changed; those who look things up by person ask `personIdsOf`.
 *
 * Where both are in the same cohort, the enrolment with more in it stays, and the
 * attendance of both is united; marks that contradict each other are refused with
 * their sessions, for a human to settle. The seat that two records took for one
 * human goes to the first in line. Both must be people of the coordinator's
 * own cohorts. Because the kept record gets everything, and its address may be the
 * coordinator's to choose, nobody's own is given away by it: a record that signs
 * in, that holds an office, or that is in the cohorts of others too is not ended.
 */
export function mergePeople(
  context: Pick<AppContext, "db" | "clock" | "mailer" | "config">,
  { actor, keptId, endedId, moveMore }: Asked,
): Result<null, MergeRefusal> {
  const now = context.clock();
  return inTransaction(context.db, (tx) => {
    const refusal = whyNotMerge(tx, actor.id, { keptId, endedId });
    if (refusal) return refuse(refusal);
    const differing = differingMarks(tx, keptId, endedId);
    if (differing.length > 0)
      return refuse({ code: "marks-differ", sessions: differing });

    const sharedIds = mergeEnrolments(tx, { keptId, endedId, now });
    endInvitations(tx, endedId, now);
    movePersonalRows(tx, endedId, keptId);
    moveMore(tx, endedId, keptId);
    mergeDetails(tx, keptId, endedId);
    markMerged(tx, endedId, keptId);
    const line = { action: "person.merged", actorId: actor.id } as const;
    for (const subjectId of [keptId, endedId])
      recordAuditEvent(tx, {
        ...line,
        subjectId,
        facts: { keptId, endedId },
        happenedAt: now,
      });
    for (const cohortId of sharedIds) {
      const cohort = findCohortFor(tx, cohortId, actor.id);
      if (cohort) giveFreeSeats(tx, context, { cohort, actorId: actor.id });
    }
    return accept(null);
  });
}

function whyNotMerge(
  tx: Queryable,
  coordinatorId: PersonId,
  { keptId, endedId }: { keptId: PersonId; endedId: PersonId },
): MergeRefusal | null {
  if (keptId === endedId) return { code: "same" };
  const own = new Set(
    listPeopleOfCoordinator(tx, coordinatorId).map(({ personId }) => personId),
  );
  if (!own.has(keptId) || !own.has(endedId)) return { code: "not-found" };
  if (rolesOf(tx, keptId).length > 0 || holdsOffice(tx, endedId))
    return { code: "staff" };
  if (findAccount(tx, endedId)) return { code: "signs-in" };
  // Without an address of its own, the kept record gets that of the ended one.
  const changing = findPerson(tx, keptId)?.email
    ? [endedId]
    : [keptId, endedId];
  return changing.some((id) => learnsElsewhere(tx, id, coordinatorId))
    ? { code: "elsewhere" }
    : null;
}

type Twins = { kept: MergedEnrolment; ended: MergedEnrolment };

/** The enrolments of both in the same place: a cohort, or a course alone. */
function twinsOf(tx: Queryable, keptId: PersonId, endedId: PersonId): Twins[] {
  const ofKept = listEnrolmentsToMerge(tx, keptId);
  return listEnrolmentsToMerge(tx, endedId).flatMap((ended) => {
    const kept = ofKept.find((one) => placeOf(one) === placeOf(ended));
    return kept ? [{ kept, ended }] : [];
  });
}

function placeOf({ cohortId, courseId }: MergedEnrolment): string {
  return cohortId ?? courseId;
}

/** The sessions where one record says something else than the other. */
function differingMarks(
  tx: Queryable,
  keptId: PersonId,
  endedId: PersonId,
): Text[] {
  return twinsOf(tx, keptId, endedId).flatMap(({ kept, ended }) => {
    const marks = listMarksToMerge(tx, kept.id);
    return listMarksToMerge(tx, ended.id).flatMap((mark) => {
      const other = marks.find(
        ({ sessionId, half }) =>
          sessionId === mark.sessionId && half === mark.half,
      );
      const isSame =
        !other ||
        (other.wasPresent === mark.wasPresent &&
          other.minutesMissed === mark.minutesMissed);
      return isSame ? [] : [mark.title];
    });
  });
}

/** The cohorts that both were in, where one of them took the other's seat. */
function mergeEnrolments(
  tx: Queryable,
  { keptId, endedId, now }: { keptId: PersonId; endedId: PersonId; now: Date },
): CohortId[] {
  const twins = twinsOf(tx, keptId, endedId);
  const twinned = new Set<EnrolmentId>(twins.map(({ ended }) => ended.id));
  for (const { id } of listEnrolmentsToMerge(tx, endedId))
    if (!twinned.has(id)) moveEnrolment(tx, id, keptId);
  for (const { kept, ended } of twins) {
    const isFuller = ended.done > kept.done;
    const [stays, goes] = isFuller ? [ended, kept] : [kept, ended];
    if (isFuller)
      exchangeEnrolments(
        tx,
        { id: kept.id, personId: keptId },
        { id: ended.id, personId: endedId },
        now,
      );
    moveMarks(tx, goes.id, stays.id);
    const isIn = !kept.withdrawnAt || !ended.withdrawnAt;
    updateEnrolment(tx, stays.id, {
      withdrawnAt: isIn ? null : stays.withdrawnAt,
    });
    updateEnrolment(tx, goes.id, { withdrawnAt: goes.withdrawnAt ?? now });
  }
  return twins.flatMap(({ kept }) => kept.cohortId ?? []);
}

/** What the kept record lacks, the ended one gives; nothing is overwritten. */
function mergeDetails(tx: Queryable, keptId: PersonId, endedId: PersonId) {
  const [kept, ended] = [findPerson(tx, keptId), findPerson(tx, endedId)];
  if (!kept || !ended) return;
  const given: Partial<Person> = {
    profession: kept.profession ?? ended.profession,
    institutionId: kept.institutionId ?? ended.institutionId,
    gender: kept.gender ?? ended.gender,
  };
  if (kept.email === null && ended.email !== null) {
    updatePerson(tx, endedId, { email: null });
    given.email = ended.email;
  }
  updatePerson(tx, keptId, given);
}
