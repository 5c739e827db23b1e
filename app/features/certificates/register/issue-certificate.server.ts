import type { AppContext } from "#app/context.ts";
import type { Actor } from "#app/auth/actor.ts";
import { listCoordinatorIds } from "#app/features/cohorts/cohorts.queries.server.ts";
import {
  findCompletionOf,
  type CompletionRecord,
} from "#app/features/completion/completion.queries.server.ts";
import type { DocumentKind } from "#app/shared/completion-rule.ts";
import type { EnrolmentId } from "#app/shared/ids.ts";
import { refuse, type Result } from "#app/shared/result.ts";
import { inTransaction, type Queryable } from "#db/client.server.ts";
import { mayCertify, mayKeepCertificates } from "./certificates.policy.ts";
import { evidenceOf } from "./evidence.ts";
import {
  issueDocument,
  type DocumentRefusal,
  type IssuedCertificate,
} from "./issue-document.server.ts";

export type IssueRefusal =
  | { code: "not-found" }
  | { code: "own-certificate" }
  | { code: "needs-approval" }
  | DocumentRefusal;

type Issue = {
  enrolmentId: EnrolmentId;
  issuedBy: Pick<Actor, "id" | "roles">;
  /** The certificate, unless something else is asked for. */
  kind?: DocumentKind;
};

/**
 * Issues the document of one learner who has done what the programme asks.
 *
 * Number, register row, audit line, and the jobs for the PDF and the letter
 * stand or fall together: a number is never lost, and numbers have no gaps
 * within a series and a year of the office's calendar. Asking twice is
 * harmless: the second request is refused with `already-issued`, and there is
 * one letter. A revoked certificate is refused as `revoked`: a correction may
 * stand in for it, another issue may not. `not-printable` names letters that
 * the certificate cannot show; then the name has to be written in others first.
 * `clock-behind`: the register knows a later time than the clock shows.
 * Where the programme asks for four eyes, only a list that its signatory
 * approved issues anything: `needs-approval`.
 * Somebody who may not certify this learner is told `not-found`, as if the
 * learner did not exist.
 */
export function issueCertificate(
  { db, clock, config }: Pick<AppContext, "db" | "clock" | "config">,
  { enrolmentId, issuedBy, kind = "certificate" }: Issue,
): Result<IssuedCertificate, IssueRefusal> {
  return inTransaction(db, (tx) => {
    // Versions are read through `db`, which remembers them.
    const record = findCompletionOf(tx, enrolmentId, db);
    if (!record) return refuse({ code: "not-found" });
    const obstacle = obstacleTo(tx, record, issuedBy);
    if (obstacle) return refuse(obstacle);
    return issueDocument(
      tx,
      { clock, config },
      {
        record,
        kind,
        issuedById: issuedBy.id,
        evidence: evidenceOf(record, kind),
        decision: null,
      },
    );
  });
}

function obstacleTo(
  tx: Queryable,
  { progress: { personId }, cohort, programme }: CompletionRecord,
  issuedBy: Issue["issuedBy"],
): IssueRefusal | null {
  const coordinatorIds = listCoordinatorIds(tx, cohort.id);
  if (!mayKeepCertificates(issuedBy, { coordinatorIds })) {
    return { code: "not-found" };
  }
  if (!mayCertify(issuedBy, { personId, coordinatorIds })) {
    return { code: "own-certificate" };
  }
  return programme.fourEyes ? { code: "needs-approval" } : null;
}
