/** What somebody has said about a person and a half of a session. */
export type Said = { wasPresent: boolean; minutesMissed: number };

/**
 * What was said as a form carries it: `-` nobody has said, `a` was not there,
 * `p` was there, `p15` was there and missed 15 minutes.
 */
export type SaidCode = "-" | "a" | "p" | `p${number}`;

export function codeOf(said: Said | null | undefined): SaidCode {
  if (!said) return "-";
  if (!said.wasPresent) return "a";
  return said.minutesMissed === 0 ? "p" : `p${said.minutesMissed}`;
}

/** The reverse of `codeOf`; null for `-`, undefined for what is no code. */
export function saidOf(code: string): Said | null | undefined {
  if (code === "-") return null;
  if (code === "a") return { wasPresent: false, minutesMissed: 0 };
  const minutes = /^p(\d{0,4})$/.exec(code)?.[1];
  if (minutes === undefined) return undefined;
  return { wasPresent: true, minutesMissed: Number(minutes) };
}

/** Whether both say the same; minutes of somebody who was not there are none. */
export function isSame(one: Said | null, other: Said | null): boolean {
  return codeOf(one) === codeOf(other);
}
