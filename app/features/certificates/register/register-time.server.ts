import type { Clock } from "#app/shared/clock.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import type { Queryable } from "#db/client.server.ts";
import { findLastEntry } from "./register-entries.queries.server.ts";

/** Clocks are put right by a little; more than this is a clock that is wrong. */
const TOLERANCE_MS = 60_000;

/** The clock shows an earlier time than the register's newest entry does. */
export type ClockBehind = { code: "clock-behind"; newest: Date };

/**
 * The moment that goes into the register, asked inside of its transaction. Time
 * in the register never runs backwards: a clock that is behind the newest entry
 * by up to a minute is led on to it; one that is further behind is refused with
 * `clock-behind`, because numbers and days would no longer follow each other.
 */
export function registerTime(
  tx: Queryable,
  clock: Clock,
): Result<Date, ClockBehind> {
  const now = clock();
  const newest = findLastEntry(tx)?.enteredAt;
  if (!newest || newest <= now) return accept(now);
  const behind = newest.getTime() - now.getTime();
  return behind <= TOLERANCE_MS
    ? accept(newest)
    : refuse({ code: "clock-behind", newest });
}
