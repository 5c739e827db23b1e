import { rmSync } from "node:fs";
import { prepareCourse } from "#app/content/prepare-course.server.ts";
import type { PublishedVersion } from "#app/content/course.ts";
import { findVersion } from "#app/content/content.queries.server.ts";
import { publishCourse } from "#app/features/courses/publish-course.server.ts";
import type { Config } from "#app/shared/config.ts";
import { closeDatabase } from "#app/server/database-state.queries.server.ts";
import { systemClock } from "#app/shared/clock.ts";
import { openDatabase, type Db } from "#db/client.server.ts";
import { migrateDatabase } from "#db/migrate.server.ts";
import { seedOffice } from "#db/seed/office.server.ts";
import { asta } from "#db/seed/people.ts";
import { openPilot } from "#db/seed/pilot.server.ts";
import { makeLearners, NO_PASSWORD, type Learner } from "./make-learners.ts";

const COURSE = "courses/people-from-china";

export type World = {
  moduleId: string;
  /** Addresses, in Lithuanian. */
  catalogue: string;
  learning: string;
  module: string;
  /** The page at which the learners are: half of the module is behind them. */
  page: string;
  /** Each with an open attempt in which every question is answered. */
  learners: Learner[];
};

/**
 * Makes a database as the office might have it on the day of a test: the course
 * published, a cohort open, and as many learners as asked for, half way through
 * the first module. Everything goes through the use cases that a browser would
 * call. A database of an earlier bench is replaced.
 */
export async function makeWorld(
  config: Config,
  count: number,
  say: (text: string) => void,
): Promise<World> {
  for (const suffix of ["", "-wal", "-shm"])
    rmSync(config.databaseFile + suffix, { force: true });
  const db = openDatabase(config.databaseFile);
  // A crash now would cost nothing; the server will open it in full again.
  db.$client.pragma("synchronous = OFF");
  migrateDatabase(db, systemClock());
  seedOffice(db, systemClock(), { passwordHash: NO_PASSWORD });

  const version = await publish(db, say);
  openPilot({ db, clock: systemClock });
  const office = { db, clock: systemClock, config };
  const learners = makeLearners(office, version, { count, say });
  closeDatabase(db);
  return { ...addressesIn(version), learners };
}

async function publish(
  db: Db,
  say: (text: string) => void,
): Promise<PublishedVersion> {
  const prepared = await prepareCourse(COURSE, {
    today: systemClock(),
    onProgress: (done, total) => {
      if (done % 5 === 0) say(`  course pages rendered: ${done} of ${total}`);
    },
  });
  if (!prepared.ok) throw new Error(`${COURSE} has errors: courses:check.`);
  const published = publishCourse(
    { db, clock: systemClock },
    { prepared: prepared.value, approver: asta },
  );
  if (!published.ok) throw new Error(`${COURSE}: ${published.refusal.code}`);
  const version = findVersion(db, published.value.versionId);
  if (!version) throw new Error(`${COURSE} was published and is not there.`);
  return version;
}

function addressesIn({ course }: PublishedVersion): Omit<World, "learners"> {
  const [module] = course.modules;
  const page = module?.pages[Math.floor(module.pages.length / 2)];
  if (!module || !page) throw new Error(`${COURSE} has no page.`);
  const home = `/lt/courses/${course.slug}/${module.slug}`;
  return {
    moduleId: module.id,
    catalogue: "/lt",
    learning: "/lt/my-learning",
    module: home,
    page: `${home}/${page.slug}`,
  };
}
