import type { AppContext } from "#app/context.ts";
import { findCertificate } from "#app/features/certificates/register/certificates.queries.server.ts";
import {
  correctCertificate,
  correctedSnapshot,
  saysTheSame,
  type CorrectRefusal,
} from "#app/features/certificates/register/correct-certificate.server.ts";
import {
  issueDocument,
  type DocumentRefusal,
  type IssuedCertificate,
} from "#app/features/certificates/register/issue-document.server.ts";
import {
  findCompletionOf,
  type CompletionRecord,
} from "#app/features/completion/completion.queries.server.ts";
import type { CertificateId, PersonId } from "#app/shared/ids.ts";
import { refuse, type Result } from "#app/shared/result.ts";
import type { Queryable } from "#db/client.server.ts";
import type { IssueList, IssueListRow } from "./issue-lists.queries.server.ts";

export type RowRefusal =
  | DocumentRefusal
  | CorrectRefusal
  /** Nobody certifies themselves; or the enrolment is not there any more. */
  | { code: "own-certificate" | "gone" }
  /** The document would not say any more what was approved. */
  | { code: "changed" };

type Tools = Pick<AppContext, "db" | "clock" | "config">;
type Decided = {
  issuedById: PersonId;
  decision: NonNullable<Parameters<typeof correctCertificate>[2]["decision"]>;
};

/**
 * Issues what one row of a decided list stands for, inside of a transaction: the
 * document of a person, or a corrected certificate in place of another one. A
 * correction says what its signatory saw, to the letter, or is refused; so is the
 * document of a person who was renamed, or whose cohort was moved to another
 * version of the programme, since it was asked for.
 */
export function issueRow(
  tx: Queryable,
  tools: Tools,
  { list, row }: { list: IssueList; row: IssueListRow },
): Result<IssuedCertificate, RowRefusal> {
  const record = findCompletionOf(tx, row.enrolmentId, tools.db);
  if (!record) return refuse({ code: "gone" });
  const decided = decidedOn(list);
  if (record.progress.personId === decided.issuedById) {
    return refuse({ code: "own-certificate" });
  }
  const { replacesId } = row;
  if (replacesId) return correct(tx, tools, { ...row, replacesId }, decided);
  const { kind, evidence } = row;
  if (saysAnother(record, evidence)) return refuse({ code: "changed" });
  return issueDocument(tx, tools, { record, kind, evidence, ...decided });
}

function decidedOn(list: IssueList): Decided {
  const { decidedById, decidedBy, decidedAt } = list;
  if (!decidedById || !decidedBy || !decidedAt) {
    throw new Error(`Nobody decided on ${list.id}.`);
  }
  return {
    issuedById: decidedById,
    decision: {
      proposedBy: list.proposedBy,
      proposedAt: list.proposedAt.toISOString(),
      approvedBy: decidedBy,
      approvedAt: decidedAt.toISOString(),
    },
  };
}

function correct(
  tx: Queryable,
  tools: Tools,
  row: IssueListRow & { replacesId: CertificateId },
  decided: Decided,
): Result<IssuedCertificate, RowRefusal> {
  const { replacesId, reason, corrected } = row;
  const certificate = findCertificate(tx, replacesId);
  if (!certificate || !corrected || reason === null) {
    throw new Error(`Nothing can be corrected about ${replacesId}.`);
  }
  const { issuedById } = decided;
  const today = { now: tools.clock(), issuedById };
  if (certificate.successorId) return refuse({ code: "replaced-already" });
  const printed = correctedSnapshot(tx, tools, certificate, today);
  if (!saysTheSame(corrected, printed)) return refuse({ code: "changed" });
  return correctCertificate(tx, tools, { certificate, reason, ...decided });
}

function saysAnother(
  { progress, programme }: CompletionRecord,
  { personName, programmeVersion }: IssueListRow["evidence"],
): boolean {
  const isRenamed =
    personName !== undefined && personName !== progress.personName;
  return isRenamed || programmeVersion !== programme.versionNumber;
}
