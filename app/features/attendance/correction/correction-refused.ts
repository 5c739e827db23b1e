import { m } from "#app/paraglide/messages.js";
import type { CorrectionRefusal } from "./correct-attendance.server.ts";

type Code = Exclude<CorrectionRefusal["code"], "not-found">;

/** Why a correction was not made. */
export function correctionRefusedInWords(code: Code): string {
  switch (code) {
    case "not-locked":
      return m.attendance_not_locked();
    case "corrected-meanwhile":
      return m.attendance_corrected_meanwhile();
    case "too-many-minutes":
      return m.attendance_error_too_many();
    default:
      return m.attendance_nothing_new();
  }
}
