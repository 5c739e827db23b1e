// @ts-check
import { constants } from "node:os";

/** A step that cannot go on; its message is one sentence for the person at the terminal. */
export class StepFailure extends Error {
  /**
   * @param {string} sentence what is wrong and what to do
   * @param {string} [details] the last lines of what a tool wrote, shown above the sentence
   */
  constructor(sentence, details = "") {
    super(sentence);
    this.name = "StepFailure";
    this.details = details;
  }
}

/** Somebody pressed Ctrl-C or a supervisor asked us to stop. */
export class Interrupted extends Error {
  /** @param {NodeJS.Signals} signal */
  constructor(signal) {
    super(`Stopped by ${signal}.`);
    this.name = "Interrupted";
    this.signal = signal;
  }
}

/**
 * The exit code that shells give to a process ended by a signal.
 *
 * @param {NodeJS.Signals} signal
 */
export function signalCode(signal) {
  return 128 + constants.signals[signal];
}

/** @type {[sign: RegExp, sentence: string][]} */
const SIGNS = [
  [
    /\bENOSPC\b|no space left on device/i,
    "There is no space left on the disk: free at least 1 GB and run the command again.",
  ],
  [
    /\bEDQUOT\b|disk quota exceeded/i,
    "Your disk quota is used up: free at least 1 GB and run the command again.",
  ],
  [
    /\bEROFS\b|read-only file system/i,
    "This folder is on a read-only disk: copy the project to a folder that you may write to.",
  ],
  [
    /\b(EACCES|EPERM)\b/,
    "A file or folder of the project cannot be written: check who owns it, and run the command again.",
  ],
];

/**
 * The sentence for a failure that any step can meet, such as a full disk, or
 * undefined when the text shows none that we know.
 *
 * @param {string} text an error's message or a tool's output
 */
export function knownCause(text) {
  return SIGNS.find(([sign]) => sign.test(text))?.[1];
}

/**
 * A tool's failure: one sentence when we know the cause, else the given one
 * with the lines that matter of what the tool wrote.
 *
 * @param {string} output
 * @param {string} sentence
 */
export function toolFailure(output, sentence) {
  const known = knownCause(output);
  return known
    ? new StepFailure(known)
    : new StepFailure(sentence, linesThatMatter(output));
}

/** As many lines as fit on a terminal beside the steps. */
const LINES = 15;

/**
 * A tool's output from its first word of a failure, else its last lines; stack
 * frames are the tool's own and left out.
 *
 * @param {string} output
 */
export function linesThatMatter(output) {
  const lines = output
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "" && !/^\s+at /.test(line));
  const first = lines.findIndex((line) => /\b(error|failed)\b/i.test(line));
  const chosen = first < 0 ? lines.slice(-LINES) : lines.slice(first);
  return chosen.slice(0, LINES).join("\n");
}
