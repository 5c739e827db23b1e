import { figureOf, type Figure, type Run } from "./figures.ts";
import type { World } from "./make-world.ts";
import { bytesOf, measureLoad } from "./measure-load.ts";
import { measureSubmissions } from "./measure-submissions.ts";
import type { Options } from "./options.ts";
import type { RunningServer } from "./run-servers.ts";
import { ceilingsOf, pagesOf, type Target } from "./targets.ts";

export type Servers = {
  bare: RunningServer;
  trivial: RunningServer;
  /** Our server and who is in its database; null when none of it is measured. */
  product: { server: RunningServer; world: World } | null;
};

/** Measures what the options ask for, in the order of the table. */
export async function measureTargets(
  { product, ...servers }: Servers,
  options: Options,
  say: (text: string) => void,
): Promise<Figure[]> {
  const targets = [
    ...ceilingsOf(servers, options),
    ...(product ? pagesOf(product.world, product.server, options) : []),
  ].filter(({ name }) => options.only.includes(name));
  const figures = await interleaved(targets, options, say);
  if (!product || !options.only.includes("submission")) return figures;

  say(`submissions of ${options.learners} learners`);
  const { world } = product;
  const { bytes, ...run } = await measureSubmissions(
    { ...product, options },
    world.learners,
  );
  const submission = {
    name: "submission",
    title: "submission",
    bytes,
  } as const;
  return [...figures, figureOf(submission, [run])];
}

/** Run 1 of every target, then run 2 …, so that a busy minute hits all alike. */
async function interleaved(
  targets: readonly Target[],
  options: Options,
  say: (text: string) => void,
): Promise<Figure[]> {
  const all: { target: Target; bytes: number; runs: Run[] }[] = [];
  for (const target of targets)
    all.push({ target, bytes: await bytesOf(target), runs: [] });
  for (let round = 1; round <= options.runs; round++) {
    for (const { target, runs } of all) {
      const run = await measureLoad(target, options);
      runs.push(run);
      const cpu = run.cpuMs === null ? "" : `, ${run.cpuMs.toFixed(2)} CPU-ms`;
      const rate = `${run.requestsPerSecond.toFixed(0)} req/s`;
      say(`run ${round}/${options.runs}  ${target.title}: ${rate}${cpu}`);
    }
  }
  return all.map(({ target: { name, title }, bytes, runs }) =>
    figureOf({ name, title, bytes }, runs),
  );
}
