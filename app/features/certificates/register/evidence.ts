import { createHash } from "node:crypto";
import type { CompletionRecord } from "#app/features/completion/completion.queries.server.ts";
import type { UnmetClause } from "#app/features/completion/completion.ts";
import { canonicalJson } from "#app/shared/canonical-json.ts";
import type { DocumentKind } from "#app/shared/completion-rule.ts";
import type { IssueEvidence } from "#app/shared/issue-evidence.ts";

type Progress = Pick<
  CompletionRecord["progress"],
  "unmet" | "mayGet" | "participationUnmet"
>;

/** Why somebody does not get a document; empty where they do, null where there is none to get. */
export function unmetFor(
  { unmet, participationUnmet }: Progress,
  kind: DocumentKind,
): UnmetClause[] | null {
  return kind === "certificate" ? unmet : participationUnmet;
}

/**
 * What a decision to issue rests on. Its hash is SHA-256 over the canonical JSON
 * of the record that the rule was held against: it changes when anything does
 * that the rule asks about, and tells nobody a score.
 */
export function evidenceOf(
  { progress, programme }: Pick<CompletionRecord, "progress" | "programme">,
  kind: DocumentKind,
): IssueEvidence {
  const unmet = (unmetFor(progress, kind) ?? []).map(({ code }) => code);
  const { attendedMinutes, plannedMinutes } = progress.attended;
  const record = {
    enrolmentId: progress.enrolmentId,
    personId: progress.personId,
    kind,
    programmeVersionId: programme.versionId,
    steps: { done: progress.doneSteps, of: progress.totalSteps },
    quizzes: progress.quizzes.map(
      ({ moduleId, countedScore, attemptsUsed }) => ({
        moduleId,
        countedScore,
        attemptsUsed,
      }),
    ),
    attendedMinutes,
    plannedMinutes,
    unmet,
  };
  return {
    personName: progress.personName,
    programmeVersion: programme.versionNumber,
    attendedMinutes,
    plannedMinutes,
    unmet,
    hash: createHash("sha256").update(canonicalJson(record)).digest("hex"),
  };
}
