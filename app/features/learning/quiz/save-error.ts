import { m } from "#app/paraglide/messages.js";

/** Why an answer was not stored, where the learner can put it right. */
export type SaveError =
  "unreadable-answer" | "answer-too-long" | "changed-elsewhere";

export function saveErrorInWords(error: SaveError): string {
  switch (error) {
    case "unreadable-answer":
      return m.quiz_error_answer();
    case "answer-too-long":
      return m.quiz_error_too_long();
    case "changed-elsewhere":
      return m.quiz_error_changed();
  }
}
