import { findVersion } from "#app/content/content.queries.server.ts";
import { listPublishedCourses } from "#app/content/content.queries.server.ts";
import { closeDatabase } from "#app/server/database-state.queries.server.ts";
import { systemClock } from "#app/shared/clock.ts";
import { openDatabase } from "#db/client.server.ts";
import type { Workshop } from "../steps/tools.mjs";
import { enrolInBulk } from "./enrolments-in-bulk.queries.server.ts";
import { makeWorld, type World } from "./make-world.ts";
import { measureViews, type Views } from "./measure-views.ts";
import { planProduct, type ProductPlan } from "./plan-servers.ts";
import { withServers } from "./run-servers.ts";
import { pagesOf } from "./targets.ts";

const SIZES = [10_000, 1_000_000];
const LEARNERS = 20;
const VIEWS = 500;
const PAGES = ["catalogue", "learning", "module"];

type Say = (text: string) => void;

/**
 * Whether a page costs the same when a hundred times as many people are
 * enrolled: the same learners look at the same pages in a database of 10,000
 * and of 1,000,000 enrolments. One table of it, a line for each page.
 */
export async function studyGrowth(
  workshop: Workshop,
  say: Say,
): Promise<string[]> {
  const plan = await planProduct({ profile: false });
  const world = await makeWorld(plan.config, LEARNERS, say);
  const measured: Views[][] = [];
  let from = 0;
  for (const count of SIZES) {
    grow(plan, { from, count, say });
    from = count;
    say(`Looking at the pages with ${count} enrolments.`);
    measured.push(await lookAround(workshop, plan, world));
  }
  return tableOf(measured);
}

function grow(
  { config }: ProductPlan,
  growth: { from: number; count: number; say: Say },
): void {
  const db = openDatabase(config.databaseFile);
  // A crash now would cost nothing.
  db.$client.pragma("synchronous = OFF");
  const [latest] = listPublishedCourses(db);
  const version = latest && findVersion(db, latest.id);
  if (!version) throw new Error("No course is published.");
  enrolInBulk(db, version, { ...growth, now: systemClock() });
  closeDatabase(db);
}

function lookAround(
  workshop: Workshop,
  plan: ProductPlan,
  world: World,
): Promise<Views[]> {
  return withServers(workshop, [plan], async ([server]) => {
    if (!server) throw new Error("The server is missing.");
    const targets = pagesOf(world, server, { gzip: false });
    const views: Views[] = [];
    for (const target of targets)
      if (PAGES.includes(target.name))
        views.push(await measureViews(target, VIEWS));
    return views;
  });
}

function tableOf(measured: readonly Views[][]): string[] {
  const [small = [], large = []] = measured;
  return [
    `Growth, ${SIZES.join(" and ")} enrolments (p50 ms, p99 ms, CPU-ms a view):`,
    ...small.map((view, at) => {
      const grown = large[at];
      return `  ${view.title}: ${wordsOf(view)} → ${grown ? wordsOf(grown) : "–"}`;
    }),
  ];
}

function wordsOf({ p50, p99, cpuMs }: Views): string {
  return `${p50.toFixed(2)}, ${p99.toFixed(2)}, ${cpuMs?.toFixed(2) ?? "–"}`;
}
