import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { listMails } from "#app/email/outbox.queries.server.ts";
import { openDatabase, type Db } from "#db/client.server.ts";
import { testApp } from "#tests/support/test-app.ts";
import { enqueue, pendingJobs, type Job } from "./jobs.queries.server.ts";
import type { JobReport } from "./run-jobs.server.ts";
import { startWorker, type JobWorker } from "./worker.server.ts";

const LONG_AGO = new Date("2020-01-01T00:00:00Z");
const sendMail: Job = {
  kind: "mail-certificate",
  payload: { certificateId: "crt_one" },
};
const endTheThread: Job = { kind: "open-demonstration", payload: {} };

const catalogueUrl = moduleUrl(`export const catalogue = {
  "mail-certificate": (context, { certificateId }) => context.mailer.send({
    recipient: "ona@gaire.example", subject: certificateId,
    text: "", html: "", dedupeKey: certificateId,
  }),
  "open-demonstration": () => process.exit(3),
};`);

const leftovers: (() => void | Promise<void>)[] = [];

afterEach(async () => {
  for (const clear of leftovers.splice(0).reverse()) await clear();
});

// Starting a thread takes a moment on a busy machine.
describe("the job worker", { timeout: 30_000 }, () => {
  test("does a job in its own thread, on its own connection", async () => {
    const { db, file } = databaseFile();
    enqueue(db, LONG_AGO, sendMail);

    const { firstReport } = worker(file);

    expect(await firstReport).toMatchObject({ outcome: "done" });
    expect(listMails(db, 5)).toMatchObject([{ subject: "crt_one" }]);
    expect(pendingJobs(db)).toEqual([]);
  });

  test("begins again when a job takes the thread down, and goes on with the next", async () => {
    const { db, file } = databaseFile();
    enqueue(db, LONG_AGO, endTheThread);
    enqueue(db, LONG_AGO, sendMail);

    const { firstReport, deaths } = worker(file);

    expect(await firstReport).toMatchObject({
      kind: "mail-certificate",
      outcome: "done",
    });
    expect(deaths).toEqual([new Error("The thread ended with code 3.")]);
  });

  test("finishes the job in hand when it is told to stop", async () => {
    const { db, file } = databaseFile();
    enqueue(db, LONG_AGO, sendMail);
    const begun = firstMessageOn("begun");
    const { jobs, firstReport } = worker(
      file,
      moduleUrl(`export const catalogue = { "mail-certificate": async () => {
        const channel = new BroadcastChannel("begun");
        channel.postMessage("");
        channel.close();
        for (let turn = 0; turn < 1000; turn++) await new Promise(setImmediate);
      } };`),
    );
    await begun;

    await jobs.stop();

    expect(await firstReport).toMatchObject({ outcome: "done" });
    expect(pendingJobs(db)).toEqual([]);
  });

  test("may be told to stop twice", async () => {
    const { jobs } = worker(databaseFile().file);

    await Promise.all([jobs.stop(), jobs.stop()]);
    await jobs.stop();
  });
});

function databaseFile(): { db: Db; file: string } {
  const folder = mkdtempSync(path.join(tmpdir(), "gaire-jobs-"));
  const file = path.join(folder, "gaire.sqlite");
  writeFileSync(file, testApp().db.$client.serialize());
  const db = openDatabase(file);
  leftovers.push(() => {
    db.$client.close();
    rmSync(folder, { recursive: true });
  });
  return { db, file };
}

function worker(databaseFile: string, catalogue: URL = catalogueUrl) {
  const deaths: unknown[] = [];
  const { promise: firstReport, resolve: onReport } =
    Promise.withResolvers<JobReport>();
  const jobs: JobWorker = startWorker({
    config: { ...testApp().config, databaseFile },
    catalogueUrl: catalogue,
    onReport,
    onDeath: (error) => deaths.push(error),
  });
  leftovers.push(jobs.stop);
  return { jobs, firstReport, deaths };
}

function firstMessageOn(name: string): Promise<void> {
  const channel = new BroadcastChannel(name);
  return new Promise((resolve) => {
    channel.onmessage = () => {
      channel.close();
      resolve();
    };
  });
}

function moduleUrl(source: string): URL {
  return new URL(`data:text/javascript,${encodeURIComponent(source)}`);
}
