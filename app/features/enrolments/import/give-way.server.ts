import { setImmediate } from "node:timers/promises";

/** So short that a page with several steps between its slices waits little. */
const LONGEST_SLICE_MS = 5;

/**
 * For a long piece of work beside which pages are to be served: call it between
 * small steps. It lets others have their turn when the last time is a while ago.
 */
export function givingWay(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < LONGEST_SLICE_MS) return;
    await setImmediate();
    since = performance.now();
  };
}
