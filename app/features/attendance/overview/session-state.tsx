import { m } from "#app/paraglide/messages.js";
import { StateMark, type State } from "#app/ui/tag.tsx";
import type { SessionLine } from "./open-overview.server.ts";

const SHAPE: Record<SessionLine["state"], State> = {
  cancelled: "revoked",
  "to-come": "not-started",
  empty: "warning",
  partly: "in-progress",
  full: "done",
  locked: "locked",
};

/** How far a session's attendance is, as shape and words. */
export function SessionStateMark({ line }: { line: SessionLine }) {
  return <StateMark state={SHAPE[line.state]}>{inWords(line)}</StateMark>;
}

function inWords({ state, filled, wanted }: SessionLine): string {
  switch (state) {
    case "cancelled":
      return m.attendance_state_cancelled();
    case "to-come":
      return m.attendance_state_to_come();
    case "empty":
      return m.attendance_state_empty();
    case "locked":
      return m.attendance_state_locked();
    default:
      return m.attendance_state_filled({ n: filled, total: wanted });
  }
}
