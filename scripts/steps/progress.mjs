// @ts-check
import { Interrupted } from "./failure.mjs";

/** Milliseconds after which a line that is not on a terminal says that a step has begun. */
const LONG = 2_000;

/**
 * @typedef {{ isTTY?: boolean | undefined, write(text: string): unknown }} Out
 * @typedef {{ step: Step, say: (text: string) => void, begin: (title: string) => void }} Progress
 * @typedef {<T>(title: string, work: (note: (text: string) => void) => Promise<T> | T) => Promise<T>} Step
 *   runs the work and shows "2/5 Title … 41 s"; a note takes the place of the time
 */

/**
 * Numbered steps with their time: a running counter on a terminal, one plain
 * line for each step elsewhere (and one more at its start when it takes long).
 *
 * @param {number} total how many steps the command has
 * @param {Out} [out]
 * @returns {Progress}
 */
export function startProgress(total, out = process.stdout) {
  let number = 0;
  const label = (/** @type {string} */ title) =>
    `${++number}/${total} ${title} …`;
  return {
    say: (text) => void out.write(`${text}\n`),
    begin: (title) => void out.write(`${label(title)}\n`),
    async step(title, work) {
      const line = showLine(label(title), out);
      let note = "";
      try {
        const value = await work((text) => (note = text));
        line.end((seconds) => note || seconds);
        return value;
      } catch (error) {
        const word = error instanceof Interrupted ? "stopped" : "failed";
        line.end((seconds) => `${word} after ${seconds}`);
        throw error;
      }
    },
  };
}

/**
 * @param {string} label
 * @param {Out} out
 */
function showLine(label, out) {
  const began = performance.now();
  const time = () => elapsed(performance.now() - began);
  const live = Boolean(out.isTTY) && process.env.TERM !== "dumb";
  const draw = () => out.write(`\r\u001b[K${label} ${time()}`);
  const timer = live
    ? setInterval(draw, 500)
    : setTimeout(() => out.write(`${label}\n`), LONG);
  if (live) draw();
  return {
    /** @param {(seconds: string) => string} ending */
    end(ending) {
      clearInterval(timer);
      out.write(`${live ? "\r\u001b[K" : ""}${label} ${ending(time())}\n`);
    },
  };
}

/**
 * A duration for people: "0.4 s", "41 s", "2 min 5 s".
 *
 * @param {number} milliseconds
 */
export function elapsed(milliseconds) {
  if (milliseconds < 9_950) return `${(milliseconds / 1000).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 60) return `${seconds} s`;
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
