import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openSmallCohort } from "#tests/support/small-cohort.ts";
import { pendingJobs } from "#app/jobs/jobs.queries.server.ts";
import type { EnrolmentId } from "#app/shared/ids.ts";
import { openDatabase } from "#db/client.server.ts";
import { certificates } from "#db/schema/certificates.ts";
import {
  darius,
  jonas,
  lina,
  ona,
  ruta,
  tomas,
  zivile,
} from "#db/seed/people.ts";
import { NOW } from "#tests/support/now.ts";
import { publishSmallCourse } from "#tests/support/small-course.ts";
import { testApp, type TestApp } from "#tests/support/test-app.ts";
import type { issueCertificate } from "./issue-certificate.server.ts";
import { readyLearner } from "#tests/support/small-register.ts";

type Answer = ReturnType<typeof issueCertificate>;

/** Threads load slowly on a busy machine; nothing here measures time. */
const PATIENCE = 60_000;

// Runs outside of Vitest: Node reads the TypeScript files itself.
const COORDINATOR = `
  const { parentPort, workerData } = require("node:worker_threads");
  const { client, useCase, file, config, issuedBy, now } = workerData;
  Promise.all([client, useCase].map((url) => import(url))).then(
    ([{ openDatabase }, { issueCertificate }]) => {
      const context = { db: openDatabase(file), clock: () => new Date(now), config };
      parentPort.on("message", ({ enrolmentIds, gate }) => {
        parentPort.postMessage("ready");
        Atomics.wait(gate, 0, 0);
        parentPort.postMessage(
          enrolmentIds.map((enrolmentId) =>
            issueCertificate(context, { enrolmentId, issuedBy }),
          ),
        );
      });
      parentPort.postMessage("loaded");
    },
  );
`;

let folder: string;
let app: TestApp;
let coordinators: Worker[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "gaire-issue-"));
  const file = join(folder, "gaire.db");
  writeFileSync(file, Buffer.from(inject("migratedDatabase"), "base64"));
  app = { ...testApp(), db: openDatabase(file) };
  publishSmallCourse(app);
  openSmallCohort(app);
  const workerData = {
    client: new URL("../../../../db/client.server.ts", import.meta.url).href,
    useCase: new URL("./issue-certificate.server.ts", import.meta.url).href,
    file,
    config: app.config,
    issuedBy: lina,
    now: NOW.getTime(),
  };
  coordinators = Array.from(
    { length: 3 },
    () => new Worker(COORDINATOR, { eval: true, execArgv: [], workerData }),
  );
  await Promise.all(coordinators.map((one) => once(one, "message")));
}, PATIENCE);

afterAll(async () => {
  await Promise.all(coordinators.map((one) => one.terminate()));
  app.db.$client.close();
  rmSync(folder, { recursive: true });
});

/** Lets everyone begin at the same moment; what each was told. */
async function allIssue(enrolmentIds: EnrolmentId[]): Promise<Answer[][]> {
  const gate = new Int32Array(new SharedArrayBuffer(4));
  const ready = coordinators.map((one) => once(one, "message"));
  for (const one of coordinators) one.postMessage({ enrolmentIds, gate });
  await Promise.all(ready);
  const answers = coordinators.map((one) => once(one, "message"));
  Atomics.store(gate, 0, 1);
  Atomics.notify(gate, 0);
  const messages = await Promise.all(answers);
  return messages.map(([told]) => told);
}

describe("three browsers that issue at once", { timeout: PATIENCE }, () => {
  test("give each learner one certificate, and numbers without a gap", async () => {
    const learners = [ona, tomas, ruta, darius, jonas, zivile];
    const enrolmentIds = learners.map((person) => readyLearner(app, person));

    const told = await allIssue(enrolmentIds);

    const rows = app.db.select().from(certificates).all();
    expect(rows.map(({ number }) => number).sort()).toEqual([1, 2, 3, 4, 5, 6]);
    expect(new Set(rows.map(({ enrolmentId }) => enrolmentId)).size).toBe(6);
    expect(pendingJobs(app.db)).toHaveLength(12);
    enrolmentIds.forEach((_, index) => {
      const answers = told.map((answer) => answer[index]);
      expect(answers.filter((answer) => answer?.ok)).toHaveLength(1);
      for (const answer of answers) {
        if (answer && !answer.ok) {
          expect(answer.refusal.code).toBe("already-issued");
        }
      }
    });
  });
});
