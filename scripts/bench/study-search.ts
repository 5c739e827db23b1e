import { rmSync } from "node:fs";
import { enrol } from "#app/features/enrolments/enrol.server.ts";
import { findInCourses } from "#app/features/learning/search/find-in-courses.server.ts";
import { closeDatabase } from "#app/server/database-state.queries.server.ts";
import { systemClock } from "#app/shared/clock.ts";
import { LOCALES } from "#app/shared/text.ts";
import { openDatabase, type Db } from "#db/client.server.ts";
import { migrateDatabase } from "#db/migrate.server.ts";
import { seedOffice } from "#db/seed/office.server.ts";
import { asta, ruta } from "#db/seed/people.ts";
import { percentile } from "./figures.ts";
import { NO_PASSWORD } from "./make-learners.ts";
import { makeSearchWorld, SEARCHES } from "./make-search-world.ts";
import { BENCH_FOLDER } from "./plan-servers.ts";

const FILE = `${BENCH_FOLDER}/search.sqlite`;
const MODULES = 1_000;
/** Courses that the learner has begun: more than anybody has. */
const BEGUN = 10;
const ROUNDS = 60;
const WARM_UP_ROUNDS = 3;
const MOST_MS = 10;

/**
 * What a search costs in 1,000 modules, by the processor time of this process:
 * frequent and rare words, in both languages, for a stranger and for somebody
 * who has begun ten courses.
 */
export async function studySearch(
  say: (text: string) => void,
): Promise<string[]> {
  say(`Making ${MODULES} modules to search in.`);
  const db = openSearchWorld();
  const times: number[] = [];
  for (let round = 0; round < ROUNDS + WARM_UP_ROUNDS; round++) {
    const measured = searchAll(db);
    if (round >= WARM_UP_ROUNDS) times.push(...measured);
  }
  closeDatabase(db);
  return [sentenceOf(times)];
}

function openSearchWorld(): Db {
  for (const suffix of ["", "-wal", "-shm"])
    rmSync(FILE + suffix, { force: true });
  const db = openDatabase(FILE);
  db.$client.pragma("synchronous = OFF");
  const now = systemClock();
  migrateDatabase(db, now);
  seedOffice(db, now, { passwordHash: NO_PASSWORD });
  const office = { db, clock: systemClock };
  const world = { modules: MODULES, approverId: asta.id, now };
  for (const { courseId } of makeSearchWorld(db, world).slice(0, BEGUN))
    enrol(office, { actor: ruta, courseId, track: "police" });
  return db;
}

/** Milliseconds of processor time of each search. */
function searchAll(db: Db): number[] {
  return SEARCHES.flatMap((typed) =>
    LOCALES.flatMap((locale) =>
      [ruta.id, null].map((personId) => {
        const before = process.cpuUsage();
        findInCourses(db, { personId, locale, typed });
        const { user, system } = process.cpuUsage(before);
        return (user + system) / 1000;
      }),
    ),
  );
}

function sentenceOf(times: readonly number[]): string {
  const [p50, p99] = [percentile(times, 50), percentile(times, 99)];
  const isMet = p99 <= MOST_MS ? "met" : "not met";
  return `Search in ${MODULES} modules, ${times.length} searches: ${p50.toFixed(1)} CPU-ms in the middle, p99 ${p99.toFixed(1)} (limit ${MOST_MS}: ${isMet}), at most ${Math.max(...times).toFixed(1)}.`;
}
