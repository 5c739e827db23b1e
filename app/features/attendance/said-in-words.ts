import { m } from "#app/paraglide/messages.js";
import type { Said } from "./said.ts";

/** „Buvo, praleido 15 min.“ */
export function saidInWords(said: Said | null): string {
  if (!said) return m.attendance_said_nothing();
  if (!said.wasPresent) return m.attendance_said_absent();
  return said.minutesMissed === 0
    ? m.attendance_said_present()
    : m.attendance_said_late({ n: said.minutesMissed });
}
