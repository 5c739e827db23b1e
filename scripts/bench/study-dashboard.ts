import { rmSync } from "node:fs";
import { findVersion } from "#app/content/content.queries.server.ts";
import {
  insertCohort,
  insertCohortCoordinator,
} from "#app/features/cohorts/cohorts.queries.server.ts";
import { insertProgramme } from "#app/features/cohorts/programmes.queries.server.ts";
import { readView } from "#app/features/reports/dashboard/matrix.ts";
import { openDashboard } from "#app/features/reports/dashboard/open-dashboard.server.ts";
import { closeDatabase } from "#app/server/database-state.queries.server.ts";
import { systemClock } from "#app/shared/clock.ts";
import type { CompletionRule } from "#app/shared/completion-rule.ts";
import { newId, type CohortId } from "#app/shared/ids.ts";
import { openDatabase, type Db } from "#db/client.server.ts";
import { migrateDatabase } from "#db/migrate.server.ts";
import { seedOffice } from "#db/seed/office.server.ts";
import { asta, lina } from "#db/seed/people.ts";
import { fillCohort, timeInDatabase } from "./cohort-in-bulk.queries.server.ts";
import { percentile } from "./figures.ts";
import { NO_PASSWORD } from "./make-learners.ts";
import { makeSearchWorld } from "./make-search-world.ts";
import { BENCH_FOLDER } from "./plan-servers.ts";

const FILE = `${BENCH_FOLDER}/dashboard.sqlite`;
const PEOPLE = 1_000;
const MODULES = 5;
const ROUNDS = 40;
const WARM_UP_ROUNDS = 5;
const MOST_MS = 50;

const RULE: CompletionRule = {
  certificate: [
    { kind: "contact-hours", percent: 80 },
    { kind: "all-modules" },
    { kind: "quiz", moduleId: null, percent: 70, mostAttempts: 3 },
  ],
  participation: [{ kind: "contact-hours", percent: 50 }],
};

/**
 * What the page of a cohort of 1,000 people costs in processor time of the thread
 * that answers: within SQLite's statements, and in all that is done before the
 * page is rendered.
 */
export function studyDashboard(say: (text: string) => void): string[] {
  say(`Making a cohort of ${PEOPLE} people.`);
  const { db, cohortId } = openDashboardWorld();
  const view = readView(new URLSearchParams());
  const spent = timeInDatabase(db);
  const inDatabase: number[] = [];
  const inAll: number[] = [];
  for (let round = 0; round < ROUNDS + WARM_UP_ROUNDS; round++) {
    spent.milliseconds = 0;
    const before = process.threadCpuUsage();
    const open = openDashboard(
      { db, clock: systemClock },
      lina,
      cohortId,
      view,
    );
    if (open?.numbers.enrolled !== PEOPLE)
      throw new Error("People are missing.");
    if (round < WARM_UP_ROUNDS) continue;
    const { user, system } = process.threadCpuUsage(before);
    inAll.push((user + system) / 1000);
    inDatabase.push(spent.milliseconds);
  }
  closeDatabase(db);
  return [sentenceOf(inDatabase, inAll)];
}

function openDashboardWorld(): { db: Db; cohortId: CohortId } {
  for (const suffix of ["", "-wal", "-shm"])
    rmSync(FILE + suffix, { force: true });
  const db = openDatabase(FILE);
  db.$client.pragma("synchronous = OFF");
  const now = systemClock();
  migrateDatabase(db, now);
  seedOffice(db, now, { passwordHash: NO_PASSWORD });
  const world = { modules: MODULES, approverId: asta.id, now };
  const [course] = makeSearchWorld(db, world);
  const version = course && findVersion(db, course.versionId);
  if (!version) throw new Error("No course was published.");
  const moduleIds = version.course.modules
    .slice(0, MODULES)
    .map(({ id }) => id);
  const cohortId = openCohortOf(db, {
    courseId: version.courseId,
    moduleIds,
    now,
  });
  fillCohort(db, { cohortId, version, moduleIds, count: PEOPLE, now });
  return { db, cohortId };
}

function openCohortOf(
  db: Db,
  {
    courseId,
    moduleIds,
    now,
  }: { courseId: string; moduleIds: string[]; now: Date },
): CohortId {
  const programme = insertProgramme(db, {
    id: newId("prg", now),
    code: "BENCH-1",
    series: "BEN",
    title: { lt: "Programa", en: "Programme" },
    courseId,
    moduleIds,
    contactHours: 40,
    onlineHours: 0,
    selfStudyHours: 8,
    rule: RULE,
    place: { lt: "Vilnius", en: "Vilnius" },
    signatoryId: asta.id,
    signatoryPosition: { lt: "Vadovė", en: "Head" },
    createdAt: now,
  });
  const { id } = insertCohort(db, {
    id: newId("coh", now),
    programmeVersionId: programme.versionId,
    title: { lt: "Didelė grupė", en: "A large cohort" },
    startsOn: "2026-11-01",
    endsOn: "2026-12-31",
    openEnrolment: false,
    createdAt: now,
  });
  const coordinator = { cohortId: id, personId: lina.id, assignedAt: now };
  insertCohortCoordinator(db, coordinator);
  return id;
}

function sentenceOf(inDatabase: readonly number[], inAll: readonly number[]) {
  const [p50, p99] = [percentile(inDatabase, 50), percentile(inDatabase, 99)];
  const isMet = p99 <= MOST_MS ? "met" : "not met";
  return `A cohort of ${PEOPLE} people, ${ROUNDS} views: ${p50.toFixed(1)} CPU-ms in the database in the middle, p99 ${p99.toFixed(1)} (limit ${MOST_MS}: ${isMet}); ${percentile(inAll, 50).toFixed(1)} CPU-ms with everything before rendering.`;
}
