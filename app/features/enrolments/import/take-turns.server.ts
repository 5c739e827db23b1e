import { setTimeout } from "node:timers/promises";

/** A transaction takes no more rows after this long; others wait for the lock. */
const LONGEST_TURN_MS = 25;

/** Rows a transaction, at most. */
export const ROWS_A_TURN = 200;

/** Long enough that whoever waits for the lock looks again meanwhile. */
const SHORTEST_PAUSE_MS = 5;

/**
 * Calls `turn` until it says that nothing is left, with a pause after each as
 * long as the turn itself: a long piece of work has the database half the time,
 * and everybody else the other half.
 */
export async function takeTurns(turn: () => boolean): Promise<void> {
  for (;;) {
    const began = performance.now();
    if (!turn()) return;
    const took = performance.now() - began;
    await setTimeout(Math.max(took, SHORTEST_PAUSE_MS));
  }
}

/** The rows one by one, until the turn has lasted long enough. */
export function* forOneTurn<Row>(rows: readonly Row[]): Generator<Row> {
  const until = performance.now() + LONGEST_TURN_MS;
  for (const row of rows) {
    yield row;
    if (performance.now() > until) return;
  }
}
