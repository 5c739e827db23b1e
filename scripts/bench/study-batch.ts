import { rmSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { enqueue, isWaiting } from "#app/jobs/jobs.queries.server.ts";
import { startWorker } from "#app/jobs/worker.server.ts";
import type { JobReport } from "#app/jobs/run-jobs.server.ts";
import { parseConfig } from "#app/server/config.server.ts";
import { closeDatabase } from "#app/server/database-state.queries.server.ts";
import { systemClock } from "#app/shared/clock.ts";
import type { Config } from "#app/shared/config.ts";
import { inTransaction, openDatabase, type Db } from "#db/client.server.ts";
import { migrateDatabase } from "#db/migrate.server.ts";
import {
  fillRegister,
  listCertificateIds,
} from "./certificates-in-bulk.queries.server.ts";
import { BENCH_FOLDER } from "./plan-servers.ts";

const FILE = `${BENCH_FOLDER}/batch.sqlite`;
const CERTIFICATES = 500;
const MOST_SECONDS = 60;
const LOOK_EVERY_MS = 50;
/** Something is wrong when it takes longer. */
const PATIENCE_MS = 5 * 60_000;

/**
 * How long the job worker's thread takes to sign, print and store 500
 * certificates, each with its entries in the register, as it would in
 * production: a file on this disk, written through at every commit.
 */
export async function studyBatch(
  say: (text: string) => void,
): Promise<string[]> {
  say(`Signing and printing ${CERTIFICATES} certificates.`);
  const db = openRegister();
  const failures: JobReport[] = [];
  const began = performance.now();
  const before = process.cpuUsage();
  const worker = startWorker({
    config: configFor(FILE),
    catalogueUrl: new URL(
      "../../app/server/job-catalogue.server.ts",
      import.meta.url,
    ),
    onReport: (report) => {
      if (report.outcome !== "done") failures.push(report);
    },
    onDeath: (error) => {
      throw error;
    },
  });
  await allDone(db, began);
  const seconds = (performance.now() - began) / 1000;
  // Of all threads of this process.
  const { user, system } = process.cpuUsage(before);
  await worker.stop();
  closeDatabase(db);
  if (failures[0]) throw new Error(failures[0].error);
  return [sentenceOf(seconds, (user + system) / 1e6)];
}

function openRegister(): Db {
  for (const suffix of ["", "-wal", "-shm"])
    rmSync(FILE + suffix, { force: true });
  const db = openDatabase(FILE);
  const now = systemClock();
  migrateDatabase(db, now);
  fillRegister(db, CERTIFICATES, now);
  inTransaction(db, (tx) => {
    for (const certificateId of listCertificateIds(tx)) {
      const payload = { certificateId };
      enqueue(tx, now, { kind: "make-certificate-document", payload });
    }
  });
  return db;
}

function configFor(databaseFile: string): Config {
  const config = parseConfig({
    GAIRE_MODE: "demonstration",
    DATABASE_FILE: databaseFile,
  });
  if (!config.ok) throw new Error(config.refusal);
  return config.value;
}

async function allDone(db: Db, began: number): Promise<void> {
  while (isWaiting(db, "make-certificate-document")) {
    if (performance.now() - began > PATIENCE_MS) throw new Error("Too slow.");
    await setTimeout(LOOK_EVERY_MS);
  }
}

function sentenceOf(seconds: number, cpuSeconds: number): string {
  const isMet = seconds <= MOST_SECONDS ? "met" : "not met";
  const each = (cpuSeconds * 1000) / CERTIFICATES;
  return `${CERTIFICATES} certificates signed, printed and stored in ${seconds.toFixed(1)} s (limit ${MOST_SECONDS}: ${isMet}), ${cpuSeconds.toFixed(1)} s of processor time, ${each.toFixed(1)} CPU-ms each, the thread's start included.`;
}
