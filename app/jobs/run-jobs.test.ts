import { describe, expect, test } from "vitest";
import { inTransaction } from "#db/client.server.ts";
import { testApp } from "#tests/support/test-app.ts";
import type { JobCatalogue } from "./job-handler.ts";
import {
  claimNextJob,
  enqueue,
  parkedJobs,
  pendingJobs,
  type Job,
} from "./jobs.queries.server.ts";
import { runDueJobs } from "./run-jobs.server.ts";

const MINUTE = 60_000;

const mailCertificate: Job = {
  kind: "mail-certificate",
  payload: { certificateId: "crt_one" },
};

describe("runDueJobs", () => {
  test("does what is due in order, and what that makes due", async () => {
    const app = testApp();
    const done: string[] = [];
    enqueue(app.db, app.clock(), {
      kind: "make-certificate-document",
      payload: { certificateId: "crt_one" },
    });
    const catalogue: JobCatalogue = {
      "make-certificate-document": ({ db, clock }, { certificateId }) => {
        done.push(`document of ${certificateId}`);
        enqueue(db, clock(), mailCertificate);
      },
      "mail-certificate": async (_, { certificateId }) => {
        await Promise.resolve();
        done.push(`mail of ${certificateId}`);
      },
    };

    const reports = await runDueJobs(app, catalogue);

    expect(done).toEqual(["document of crt_one", "mail of crt_one"]);
    expect(reports.map(({ outcome }) => outcome)).toEqual(["done", "done"]);
    expect(pendingJobs(app.db)).toEqual([]);
    expect(await runDueJobs(app, catalogue)).toEqual([]);
  });

  test("leaves a job alone until it is due", async () => {
    const app = testApp();
    const later = new Date(app.clock().getTime() + MINUTE);
    enqueue(app.db, later, mailCertificate);

    expect(await runDueJobs(app, {})).toEqual([]);
  });

  test("knows no job of a change that was taken back", async () => {
    const app = testApp();
    const change = () =>
      inTransaction(app.db, (tx) => {
        enqueue(tx, app.clock(), mailCertificate);
        throw new Error("taken back");
      });

    expect(change).toThrow("taken back");
    expect(await runDueJobs(app, {})).toEqual([]);
  });

  test("goes on with the others when one fails, and tries that one later", async () => {
    const app = testApp();
    let isPrinterOff = true;
    enqueue(app.db, app.clock(), {
      kind: "make-certificate-document",
      payload: { certificateId: "crt_one" },
    });
    enqueue(app.db, app.clock(), mailCertificate);
    const catalogue: JobCatalogue = {
      "make-certificate-document": () => {
        if (isPrinterOff) throw new Error("printer is off");
      },
      "mail-certificate": () => undefined,
    };

    expect(await runDueJobs(app, catalogue)).toMatchObject([
      { outcome: "failed", error: expect.stringContaining("printer is off") },
      { outcome: "done" },
    ]);
    isPrinterOff = false;
    expect(await runDueJobs(app, catalogue)).toEqual([]);
    app.advance(1_000);
    expect(await runDueJobs(app, catalogue)).toMatchObject([
      { outcome: "done", attempt: 2 },
    ]);
  });

  test("parks a job for a human after the fifth failure", async () => {
    const app = testApp();
    enqueue(app.db, app.clock(), mailCertificate);

    const outcomes: string[] = [];
    for (let hour = 0; hour < 9; hour++) {
      const reports = await runDueJobs(app, {
        "mail-certificate": () => Promise.reject(new Error("no such host")),
      });
      outcomes.push(...reports.map(({ outcome }) => outcome));
      app.advance(60 * MINUTE);
    }

    expect(outcomes).toEqual([
      "failed",
      "failed",
      "failed",
      "failed",
      "parked",
    ]);
    expect(parkedJobs(app.db)).toMatchObject([
      { kind: "mail-certificate", lastError: expect.stringContaining("host") },
    ]);
  });

  test("parks a job that nobody knows how to do", async () => {
    const app = testApp();
    enqueue(app.db, app.clock(), mailCertificate);

    const [report] = await runDueJobs(app, {});

    expect(report).toMatchObject({
      outcome: "failed",
      error: expect.stringContaining(
        'No handler for the job "mail-certificate"',
      ),
    });
  });

  test("gives a job of a dead worker to the next one, but not for ever", async () => {
    const app = testApp();
    enqueue(app.db, app.clock(), mailCertificate);
    for (let deaths = 0; deaths < 5; deaths++) {
      expect(claimNextJob(app.db, app.clock())).toMatchObject({ id: 1 });
      expect(claimNextJob(app.db, app.clock())).toBeNull();
      app.advance(10 * MINUTE);
    }
    const catalogue: JobCatalogue = {
      "mail-certificate": () => {
        throw new Error("must not be called any more");
      },
    };

    expect(await runDueJobs(app, catalogue)).toMatchObject([
      { outcome: "parked", error: "The worker died at every attempt." },
    ]);
  });
});
