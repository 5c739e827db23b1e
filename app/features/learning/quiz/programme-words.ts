import { m } from "#app/paraglide/messages.js";
import type { ProgrammePart } from "./programme-part.ts";

/** What a passed quiz means for a certificate, if there is to be one. */
export function passedInWords(part: ProgrammePart): string {
  if (part === "in-programme") return m.quiz_result_certificate();
  return part === "outside"
    ? `${m.quiz_result_outside()} ${m.quiz_result_kept()}`
    : m.quiz_result_kept();
}

/** What is left to do without attempts; a coordinator only where one sees it. */
export function noAttemptsInWords(part: ProgrammePart): string {
  if (part === "in-programme") return m.quiz_no_attempts_left();
  return part === "outside"
    ? `${m.quiz_no_attempts_outside()} ${m.quiz_result_outside()}`
    : m.quiz_no_attempts_outside();
}

/**
 * What has to be said of an attempt that cannot count for the certificate any
 * more; null while it can.
 */
export function notCountingInWords(
  number: number,
  attemptsCounting: number | null,
): string | null {
  return attemptsCounting !== null && number > attemptsCounting
    ? m.quiz_attempt_not_counting({ n: attemptsCounting })
    : null;
}
