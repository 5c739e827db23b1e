import type { Enrolment } from "#app/features/enrolments/enrolments.queries.server.ts";

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
