import { closeSync, openSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { StepFailure } from "../steps/failure.mjs";
import { startChild, type Child } from "../steps/run.mjs";
import type { Workshop } from "../steps/tools.mjs";
import { send } from "./http-request.ts";

const STOP_WITH_PARENT = new URL(
  "../steps/stop-with-parent.mjs",
  import.meta.url,
).href;

const LONGEST_START_MS = 60_000;
/** A little longer than our server gives the requests in hand. */
const LONGEST_STOP_MS = 15_000;

export type ServerPlan = {
  /** What Node runs: flags, script, arguments. */
  args: string[];
  port: number;
  /** An address that answers 200 when all is ready. */
  readyPath: string;
  env?: NodeJS.Dict<string>;
  /** Takes what the server writes. */
  logFile: string;
};

export type RunningServer = { origin: string; pid: number; logFile: string };

/**
 * Starts servers, waits until each is ready, works with them and ends them,
 * whatever happens: an error, Ctrl-C, or the end of this process itself.
 */
export async function withServers<Value>(
  workshop: Workshop,
  plans: readonly ServerPlan[],
  work: (servers: RunningServer[]) => Promise<Value>,
): Promise<Value> {
  const started = plans.map((plan) => ({ plan, child: start(workshop, plan) }));
  try {
    const servers = started.map(({ plan, child }) => whenReady(plan, child));
    return await work(await Promise.all(servers));
  } finally {
    await Promise.all(started.map(({ child }) => stop(child)));
  }
}

/** A port that nobody uses at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      // Only a server on a pipe has a name instead.
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

function start({ root, runtime, env }: Workshop, plan: ServerPlan): Child {
  const log = openSync(plan.logFile, "w");
  const child = startChild(
    runtime.path,
    [`--import=${STOP_WITH_PARENT}`, ...plan.args],
    {
      cwd: root,
      env: { ...env, ...plan.env, NODE_ENV: "production" },
      stdio: ["ignore", log, log, "ipc"],
    },
  );
  closeSync(log);
  return child;
}

async function whenReady(
  { port, readyPath, logFile }: ServerPlan,
  child: Child,
): Promise<RunningServer> {
  const origin = `http://127.0.0.1:${port}`;
  const deadline = performance.now() + LONGEST_START_MS;
  while (!(await answers(origin + readyPath))) {
    if (hasEnded(child) || performance.now() > deadline)
      throw new StepFailure(
        `A server did not become ready; ${logFile} says why.`,
      );
    await pause(100);
  }
  // A child that answers has a process number.
  return { origin, pid: child.pid ?? 0, logFile };
}

async function answers(url: string): Promise<boolean> {
  try {
    const { status } = await send(url, { method: "GET", headers: {} });
    return status === 200;
  } catch {
    return false; // It does not listen yet.
  }
}

async function stop(child: Child): Promise<void> {
  if (hasEnded(child)) return;
  const ended = new Promise((resolve) => child.once("close", resolve));
  const impatience = setTimeout(() => child.kill("SIGKILL"), LONGEST_STOP_MS);
  child.kill("SIGTERM");
  await ended;
  clearTimeout(impatience);
}

function hasEnded({ exitCode, signalCode }: Child): boolean {
  return exitCode !== null || signalCode !== null;
}
