import type { Enrolment } from "#app/features/enrolments/enrolments.queries.server.ts";
import { countingAttempts } from "#app/shared/completion-rule.ts";

/**
 * What a quiz is for its learner: a part of the programme of their cohort,
 * beside it, or of no cohort at all. Only in the first case does a certificate
 * hang on it, and does a coordinator see how it went.
 */
export type ProgrammePart = "in-programme" | "outside" | "alone";

/** By the enrolment that the attempts are of. */
export function programmePartOf(
  { programme }: Pick<Enrolment, "programme">,
  moduleId: string,
): ProgrammePart {
  if (!programme) return "alone";
  return programme.moduleIds.includes(moduleId) ? "in-programme" : "outside";
}

/**
 * How many attempts at a module's quiz count for the programme's certificate;
 * null where every attempt that the quiz allows does.
 */
export function attemptsThatCount(
  { programme }: Pick<Enrolment, "programme">,
  { id, quiz }: { id: string; quiz: { attempts: number } | null },
): number | null {
  if (!programme?.moduleIds.includes(id)) return null;
  const most = countingAttempts(programme.rule, id);
  return most !== null && quiz && most < quiz.attempts ? most : null;
}
