import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import type { Inspection } from "./gate-inspection.ts";

type ThreadOutcome =
  | { kind: "inspected"; inspection: Inspection }
  | { kind: "too-slow" }
  | { kind: "died" };

export type GateThread = {
  /** `ms` counts from when the thread is ready, so a slow start costs no author anything. */
  inspect: (text: string, ms: number) => Promise<ThreadOutcome>;
  close: () => Promise<void>;
};

type FromWorker = { kind: "ready" } | ThreadOutcome;

/** Found by the package's own name for it, so that a bundled caller finds it as well. */
const WORKER_FILE = createRequire(import.meta.url).resolve(
  "#app/content/mdx/gate-worker.server.ts",
);

/**
 * One worker thread with bounded memory and no environment. It lives on from
 * page to page; a page that takes too long or too much memory ends it, and the
 * next page gets a new one. One page at a time: the caller queues.
 */
export function createGateThread({
  memoryMb,
}: {
  memoryMb: number;
}): GateThread {
  let worker: Worker | null = null;

  async function inspect(text: string, ms: number): Promise<ThreadOutcome> {
    const current = worker ?? startWorker(memoryMb);
    const isNew = worker === null;
    worker = current;
    current.ref();
    const outcome = await ask(current, { text, ms, isNew });
    if (outcome.kind === "inspected") {
      current.unref();
    } else {
      worker = null;
      await current.terminate();
    }
    return outcome;
  }

  async function close() {
    const current = worker;
    worker = null;
    await current?.terminate();
  }

  return { inspect, close };
}

function startWorker(memoryMb: number): Worker {
  const worker = new Worker(WORKER_FILE, {
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
  // Its exit follows, and that is what is waited for.
  worker.on("error", () => undefined);
  return worker;
}

/** Sends the text as soon as the thread is ready and waits for the first of answer, death, time. */
function ask(
  worker: Worker,
  { text, ms, isNew }: { text: string; ms: number; isNew: boolean },
): Promise<ThreadOutcome> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const finish = (outcome: ThreadOutcome) => {
      clearTimeout(timer);
      worker.off("message", hear).off("exit", die);
      resolve(outcome);
    };
    const send = () => {
      timer = setTimeout(() => finish({ kind: "too-slow" }), ms);
      worker.postMessage(text);
    };
    const hear = (message: FromWorker) =>
      message.kind === "ready" ? send() : finish(message);
    const die = () => {
      if (timer) finish({ kind: "died" });
      else reject(new Error("The gate's worker thread did not start"));
    };
    worker.on("message", hear).on("exit", die);
    if (!isNew) send();
  });
}
