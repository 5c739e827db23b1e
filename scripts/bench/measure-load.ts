import autocannon, { type Result } from "autocannon";
import { StepFailure } from "../steps/failure.mjs";
import { isStopping } from "../steps/run.mjs";
import { cpuMsOf } from "./cpu-time.ts";
import type { Run } from "./figures.ts";
import { send } from "./http-request.ts";
import type { Options } from "./options.ts";
import type { Target } from "./targets.ts";

const WARM_UP_SECONDS = 1;

/**
 * Asks for a target as fast as it answers, from this process, after a second of
 * warming up. A single wrong answer, lost connection or timeout ends the bench.
 */
export async function measureLoad(
  target: Target,
  { seconds, connections }: Pick<Options, "seconds" | "connections">,
): Promise<Run> {
  await load(target, connections, WARM_UP_SECONDS);
  const { pid } = target.server;
  const before = cpuMsOf(pid);
  const result = await load(target, connections, seconds);
  const after = cpuMsOf(pid);
  const { total } = result.requests;
  return {
    requestsPerSecond: total / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    cpuMs: before === null || after === null ? null : (after - before) / total,
  };
}

/** The size of an answer's body, after making sure that it is the right answer. */
export async function bytesOf(target: Target): Promise<number> {
  const [first] = target.requests;
  if (!first) throw new Error(`${target.title} has no request.`);
  const url = target.server.origin + first.path;
  const { status, location, bytes } = await send(url, first);
  if (status === target.status) return bytes;
  const seen = location === "" ? String(status) : `${status} to ${location}`;
  throw new StepFailure(
    `${target.title}: ${first.path} was answered with ${seen} and not ${target.status}; see ${target.server.logFile}.`,
  );
}

async function load(
  target: Target,
  connections: number,
  duration: number,
): Promise<Result> {
  const result = await autocannon({
    url: target.server.origin,
    connections,
    duration,
    bailout: 1,
    // autocannon writes into them.
    requests: target.requests.map((request) => ({ ...request })),
  });
  if (isStopping()) throw new StepFailure("Stopped before the end.");
  requireRightAnswers(target, result);
  return result;
}

function requireRightAnswers(
  { title, status, server }: Target,
  { errors, timeouts, resets, statusCodeStats, requests }: Result,
): void {
  const wrong = Object.entries(statusCodeStats)
    .filter(([code]) => code !== String(status))
    .map(([code, { count }]) => `${count} answers were ${code}`);
  if (errors > 0) wrong.push(`${errors} errors`);
  if (timeouts > 0) wrong.push(`${timeouts} timeouts`);
  if (resets > 0) wrong.push(`${resets} connections were cut`);
  if (requests.total === 0) wrong.push("no answers");
  if (wrong.length > 0)
    throw new StepFailure(
      `${title}: ${wrong.join(", ")}; a figure with errors is none. See ${server.logFile}.`,
    );
}
