import { rmSync } from "node:fs";
import type { RequestContext } from "#app/context.ts";
import { outboxMailer } from "#app/email/outbox.queries.server.ts";
import { lookUpCertificate } from "#app/features/certificates/check/look-up-certificate.server.ts";
import { newPublicCode } from "#app/features/certificates/check/public-code.ts";
import { signedRevocationList } from "#app/features/certificates/check/revocation-list.server.ts";
import { closeDatabase } from "#app/server/database-state.queries.server.ts";
import type { Config } from "#app/shared/config.ts";
import { systemClock } from "#app/shared/clock.ts";
import { openDatabase, type Db } from "#db/client.server.ts";
import { migrateDatabase } from "#db/migrate.server.ts";
import { fillRegister } from "./certificates-in-bulk.queries.server.ts";
import { percentile } from "./figures.ts";
import { BENCH_FOLDER } from "./plan-servers.ts";

const FILE = `${BENCH_FOLDER}/check.sqlite`;
const CERTIFICATES = 20_000;
const LOOK_UPS = 2_000;
const WARM_UP = 200;
const SIGNATURES = 40;
/** The first one makes the key. */
const WARM_UP_SIGNATURES = 5;
const MOST_SIGNING_MS = 50;

/**
 * What the check page costs in a register of 20,000, a tenth of it revoked, by
 * the processor time of this process: a code that is known, one that is not, one
 * too many; and the signing of the list, which happens once a minute.
 */
export async function studyCheck(
  say: (text: string) => void,
): Promise<string[]> {
  say(`Making a register of ${CERTIFICATES} certificates.`);
  const db = openEmpty();
  const codes = fillRegister(db, CERTIFICATES, systemClock());
  const known = lookUps(db, (at) => codes[(at * 7) % codes.length] ?? "");
  const unknown = lookUps(db, newPublicCode);
  const refused = lookUps(db, newPublicCode, "203.0.113.1");
  const signing = await signings(db);
  closeDatabase(db);
  return [
    `Check page, ${LOOK_UPS} look-ups each, CPU-ms: known ${wordsOf(known)}; unknown ${wordsOf(unknown)}; one too many ${wordsOf(refused)}.`,
    `Signing the list of ${CERTIFICATES / 10} revoked, CPU-ms: ${wordsOf(signing)} (limit ${MOST_SIGNING_MS}: ${percentile(signing, 99) <= MOST_SIGNING_MS ? "met" : "not met"}).`,
  ];
}

function openEmpty(): Db {
  for (const suffix of ["", "-wal", "-shm"])
    rmSync(FILE + suffix, { force: true });
  const db = openDatabase(FILE);
  migrateDatabase(db, systemClock());
  return db;
}

/** Each from an address of its own, unless one is given. */
function lookUps(
  db: Db,
  codeOf: (at: number) => string,
  address?: string,
): number[] {
  const times: number[] = [];
  for (let at = 0; at < LOOK_UPS + WARM_UP; at++) {
    const visitor = visitorOf(db, address ?? `192.0.2.${at}`);
    const before = process.cpuUsage();
    lookUpCertificate(visitor, codeOf(at));
    if (at >= WARM_UP) times.push(milliseconds(process.cpuUsage(before)));
  }
  return times;
}

async function signings(db: Db): Promise<number[]> {
  const times: number[] = [];
  for (let minute = 0; minute < SIGNATURES + WARM_UP_SIGNATURES; minute++) {
    const now = new Date(systemClock().getTime() + minute * 60_000);
    const before = process.threadCpuUsage();
    await signedRevocationList({ ...visitorOf(db, ""), clock: () => now });
    if (minute >= WARM_UP_SIGNATURES)
      times.push(milliseconds(process.threadCpuUsage(before)));
  }
  return times;
}

function milliseconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000;
}

function wordsOf(times: readonly number[]): string {
  return `${percentile(times, 50).toFixed(2)} in the middle, p99 ${percentile(times, 99).toFixed(2)}`;
}

function visitorOf(db: Db, address: string): RequestContext {
  return {
    ...{ db, address, clock: systemClock, config: CONFIG, nonce: "" },
    mailer: outboxMailer(db, systemClock),
    reportError: (error) => {
      throw error;
    },
  };
}

const CONFIG: Config = {
  mode: "production",
  origin: "https://bench.example",
  host: "127.0.0.1",
  port: 0,
  databaseFile: FILE,
  trustProxy: false,
  secret: "a secret of the bench, for nothing else",
  smtp: null,
  certificateTemplate: null,
  issuer: { name: { lt: "Tarnyba", en: "Office" }, legalCode: "000000000" },
};
