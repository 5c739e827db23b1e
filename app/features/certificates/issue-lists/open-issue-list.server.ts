import type { Actor } from "#app/auth/actor.ts";
import { formatCertificateNumber } from "#app/features/certificates/register/certificate-number.ts";
import {
  listCoordinatorIds,
  findCohortFor,
} from "#app/features/cohorts/cohorts.queries.server.ts";
import { mayRunCohort } from "#app/features/cohorts/cohorts.policy.ts";
import {
  findCertificate,
  listIssuedIn,
} from "#app/features/certificates/register/certificates.queries.server.ts";
import { readSnapshot } from "#app/shared/certificate-snapshot.ts";
import {
  listVoidNumbers,
  nextNumber,
} from "#app/features/certificates/register/numbers.queries.server.ts";
import { officeDay } from "#app/features/cohorts/office-day.ts";
import { stateOfCertificate } from "#app/features/certificates/register/certificate-state.ts";
import type { CohortId, IssueListId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { isStopped } from "./continue-issuing.server.ts";
import {
  isAsked,
  mayDecide,
  maySeeIssueList,
  mayWithdraw,
} from "./issue-lists.policy.ts";
import {
  findIssueList,
  listAwaiting,
  listIssueLists,
  listRowsOf,
} from "./issue-lists.queries.server.ts";

type Asking = Pick<Actor, "id" | "roles">;

export type OpenIssueLists = NonNullable<ReturnType<typeof openIssueLists>>;
export type OpenIssueList = NonNullable<ReturnType<typeof openIssueList>>;
export type Awaiting = ReturnType<typeof openApprovals>;

/**
 * Every list of a cohort, everything that was issued in it, and the void numbers
 * of its series; null for who does not run the cohort.
 */
export function openIssueLists(
  db: Queryable,
  coordinator: Pick<Actor, "id">,
  cohortId: CohortId,
  now: Date,
) {
  const cohort = findCohortFor(db, cohortId, coordinator.id);
  if (!cohort) return null;
  const { series } = cohort.programme;
  const year = Number(officeDay(now).slice(0, 4));
  return {
    cohort: { id: cohort.id, title: cohort.title },
    series,
    lists: listIssueLists(db, cohortId),
    issued: listIssuedIn(db, cohortId).map((row) => ({
      id: row.id,
      number: formatCertificateNumber(row),
      kind: row.kind,
      personName: row.snapshot.personName,
      issuedAt: row.issuedAt,
      ...stateOfCertificate(row, now),
    })),
    nextNumber: formatCertificateNumber(nextNumber(db, { series, year })),
    voided: listVoidNumbers(db, series).map(
      ({ reason, voidedAt, ...place }) => ({
        number: formatCertificateNumber(place),
        reason,
        voidedAt,
      }),
    ),
  };
}

/**
 * A list with its rows, for who runs its cohort and for the signatory who is
 * asked to approve it; null for everyone else, and in another cohort.
 */
export function openIssueList(
  db: Queryable,
  actor: Asking,
  where: { cohort: CohortId; list: IssueListId },
  now: Date,
) {
  const list = findIssueList(db, where.list);
  if (list?.cohortId !== where.cohort) return null;
  const coordinatorIds = listCoordinatorIds(db, list.cohortId);
  if (!maySeeIssueList(actor, { ...list, coordinatorIds })) return null;
  const rows = listRowsOf(db, list.id).map((row) => rowIn(db, row, now));
  const isWaiting = list.state === "proposed";
  const runsCohort = mayRunCohort(actor, { coordinatorIds });
  return {
    list,
    rows,
    runsCohort,
    /** Its job was given up; see `continueIssuing`. */
    isParked: isStopped(db, list),
    mayDecide: isWaiting && mayDecide(actor, list),
    mayWithdraw: isWaiting && mayWithdraw(actor, list),
    /** The signatory looks at a proposal of their own. */
    isOwnProposal:
      isWaiting && isAsked(actor, list) && actor.id === list.proposedById,
  };
}

function rowIn(
  db: Queryable,
  { issued, corrected, ...row }: ReturnType<typeof listRowsOf>[number],
  now: Date,
) {
  const former = row.replacesId && findCertificate(db, row.replacesId);
  return {
    ...row,
    number: issued && formatCertificateNumber(issued),
    /** What a certificate says and is to say; null for a new document. */
    correction:
      former && corrected
        ? {
            number: formatCertificateNumber(former),
            before: readSnapshot(former.snapshot),
            after: corrected,
            reason: row.reason ?? "",
            ...stateOfCertificate(former, now),
          }
        : null,
  };
}

/** What waits for somebody's approval; empty for who signs nothing. */
export function openApprovals(db: Queryable, actor: Pick<Actor, "id">) {
  return listAwaiting(db, actor.id).filter(({ fourEyes }) => fourEyes);
}
