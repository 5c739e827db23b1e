import { createHash } from "node:crypto";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, inject, test } from "vitest";
import { z } from "zod";
import { verifyRegister } from "#app/features/certificates/register/verify-register.server.ts";
import { openDatabase } from "#db/client.server.ts";
import {
  certificateCredentials,
  certificateDocuments,
  certificates,
  registerEntries,
} from "#db/schema/certificates.ts";
import { issueListRows, issueLists } from "#db/schema/issue-lists.ts";
import { jobs } from "#db/schema/operations.ts";
import { lina } from "#db/seed/people.ts";
import { cohortOfCrowd, enrolCrowd } from "#tests/support/small-crowd.ts";
import { testApp } from "#tests/support/test-app.ts";
import { issueDocuments } from "./issue-documents.job.server.ts";
import { proposeIssueList } from "./propose-issue-list.server.ts";

/** A process loads slowly on a busy machine; nothing here measures time. */
const PATIENCE = 120_000;
const PEOPLE = 40;
const PEOPLE_WITH_DOCUMENTS = 8;
/** A worker that died lets go of its job after ten minutes. */
const LATER = 11 * 60_000;

// A worker of its own, which Node runs from the TypeScript files. It says a
// letter each time that a transaction looks at the clock.
const WORKER = `
  const { url, file, config, now } = JSON.parse(process.env.WORK);
  const [{ openDatabase }, { runDueJobs }, { issueDocuments }, made] =
    await Promise.all(url.map((one) => import(one)));
  const clock = () => { process.stdout.write("."); return new Date(now); };
  const context = { db: openDatabase(file), clock, config, mailer: { send() {} } };
  await runDueJobs(context, { "issue-documents": issueDocuments,
    "make-certificate-document": made?.makeCertificateDocument ?? (() => {}),
    "mail-certificate": () => {} });
`;
const URLS = [
  "../../../../db/client.server.ts",
  "../../../jobs/run-jobs.server.ts",
  "./issue-documents.job.server.ts",
];
const DOCUMENT = "../document/make-certificate-document.job.server.ts";

const folder = mkdtempSync(join(tmpdir(), "gaire-batch-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the worker, and kills it after so many letters; says whether it lived. */
async function work(
  { app, file, documents }: Batch,
  killAfter: number,
): Promise<"done" | "killed"> {
  const { config } = app;
  const paths = documents ? [...URLS, DOCUMENT] : URLS;
  const url = paths.map((path) => new URL(path, import.meta.url).href);
  const now = app.clock().getTime();
  const worker = spawn(
    process.execPath,
    ["--input-type=module", "--eval", WORKER],
    {
      env: {
        ...process.env,
        WORK: JSON.stringify({ url, file, config, now }),
      },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  let seen = 0;
  worker.stdout.on("data", (letters: Buffer) => {
    seen += letters.length;
    if (seen >= killAfter) worker.kill("SIGKILL");
  });
  const [code] = await once(worker, "exit");
  return code === 0 ? "done" : "killed";
}

/** A decided list of so many people, in a file. */
function decidedList(name: string, size: number, documents: boolean) {
  const file = join(folder, name);
  writeFileSync(file, Buffer.from(inject("migratedDatabase"), "base64"));
  const app = { ...testApp(), db: openDatabase(file) };
  const into = cohortOfCrowd(app);
  const names = Array.from({ length: size }, (_, i) => `Ona Ž${i}`);
  const choices = enrolCrowd(app, into, names).map((enrolmentId) => ({
    enrolmentId,
    kind: "certificate" as const,
  }));
  const list = { cohortId: into.cohort.id, choices, proposedBy: lina };
  const result = proposeIssueList(app, list);
  if (!result.ok) throw new Error(result.refusal.code);
  return { app, file, documents, listId: result.value.listId };
}

type Batch = ReturnType<typeof decidedList>;

/** Kills two workers, each after some letters; the third is left alone. */
async function killTwice(batch: Batch, mostLetters: number): Promise<void> {
  const outcomes: string[] = [];
  while (outcomes.at(-1) !== "done") {
    const some = 2 + Math.floor(Math.random() * mostLetters);
    const killAfter = outcomes.length < 2 ? some : Infinity;
    outcomes.push(await work(batch, killAfter));
    batch.app.advance(LATER);
  }
  expect(outcomes).toEqual(["killed", "killed", "done"]);
}

function expectOneEach({ app }: Batch, size: number): void {
  const rows = app.db.select().from(certificates).all();
  expect(rows.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
    Array.from({ length: size }, (_, index) => index + 1),
  );
  expect(new Set(rows.map((row) => row.enrolmentId)).size).toBe(size);
  expect(app.db.select().from(jobs).all()).toHaveLength(2 * size + 1);
  const states = app.db.select().from(issueListRows).all();
  expect(new Set(states.map(({ state }) => state))).toEqual(
    new Set(["issued"]),
  );
  expect(app.db.select().from(issueLists).all()).toMatchObject([
    { state: "issued" },
  ]);
  expect(verifyRegister(app.db)).toEqual([]);
}

test(
  "a batch that is killed twice gives each person one number, without gaps",
  async () => {
    const batch = decidedList("numbers.db", PEOPLE, false);
    const { app, listId } = batch;
    await killTwice(batch, 30);
    expectOneEach(batch, PEOPLE);
    expect(app.db.select().from(registerEntries).all()).toHaveLength(PEOPLE);

    const rows = app.db.select().from(certificates).all();
    await issueDocuments(app, { listId });
    expect(app.db.select().from(certificates).all()).toEqual(rows);
    app.db.$client.close();
  },
  PATIENCE,
);

test(
  "and one document and one credential each, whose bytes the chain knows",
  async () => {
    const size = PEOPLE_WITH_DOCUMENTS;
    const batch = decidedList("documents.db", size, true);
    const { db } = batch.app;
    await killTwice(batch, 40);
    expectOneEach(batch, size);

    const entered = db.select().from(registerEntries).all();
    expect(entered).toHaveLength(3 * size);
    const documents = db.select().from(certificateDocuments).all();
    expect(documents).toHaveLength(size);
    for (const { certificateId, pdf, sha256 } of documents) {
      expect(hashOf(pdf)).toBe(sha256);
      expect(contentsOf(entered, certificateId, "document")).toEqual([sha256]);
    }
    const credentials = db.select().from(certificateCredentials).all();
    expect(credentials).toHaveLength(size);
    for (const { certificateId, json, sha256 } of credentials) {
      expect(hashOf(json)).toBe(sha256);
      expect(contentsOf(entered, certificateId, "credential")).toEqual([
        sha256,
      ]);
    }
    db.$client.close();
  },
  PATIENCE,
);

function hashOf(bytes: Buffer | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The hashes that the chain holds of one certificate's file. */
function contentsOf(
  entries: (typeof registerEntries.$inferSelect)[],
  subject: string,
  kind: string,
): unknown[] {
  return entries
    .filter((entry) => entry.subject === subject && entry.kind === kind)
    .map(
      ({ contents }) =>
        z.object({ sha256: z.string() }).parse(JSON.parse(contents)).sha256,
    );
}
