import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { auditTrailOf } from "#app/audit/audit.queries.server.ts";
import { findAnswers } from "#app/features/learning/quiz/quiz.queries.server.ts";
import { issueDocuments } from "#app/features/certificates/issue-lists/issue-documents.job.server.ts";
import { pendingJobs } from "#app/jobs/jobs.queries.server.ts";
import { runDueJobs } from "#app/jobs/run-jobs.server.ts";
import {
  certificateRevocations,
  certificates,
} from "#db/schema/certificates.ts";
import { enrolments } from "#db/schema/enrolments.ts";
import { pageCompletions } from "#db/schema/learning.ts";
import { quizAttempts } from "#db/schema/quizzes.ts";
import { rightEntries, wrongEntries } from "#db/seed/answer-key.ts";
import { egle, lina, ona, ruta, tomas, zivile } from "#db/seed/people.ts";
import {
  addresses,
  COURSE,
  MODULE,
  questionAt,
  questionPath,
} from "#tests/support/addresses.ts";
import { browserOf } from "#tests/support/browser.ts";
import { mainOf, textOf } from "#tests/support/html.ts";
import { smallWorld, type SmallWorld } from "#tests/support/small-world.ts";

describe("the same form, sent twice", () => {
  test("enrols once", async () => {
    const { app } = smallWorld();
    const learner = browserOf(app, ona);
    const given = await Promise.all([
      learner.post(COURSE, { track: "police" }),
      learner.post(COURSE, { track: "social-work" }),
    ]);

    expect(new Set(given.map(({ location }) => location))).toEqual(
      new Set([`${COURSE}?done=enrolled`, COURSE]),
    );
    const own = eq(enrolments.personId, ona.id);
    expect(app.db.select().from(enrolments).where(own).all()).toMatchObject([
      { track: "police" },
    ]);
  });

  test("marks a page once", async () => {
    const { app, enrolments } = smallWorld();
    const learner = browserOf(app, ruta);
    const path = `${MODULE}/the-interpreter`;
    const given = [await learner.post(path), await learner.post(path)];

    expect(given.map(({ location }) => location)).toEqual([
      `${MODULE}/scenario`,
      `${MODULE}/scenario`,
    ]);
    const own = eq(pageCompletions.enrolmentId, enrolments.ruta);
    const rows = app.db.select().from(pageCompletions).where(own).all();
    expect(rows).toHaveLength(3);
  });

  test("starts one attempt", async () => {
    const { app } = smallWorld();
    const learner = browserOf(app, tomas);
    const before = app.db.select().from(quizAttempts).all().length;
    const given = await Promise.all(
      Array.from({ length: 20 }, () => learner.post(`${MODULE}/quiz`)),
    );

    expect(new Set(given.map(({ location }) => location)).size).toBe(1);
    expect(given[0]?.location).toMatch(/\/quiz\/att_[0-9a-z]+\/questions\/1$/);
    expect(app.db.select().from(quizAttempts).all()).toHaveLength(before + 1);
  });

  test("starts none where none is left, and says so", async () => {
    const { app } = smallWorld();
    const learner = browserOf(app, egle);
    const before = app.db.select().from(quizAttempts).all();

    const given = await learner.post(`${MODULE}/quiz`);

    expect(given.location).toBe(`${MODULE}/quiz`);
    expect(app.db.select().from(quizAttempts).all()).toEqual(before);
    const { text } = await learner.get(`${MODULE}/quiz`);
    expect(textOf(text)).toContain("Bandymų nebeliko.");
  });

  test("submits once: the first result stays", async () => {
    const world = smallWorld();
    const { app, attempts } = world;
    const learner = browserOf(app, ruta);
    await answerAll(world);
    const path = `${MODULE}/quiz/${attempts.open.id}`;

    const first = await learner.post(`${path}/check`);
    const after = attemptIn(world);
    app.advance(60_000);
    const second = await learner.post(`${path}/check`);

    expect([first.location, second.location]).toEqual([
      `${path}/result`,
      `${path}/result`,
    ]);
    expect(attemptIn(world)).toEqual(after);
    expect(after).toMatchObject({ score: 10_000 });
    expect(auditTrailOf(app.db, attempts.open.id)).toHaveLength(1);
  });

  test("issues one certificate, and says that it was there", async () => {
    const world = smallWorld();
    const { app } = world;
    const coordinator = browserOf(app, lina);
    const { path = "", fields } =
      addresses["issue-list-new.tsx"]?.(world) ?? {};
    const before = pendingJobs(app.db).length;

    const first = await coordinator.post(path, fields);
    const second = await coordinator.post(path, fields);
    await runDueJobs(app, { "issue-documents": issueDocuments });
    const third = await coordinator.post(path, fields);

    const answers = [first, second, third];
    expect(answers.map(({ status }) => status)).toEqual([302, 409, 409]);
    expect(textOf(mainOf(second.text))).toContain(
      "Yra kitame neužbaigtame sąraše",
    );
    expect(textOf(mainOf(third.text))).toContain(
      "Jau išduota: Pažymėjimas Nr. SML-2026-0003",
    );
    const own = eq(certificates.personId, zivile.id);
    expect(app.db.select().from(certificates).where(own).all()).toHaveLength(1);
    expect(pendingJobs(app.db)).toHaveLength(before + 2);
  });

  test("revokes once: the first reason stays", async () => {
    const world = smallWorld();
    const { app, certificates: known } = world;
    const coordinator = browserOf(app, lina);
    const { path = "" } = addresses["certificate.tsx"]?.(world) ?? {};
    const revoke = { intent: "revoke", reasonClass: "other", sure: "yes" };
    await coordinator.post(path, { ...revoke, reason: "Pirma priežastis." });
    const second = await coordinator.post(path, {
      ...revoke,
      reason: "Antra priežastis.",
    });

    expect([second.status, second.location]).toEqual([302, path]);
    const own = eq(certificateRevocations.certificateId, known.jonas.id);
    expect(
      app.db.select().from(certificateRevocations).where(own).all(),
    ).toMatchObject([{ reason: "Pirma priežastis." }]);
  });
});

describe("a quiz in two tabs", () => {
  test("counts the answer that was saved last", async () => {
    const rightly = storedAnswer(await answered(rightEntries));
    const world = await answered(rightEntries);
    const path = questionPath(world, 1);
    const [one, other] = [
      browserOf(world.app, ruta),
      browserOf(world.app, ruta),
    ];

    await other.post(path, answers(world, wrongEntries));
    expect(storedAnswer(world)).not.toEqual(rightly);
    await one.post(`${path}/answer`, answers(world, rightEntries));
    expect(storedAnswer(world)).toEqual(rightly);
  });

  test("tells the second tab that the first has submitted", async () => {
    const world = await answered(rightEntries);
    const { app, attempts } = world;
    const [one, other] = [browserOf(app, ruta), browserOf(app, ruta)];
    const home = `${MODULE}/quiz/${attempts.open.id}`;
    await one.post(`${home}/check`);
    const before = storedAnswer(world);

    const late = await other.post(
      questionPath(world, 1),
      answers(world, wrongEntries),
    );
    expect([late.status, late.location]).toEqual([
      302,
      `${home}/result?late=1`,
    ]);
    const page = await other.get(late.location ?? "");
    expect(textOf(page.text)).toContain(
      "Šis bandymas jau pateiktas; atsakymas nepakeistas.",
    );

    const saved = await other.post(
      `${questionPath(world, 1)}/answer`,
      answers(world, wrongEntries),
    );
    expect(saved.status).toBe(409);
    expect(JSON.parse(saved.text)).toMatchObject({ code: "already-submitted" });
    expect(storedAnswer(world)).toEqual(before);
  });

  test("leads from a question to the result once it is submitted", async () => {
    const world = smallWorld();
    const learner = browserOf(world.app, ruta);
    const home = `${MODULE}/quiz/${world.attempts.open.id}`;
    const early = await learner.get(`${home}/result`);
    expect(early.location).toBe(`${home}/check`);

    await learner.post(`${home}/check`);
    const late = [
      await learner.get(questionPath(world, 2)),
      await learner.get(`${home}/check`),
    ];
    expect(late.map(({ location }) => location)).toEqual([
      `${home}/result`,
      `${home}/result`,
    ]);
  });
});

type Key = typeof rightEntries;

function answers(world: SmallWorld, key: Key, number = 1) {
  return key(questionAt(world, number), world.attempts.open.seed);
}

/** A world in which the first question has an answer. */
async function answered(key: Key): Promise<SmallWorld> {
  const world = smallWorld();
  const learner = browserOf(world.app, ruta);
  await learner.post(questionPath(world, 1), answers(world, key));
  return world;
}

async function answerAll(world: SmallWorld): Promise<void> {
  const learner = browserOf(world.app, ruta);
  for (const number of [1, 2, 3, 4, 5, 6, 7]) {
    const fields = answers(world, rightEntries, number);
    await learner.post(questionPath(world, number), fields);
  }
}

function storedAnswer(world: SmallWorld) {
  const { app, attempts } = world;
  const sheet = findAnswers(app.db, attempts.open.id);
  return sheet.get(questionAt(world, 1).id) ?? null;
}

function attemptIn({ app, attempts }: SmallWorld) {
  const own = eq(quizAttempts.id, attempts.open.id);
  return app.db.select().from(quizAttempts).where(own).get();
}
