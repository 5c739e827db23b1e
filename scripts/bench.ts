/**
 * Measures what our pages cost beside the smallest Remix page and bare
 * node:http, in one go on one machine. `docs/guides/performance.md` explains
 * the table.
 *
 *     npm run bench
 *     npm run bench -- --seconds 10 --runs 5 --connections 16 --gzip
 *     npm run bench -- --only trivial --only module
 *     npm run bench -- --only module --profile
 *     npm run bench -- --only search --only memory --only growth
 *
 * Works in `.cache/bench` with a database of its own and starts its servers on
 * free ports of this machine. Exits with 1 when an answer was wrong or lost;
 * missing the aim is said, and is no failure.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg } from "node:os";
import { buildTrivialPage } from "./bench/build-trivial-page.ts";
import { compare, type Figure } from "./bench/figures.ts";
import { makeWorld, type World } from "./bench/make-world.ts";
import {
  requireSubmittedOnce,
  WARM_UP_LEARNERS,
} from "./bench/measure-submissions.ts";
import { measureTargets } from "./bench/measure-targets.ts";
import { parseOptions, type Options } from "./bench/options.ts";
import {
  BENCH_FOLDER,
  planCeilings,
  planProduct,
  type ProductPlan,
} from "./bench/plan-servers.ts";
import { reportText, type Report } from "./bench/report.ts";
import { withServers } from "./bench/run-servers.ts";
import { studyCheck } from "./bench/study-check.ts";
import { studyBatch } from "./bench/study-batch.ts";
import { studyDashboard } from "./bench/study-dashboard.ts";
import { studyGrowth } from "./bench/study-growth.ts";
import { studyImport } from "./bench/study-import.ts";
import { studyMemory } from "./bench/study-memory.ts";
import { studySearch } from "./bench/study-search.ts";
import { lastingPagesOf } from "./bench/targets.ts";
import { buildState } from "./steps/build.mjs";
import { runCommand } from "./steps/command.mjs";
import { StepFailure } from "./steps/failure.mjs";
import { oneAtATime } from "./steps/lock.mjs";
import { openWorkshop, prepare, ROOT, STEPS } from "./steps/prepare.mjs";
import { startProgress } from "./steps/progress.mjs";
import type { Workshop } from "./steps/tools.mjs";

const LOCK = ".cache/bench-running";

const say = (text: string) => console.log(text);

await runCommand(async () => {
  const options = parseOptions(process.argv.slice(2));
  if (!options.ok) throw new StepFailure(options.refusal);
  process.chdir(ROOT);
  return oneAtATime(
    LOCK,
    () => bench(options.value),
    (holder) => say(`Waiting for another bench (process ${holder}) …`),
  );
});

async function bench(options: Options): Promise<number> {
  mkdirSync(BENCH_FOLDER, { recursive: true });
  const loadBefore = load();
  const isOurs = options.only.some(
    (name) =>
      !/^(bare|trivial|search|growth|dashboard|import|check|batch)$/.test(name),
  );
  if (isOurs) await requireBuild();
  const workshop = openWorkshop();
  say(`Trivial Remix page: ${await buildTrivialPage(workshop)}.`);

  const plan = isOurs ? await planProduct(options) : null;
  const ours = plan && { plan, world: await worldOf(plan, options) };
  const { figures, memory } = await measure(workshop, ours, options);
  if (ours && options.only.includes("submission"))
    requireSubmittedOnce(ours.plan.config.databaseFile, ours.world);
  const studies = [
    ...memory,
    ...(options.only.includes("search") ? await studySearch(say) : []),
    ...(options.only.includes("batch") ? await studyBatch(say) : []),
    ...(options.only.includes("check") ? await studyCheck(say) : []),
    ...(options.only.includes("dashboard") ? studyDashboard(say) : []),
    ...(options.only.includes("growth")
      ? await studyGrowth(workshop, say)
      : []),
    ...(options.only.includes("import")
      ? await studyImport(workshop, say)
      : []),
  ];
  finish({ ...reportOf(figures, options, loadBefore), studies });
  return 0;
}

async function requireBuild(): Promise<void> {
  const state = buildState(ROOT);
  if (state === "fresh") return;
  if (state === "old") {
    say(
      "The build is older than the sources, and the figures will be those of",
    );
    return say("the build. `npm run build` makes a new one.");
  }
  say("There is no build of the pages; it is made now.");
  await prepare(startProgress(STEPS.build), "build");
}

function worldOf({ config }: ProductPlan, { learners }: Options) {
  say("Making a database with a published course and learners:");
  return makeWorld(config, learners + WARM_UP_LEARNERS, say);
}

async function measure(
  workshop: Workshop,
  ours: { plan: ProductPlan; world: World } | null,
  options: Options,
): Promise<{ figures: Figure[]; memory: string[] }> {
  say("Starting the servers.");
  const ceilings = await planCeilings(ROOT);
  const plans = [ceilings.bare, ceilings.trivial];
  if (ours) plans.push(ours.plan);
  return withServers(workshop, plans, async ([bare, trivial, server]) => {
    if (!bare || !trivial) throw new Error("A server is missing.");
    const product = ours && server ? { server, world: ours.world } : null;
    const figures = await measureTargets(
      { bare, trivial, product },
      options,
      say,
    );
    return { figures, memory: await memoryOf(product, options) };
  });
}

/** How much memory the server takes that has just answered all of this. */
async function memoryOf(
  product: Parameters<typeof measureTargets>[0]["product"],
  options: Options,
): Promise<string[]> {
  if (!product || !options.only.includes("memory")) return [];
  say("Looking at 10,000 pages:");
  return studyMemory(
    lastingPagesOf(product.world, product.server, options),
    say,
  );
}

function reportOf(
  figures: Figure[],
  options: Options,
  loadBefore: number,
): Omit<Report, "studies"> {
  const named = (name: string) => figures.find((one) => one.name === name);
  const [page, trivial] = [named("module"), named("trivial")];
  return {
    measuredAt: new Date().toISOString(),
    machine: {
      node: process.versions.node,
      cores: availableParallelism(),
      cpu: cpus()[0]?.model.trim() ?? "unknown",
      loadBefore,
      loadAfter: load(),
    },
    options,
    figures,
    comparison: page && trivial ? compare(page, trivial) : null,
  };
}

/** How many processes wanted a core, on average over the last minute. */
function load(): number {
  return loadavg()[0] ?? 0;
}

function finish(report: Report): void {
  const file = `${BENCH_FOLDER}/result.json`;
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
  say(`\n${reportText(report)}\n\nThe same, run by run: ${file}`);
}
