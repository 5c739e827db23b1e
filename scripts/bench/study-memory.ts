import { Agent } from "node:http";
import { viewAll } from "./measure-views.ts";
import { residentMbOf } from "./resident-memory.ts";
import type { Target } from "./targets.ts";

const VIEWS = 10_000;
const LOOKS = 10;
/** Of which the first part only fills the caches. */
const WARM_UP_LOOKS = 3;
const MOST_MB = 400;

/**
 * How much memory the server holds while its pages are looked at 10,000 times,
 * after every page was seen often enough to be cached. Flat means that the last
 * third needs no more than the second.
 */
export async function studyMemory(
  targets: readonly Target[],
  say: (text: string) => void,
): Promise<string[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const seen: number[] = [];
  try {
    for (let look = 1; look <= LOOKS + WARM_UP_LOOKS; look++) {
      const share = Math.ceil(VIEWS / LOOKS / targets.length);
      for (const page of targets) await viewAll(page, agent, share);
      const mb = residentMbOf(targets[0]?.server.pid ?? 0);
      if (mb === null) return ["Memory: there is no /proc here."];
      if (look > WARM_UP_LOOKS) seen.push(mb);
      say(`  ${look} of ${LOOKS + WARM_UP_LOOKS}: ${mb.toFixed(0)} MB`);
    }
  } finally {
    agent.destroy();
  }
  return [sentenceOf(seen)];
}

function sentenceOf(seen: readonly number[]): string {
  const most = Math.max(...seen);
  const change = (seen.at(-1) ?? 0) - (seen[0] ?? 0);
  return `Memory over ${VIEWS} page views: at most ${most.toFixed(0)} MB resident (limit ${MOST_MB}: ${most <= MOST_MB ? "met" : "not met"}), ${change.toFixed(0)} MB more at the end than at the beginning.`;
}
