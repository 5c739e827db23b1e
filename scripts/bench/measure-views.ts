import { Agent } from "node:http";
import { StepFailure } from "../steps/failure.mjs";
import { cpuMsOf } from "./cpu-time.ts";
import { percentile } from "./figures.ts";
import { send } from "./http-request.ts";
import type { Target } from "./targets.ts";

export type Views = {
  title: string;
  /** Milliseconds a view, one after another: what one person waits for. */
  p50: number;
  p99: number;
  /** Processor time of the server a view; null where it cannot be read. */
  cpuMs: number | null;
};

const WARM_UP = 50;

/** Looks at a page so many times, one view after another over one connection. */
export async function measureViews(
  target: Target,
  count: number,
): Promise<Views> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    await viewAll(target, agent, WARM_UP);
    const before = cpuMsOf(target.server.pid);
    const times = await viewAll(target, agent, count);
    const after = cpuMsOf(target.server.pid);
    return {
      title: target.title,
      p50: percentile(times, 50),
      p99: percentile(times, 99),
      cpuMs:
        before === null || after === null ? null : (after - before) / count,
    };
  } finally {
    agent.destroy();
  }
}

/** Milliseconds of each view. A single wrong answer ends the bench. */
export async function viewAll(
  { requests, server, status, title }: Target,
  agent: Agent,
  count: number,
): Promise<number[]> {
  const times: number[] = [];
  for (let view = 0; view < count; view++) {
    const request = requests[view % requests.length];
    if (!request?.path) throw new Error(`${title} has no request.`);
    const headers = request.headers as Record<string, string>;
    const answer = await send(
      server.origin + request.path,
      { method: "GET", headers },
      agent,
    );
    if (answer.status !== status)
      throw new StepFailure(
        `${title}: ${request.path} was answered with ${answer.status}; see ${server.logFile}.`,
      );
    times.push(answer.ms);
  }
  return times;
}
