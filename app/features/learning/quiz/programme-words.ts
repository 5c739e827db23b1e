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
