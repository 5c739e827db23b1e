import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import type { Inspected } from "./inspect-file.ts";
import type { ToInspect } from "./inspect-thread.server.ts";

/** Found by the package's own name for it, so that a bundled caller finds it as well. */
const THREAD = createRequire(import.meta.url).resolve(
  "#app/features/certificates/check/inspect-thread.server.ts",
);

const PATIENCE_MS = 4_000;
const MEMORY_MB = 192;
const MOST_WAITING = 8;

export type Inspector = {
  /**
   * What is in a file; null when reading it took too long or too much memory,
   * `busy` when too many others wait. Never throws for what is in the file.
   */
  inspect: (file: ToInspect) => Promise<Inspected | "busy" | null>;
};

/**
 * Reads strangers' files in a thread of its own, one after another, so that no
 * page waits for them. A file that is too much for the thread ends it, and the
 * next file gets a new one. The thread holds up no process that wants to end.
 */
export function createInspector(patienceMs = PATIENCE_MS): Inspector {
  let thread: Promise<Worker> | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  async function inspectNow(file: ToInspect): Promise<Inspected | null> {
    thread ??= startThread();
    const worker = await thread;
    const answer = await ask(worker, file, patienceMs);
    if (answer === null) {
      thread = null;
      await worker.terminate();
    }
    return answer;
  }

  return {
    inspect: (file) => {
      if (waiting >= MOST_WAITING) return Promise.resolve("busy");
      waiting += 1;
      const answer = queue.then(() => inspectNow(file));
      queue = answer.catch(() => (thread = null)).finally(() => (waiting -= 1));
      return answer;
    },
  };
}

/** The one of the web server. */
export const inspector = createInspector();

/** Begins a thread and waits until it can work: a slow start is nobody's fault. */
function startThread(): Promise<Worker> {
  const worker = new Worker(THREAD, {
    name: "inspect",
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  return new Promise((resolve, reject) => {
    worker.once("error", reject);
    worker.once("message", () => {
      worker.off("error", reject);
      // Its exit follows an error, and that is what is waited for.
      worker.on("error", () => undefined);
      worker.unref();
      resolve(worker);
    });
  });
}

/** The first of answer, death and time; null for the last two. */
function ask(
  worker: Worker,
  file: ToInspect,
  patienceMs: number,
): Promise<Inspected | null> {
  worker.ref();
  return new Promise((resolve) => {
    const finish = (answer: Inspected | null) => {
      clearTimeout(impatience);
      worker.off("message", finish).off("exit", die);
      worker.unref();
      resolve(answer);
    };
    const die = () => finish(null);
    const impatience = setTimeout(die, patienceMs);
    worker.on("message", finish).on("exit", die);
    worker.postMessage(file);
  });
}
