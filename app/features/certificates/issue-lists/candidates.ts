import type { CertificateState } from "#app/features/certificates/register/certificates.queries.server.ts";
import type { LearnerProgress } from "#app/features/completion/completion.queries.server.ts";
import type { UnmetClause } from "#app/features/completion/completion.ts";
import type { DocumentKind } from "#app/shared/completion-rule.ts";
import type { EnrolmentId, PersonId } from "#app/shared/ids.ts";

/** Somebody of the cohort, with what a list would do about them, or why not. */
export type Candidate = {
  enrolmentId: EnrolmentId;
  personId: PersonId;
  personName: string;
  institutionName: string | null;
} & (
  | { outlook: "gets"; kind: DocumentKind; unmet: UnmetClause[] }
  | { outlook: "not-yet"; unmet: UnmetClause[] }
  | { outlook: "issued"; issued: CertificateState }
  | { outlook: "on-a-list" }
  | { outlook: "own" }
  | { outlook: "withdrawn" }
);

/**
 * What a list would do about one person of the cohort. `own` is who decides on
 * the list: nobody certifies themselves. Who has a confirmation of participation
 * may still get the certificate, but not the other way round.
 */
export function candidateOf(
  progress: LearnerProgress,
  known: {
    issued: CertificateState | null;
    isOnOpenList: boolean;
    deciding: readonly PersonId[];
  },
): Candidate {
  const { enrolmentId, personId, personName, institutionName } = progress;
  const person = { enrolmentId, personId, personName, institutionName };
  const { mayGet: kind, unmet } = progress;
  const { issued } = known;
  const hasEnough = issued?.kind === "certificate" || issued?.kind === kind;
  if (issued && (hasEnough || kind === null)) {
    return { ...person, outlook: "issued", issued };
  }
  if (progress.withdrawnAt) return { ...person, outlook: "withdrawn" };
  if (known.isOnOpenList) return { ...person, outlook: "on-a-list" };
  if (known.deciding.includes(personId)) return { ...person, outlook: "own" };
  if (kind === null) return { ...person, outlook: "not-yet", unmet };
  return { ...person, outlook: "gets", kind, unmet };
}
