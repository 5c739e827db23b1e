import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

export type Tone = "ok" | "warn" | "bad" | "info" | "neutral";

/** A short label. Its words carry the meaning, its colour only repeats it. */
export function Tag({
  tone = "neutral",
  children,
}: {
  tone?: Tone;
  children: ReactNode;
}) {
  return (
    <span className={tone === "neutral" ? "tag" : `tag tag--${tone}`}>
      {children}
    </span>
  );
}

/** How far somebody or something is. Each has a shape of its own. */
export type State =
  | "done"
  | "in-progress"
  | "not-started"
  | "locked"
  | "warning"
  | "revoked"
  | "ready";

/**
 * A state as shape and word. In a dense table the visible word may be a number;
 * then `spoken` says the state to those who cannot see the shape.
 */
export function StateMark({
  state,
  spoken,
  children,
}: {
  state: State;
  spoken?: string | undefined;
  children: ReactNode;
}) {
  return (
    <span className={`state state--${state}`}>
      <Icon name={state} size={18} />
      <span>
        {spoken ? <span className="vh">{spoken} </span> : null}
        {children}
      </span>
    </span>
  );
}
