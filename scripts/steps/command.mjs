// @ts-check
import {
  Interrupted,
  StepFailure,
  knownCause,
  signalCode,
} from "./failure.mjs";

/**
 * Runs one command of the project and leaves its exit code with the process.
 * A refusal is one sentence on stderr and exit code 1; only a bug shows a stack.
 *
 * @param {() => Promise<number>} work gives the exit code
 */
export async function runCommand(work) {
  try {
    process.exitCode = await work();
  } catch (error) {
    process.exitCode = reportFailure(error);
  }
}

/**
 * Writes what went wrong to stderr and gives the exit code that goes with it.
 *
 * @param {unknown} error
 * @param {{ write(text: string): unknown }} [out]
 * @returns {number} 1, or 128 + number of the signal that stopped us
 */
export function reportFailure(error, out = process.stderr) {
  if (error instanceof Interrupted) {
    out.write(`${error.message}\n`);
    return signalCode(error.signal);
  }
  if (error instanceof StepFailure) {
    if (error.details) out.write(`${error.details}\n\n`);
    out.write(`${error.message}\n`);
    return 1;
  }
  const text =
    error instanceof Error ? (error.stack ?? error.message) : String(error);
  out.write(`${knownCause(text) ?? text}\n`);
  return 1;
}
