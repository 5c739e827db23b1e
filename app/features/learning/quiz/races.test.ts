import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { auditTrailOf } from "#app/audit/audit.queries.server.ts";
import { openSmallCohort } from "#tests/support/small-cohort.ts";
import { listEnrolmentsOf } from "#app/features/enrolments/enrolments.queries.server.ts";
import { enrol } from "#app/features/enrolments/enrol.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { people, type SeedPerson } from "#db/seed/people.ts";
import { NOW } from "#tests/support/now.ts";
import { publishSmallCourse } from "#tests/support/small-course.ts";
import { answeredAttempt } from "#tests/support/quiz-attempt.ts";
import { testApp, type TestApp } from "#tests/support/test-app.ts";
import {
  closeAttempt,
  findAttemptOf,
  listAttempts,
} from "./quiz.queries.server.ts";
import { startAttempt } from "./start-attempt.server.ts";
import type { submitAttempt } from "./submit-attempt.server.ts";

/*
 * The same request from several tabs at the same moment: each racer is a thread
 * with a connection of its own to one database file, and all wait at a gate.
 */
const RACERS = 4;
const MODULES = [
  "../../enrolments/enrol.server.ts",
  "./start-attempt.server.ts",
  "./submit-attempt.server.ts",
].map(urlOf);
/** Threads load slowly on a busy machine; nothing here measures time. */
const PATIENCE = 60_000;

// Runs outside of Vitest: Node reads the TypeScript files itself.
const RACER = `
  const { parentPort, workerData } = require("node:worker_threads");
  const { client, file, now, modules } = workerData;
  Promise.all([client, ...modules].map((url) => import(url))).then(
    ([{ openDatabase }, ...loaded]) => {
      const db = openDatabase(file);
      const useCases = Object.assign({}, ...loaded);
      parentPort.on("message", ({ name, inputs, gate }) => {
        parentPort.postMessage("ready");
        Atomics.wait(gate, 0, 0);
        try {
          const clock = () => new Date(now);
          const ask = (input) => useCases[name]({ db, clock }, input);
          parentPort.postMessage(inputs.map(ask));
        } catch (error) {
          parentPort.postMessage([String(error)]);
        }
      });
      parentPort.postMessage("loaded");
    },
  );
`;

let folder: string;
let app: TestApp;
let racers: Worker[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "gaire-races-"));
  const file = join(folder, "gaire.db");
  writeFileSync(file, Buffer.from(inject("migratedDatabase"), "base64"));
  app = { ...testApp(), db: openDatabase(file) };
  // What is prepared need not survive a power cut; the racers write as always.
  app.db.$client.pragma("synchronous = OFF");
  publishSmallCourse(app);
  openSmallCohort(app);
  const client = urlOf("../../../../db/client.server.ts");
  const workerData = { client, file, now: NOW.getTime(), modules: MODULES };
  racers = Array.from(
    { length: RACERS },
    () => new Worker(RACER, { eval: true, execArgv: [], workerData }),
  );
  await Promise.all(racers.map((racer) => once(racer, "message")));
}, PATIENCE);

afterAll(async () => {
  await Promise.all(racers.map((racer) => racer.terminate()));
  app.db.$client.close();
  rmSync(folder, { recursive: true });
});

/** Lets every racer ask the same at the same moment; the answers, in any order. */
function all<Outcome>(name: string, input: unknown): Promise<Outcome[]> {
  return race(name, [input]);
}

/** The same for a row of requests, which every racer makes one after the other. */
async function race<Outcome>(
  name: string,
  inputs: readonly unknown[],
): Promise<Outcome[]> {
  const gate = new Int32Array(new SharedArrayBuffer(4));
  const ready = racers.map((racer) => once(racer, "message"));
  for (const racer of racers) {
    racer.postMessage({ name, inputs, gate });
  }
  await Promise.all(ready);
  const answers = racers.map((racer) => once(racer, "message"));
  Atomics.store(gate, 0, 1);
  Atomics.notify(gate, 0);
  const messages = await Promise.all(answers);
  return messages.flatMap(([outcomes]) => outcomes);
}

function everybody(from: number, to: number): readonly SeedPerson[] {
  return people.slice(from, to);
}

/** The quiz of somebody who is enrolled; nobody else in this file uses them. */
function quizOf(actor: SeedPerson) {
  const enrolled = enrol(app, { actor, courseId: "SML", track: "police" });
  if (!enrolled.ok) throw new Error(enrolled.refusal.code);
  const { enrolmentId } = enrolled.value;
  return { actor, enrolmentId, moduleId: "SML-1" };
}

describe("asking four times at the same moment", { timeout: PATIENCE }, () => {
  test.each(everybody(0, 4))("enrols $name once", async (person) => {
    const wish = { actor: person, courseId: "SML", track: "police" };
    const results = await all<ReturnType<typeof enrol>>("enrol", wish);

    const enrolments = listEnrolmentsOf(app.db, person.id);
    expect(enrolments).toHaveLength(1);
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect(results.filter((one) => one.ok && one.value.isNew)).toHaveLength(1);
    for (const { id } of enrolments) {
      expect(auditTrailOf(app.db, id)).toHaveLength(1);
    }
  });

  test.each(everybody(4, 7))("opens one attempt for $name", async (person) => {
    const quiz = quizOf(person);
    const results = await all<ReturnType<typeof startAttempt>>(
      "startAttempt",
      quiz,
    );

    const attempts = listAttempts(app.db, quiz.enrolmentId, "SML-1");
    expect(attempts).toHaveLength(1);
    const given = results.map((one) => one.ok && one.value.attempt.id);
    expect(given).toEqual(given.map(() => attempts[0]?.id));
  });

  test.each(everybody(7, 8))(
    "opens one attempt for $name, who asks twenty times",
    async (person) => {
      const quiz = quizOf(person);
      const five = Array.from({ length: 5 }, () => quiz);
      const results = await race<ReturnType<typeof startAttempt>>(
        "startAttempt",
        five,
      );

      expect(results).toHaveLength(20);
      expect(results.every(({ ok }) => ok)).toBe(true);
      expect(results.filter((it) => it.ok && it.value.isNew)).toHaveLength(1);
      expect(listAttempts(app.db, quiz.enrolmentId, "SML-1")).toHaveLength(1);
    },
  );

  test("takes 200 submissions, each from all sides, once", async () => {
    const submissions = Array.from({ length: 200 }, (_, index) =>
      answeredAttempt(app, index),
    );
    const results = await race<ReturnType<typeof submitAttempt>>(
      "submitAttempt",
      submissions,
    );

    expect(results).toHaveLength(200 * RACERS);
    for (const { actor, attemptId } of submissions) {
      const receipts = results.filter(
        (one) => one.ok && one.value.attemptId === attemptId,
      );
      expect(receipts).toEqual(receipts.map(() => receipts[0]));
      expect(receipts).toHaveLength(RACERS);
      expect(receipts[0]).toMatchObject({ value: { score: 10_000 } });
      const stored = findAttemptOf(app.db, actor.id, attemptId);
      expect(stored).toMatchObject({ score: 10_000, submittedAt: NOW });
      expect(auditTrailOf(app.db, attemptId)).toHaveLength(1);
    }
  });

  test.each(everybody(8, 10))("gives $name one receipt", async (person) => {
    const started = startAttempt(app, quizOf(person));
    if (!started.ok) throw new Error(started.refusal.code);
    const attemptId = started.value.attempt.id;
    const results = await all<ReturnType<typeof submitAttempt>>(
      "submitAttempt",
      {
        actor: person,
        attemptId,
      },
    );

    expect(results).toEqual(results.map(() => results[0]));
    expect(results[0]).toMatchObject({ ok: true, value: { attemptId } });
    expect(auditTrailOf(app.db, attemptId)).toHaveLength(1);
  });

  test.each(everybody(10, 11))(
    "gives $name no more attempts than there are",
    async (person) => {
      const quiz = quizOf(person);
      const attempts = () => listAttempts(app.db, quiz.enrolmentId, "SML-1");
      for (let round = 0; round < 4; round++) {
        await all("startAttempt", quiz);
        for (const { id } of attempts()) {
          closeAttempt(app.db, id, { submittedAt: NOW, score: 0 });
        }
      }
      expect(attempts().map(({ number }) => number)).toEqual([1, 2]);
    },
  );
});

function urlOf(file: string): string {
  return new URL(file, import.meta.url).href;
}
