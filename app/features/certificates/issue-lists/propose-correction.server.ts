import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import type { Actor } from "#app/auth/actor.ts";
import type { AppContext } from "#app/context.ts";
import { findApprovalRule } from "#app/features/certificates/register/certificate-subject.queries.server.ts";
import { formatCertificateNumber } from "#app/features/certificates/register/certificate-number.ts";
import type { Certificate } from "#app/features/certificates/register/certificates.queries.server.ts";
import { correctedSnapshot } from "#app/features/certificates/register/correct-certificate.server.ts";
import { evidenceOf } from "#app/features/certificates/register/evidence.ts";
import {
  lettersThatFail,
  type NotPrintable,
} from "#app/features/certificates/register/issue-document.server.ts";
import {
  findReplaceable,
  type NotReplaceable,
} from "#app/features/certificates/register/replace-certificate.server.ts";
import {
  findCompletionOf,
  type CompletionRecord,
} from "#app/features/completion/completion.queries.server.ts";
import {
  idSchema,
  newId,
  type CertificateId,
  type IssueListId,
} from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction, type Queryable } from "#db/client.server.ts";
import {
  insertIssueList,
  insertIssueListRows,
} from "./issue-lists.queries.server.ts";
import { findOpenListWith } from "./open-lists.queries.server.ts";
import { tellSignatory } from "./tell-of-list.server.ts";

export type CorrectionRefusal =
  | NotReplaceable
  | NotPrintable
  /** Under four eyes, who proposes cannot be the one who approves. */
  | { code: "proposer-is-signatory" }
  /** The certificate is the signatory's own: nobody certifies themselves. */
  | { code: "signatorys-own" }
  /** Something else about the same person waits to be decided or issued. */
  | { code: "on-a-list" }
  /** The enrolment that it was issued for is not there any more. */
  | { code: "gone" };

type Proposal = {
  certificateId: CertificateId;
  reason: string;
  proposedBy: Pick<Actor, "id" | "roles">;
};

type Tools = Pick<AppContext, "db" | "clock" | "config" | "mailer">;

const cohortId = idSchema("coh");
const enrolmentId = idSchema("enr");

/**
 * Asks the signatory of a programme with four eyes for a corrected certificate:
 * an issue list of one row, which remembers what the corrected one would say. It
 * is decided and issued like every other list, and the signatory sees old and
 * new beside each other. Needs a reason (10 to 500 characters).
 *
 * A revocation is never asked for in this way: it takes a wrong certificate from
 * the public at once, and can be looked into after.
 */
export function proposeCorrection(
  context: Tools,
  { certificateId, reason, proposedBy }: Proposal,
): Result<{ listId: IssueListId }, CorrectionRefusal> {
  return inTransaction(context.db, (tx) => {
    const asked = { certificateId, reason, replacedBy: proposedBy };
    const found = findReplaceable(tx, asked);
    if (!found.ok) return found;
    const { certificate } = found.value;
    const obstacle = obstacleTo(tx, certificate, proposedBy);
    if (obstacle) return refuse(obstacle);
    const enrolment = enrolmentId.parse(certificate.enrolmentId);
    const record = findCompletionOf(tx, enrolment, context.db);
    if (!record) return refuse({ code: "gone" });
    const corrected = correctedSnapshot(tx, context, certificate, {
      now: context.clock(),
      issuedById: proposedBy.id,
    });
    const unprintable = lettersThatFail(corrected);
    if (unprintable) return refuse(unprintable);
    const row = { ...found.value, corrected, record };
    return accept(writeList(tx, context, row, proposedBy));
  });
}

function obstacleTo(
  tx: Queryable,
  certificate: Certificate,
  proposedBy: Proposal["proposedBy"],
): CorrectionRefusal | null {
  const rule = findApprovalRule(tx, cohortId.parse(certificate.cohortId));
  if (rule?.signatoryId === proposedBy.id) {
    return { code: "proposer-is-signatory" };
  }
  if (rule?.signatoryId === certificate.personId) {
    return { code: "signatorys-own" };
  }
  return findOpenListWith(tx, certificate.enrolmentId)
    ? { code: "on-a-list" }
    : null;
}

function writeList(
  tx: Queryable,
  context: Tools,
  row: {
    certificate: Certificate;
    reason: string;
    corrected: ReturnType<typeof correctedSnapshot>;
    record: CompletionRecord;
  },
  proposedBy: Proposal["proposedBy"],
) {
  const { certificate, reason, corrected, record } = row;
  const { id: replacesId, kind } = certificate;
  const now = context.clock();
  const listId = newId("isl", now);
  const cohort = record.cohort.id;
  insertIssueList(tx, {
    ...{ id: listId, cohortId: cohort, state: "proposed" },
    ...{ proposedById: proposedBy.id, proposedAt: now },
  });
  insertIssueListRows(tx, [
    {
      ...{ listId, enrolmentId: record.progress.enrolmentId, position: 1 },
      ...{ kind, replacesId, reason, corrected },
      evidence: evidenceOf(record, kind),
    },
  ]);
  recordAuditEvent(tx, {
    action: "issue-list.proposed",
    actorId: proposedBy.id,
    subjectId: listId,
    facts: {
      ...{ cohortId: cohort, people: 1, reason },
      corrects: formatCertificateNumber(certificate),
    },
    happenedAt: now,
  });
  tellSignatory(tx, context, listId);
  return { listId };
}
