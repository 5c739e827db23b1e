import { describe, expect, test } from "vitest";
import type { Question } from "#app/content/quiz-file.ts";
import { findAnswers } from "#app/features/learning/quiz/quiz.queries.server.ts";
import { tomas } from "#db/seed/people.ts";
import { study } from "#db/seed/study.server.ts";
import { quizAttempts } from "#db/schema/quizzes.ts";
import { browserOf, type Answer } from "#tests/support/browser.ts";
import { mainOf, textOf } from "#tests/support/html.ts";
import { oddTexts } from "#tests/support/odd-texts.ts";
import { changing } from "#tests/support/quiz-attempt.ts";
import { quizWorld, rightly, wrongly } from "#tests/support/quiz-world.ts";

/** Rūta's attempt is open; nothing in the quiz is a canary. */
async function openWorld(change: Parameters<typeof changing>[0] = () => {}) {
  const world = quizWorld(changing(change));
  await world.start();
  const attemptId = world.attemptId();
  const numberOf = (type: Question["type"]) =>
    1 + world.questions().findIndex((question) => question.type === type);
  return {
    ...world,
    attemptId,
    numberOf,
    page: (type: Question["type"]) =>
      `${world.home()}/questions/${numberOf(type)}`,
    stored: (type: Question["type"]) => {
      const question = world.questions()[numberOf(type) - 1];
      return findAnswers(world.app.db, attemptId).get(question?.id ?? "");
    },
    everything: () => Object.fromEntries(findAnswers(world.app.db, attemptId)),
  };
}

describe("a forged address", () => {
  test.each([
    "att_unknown/questions/1",
    "att_/questions/1",
    "me/questions/1",
    "OWN/questions/0",
    "OWN/questions/8",
    "OWN/questions/-1",
    "OWN/questions/1.5",
    "OWN/questions/1e0",
    "OWN/questions/99999999999999999999",
  ])("is not found: %s", async (part) => {
    const world = await openWorld();
    const quiz = world.home().replace(world.attemptId, "");
    const path = quiz + part.replace("OWN", world.attemptId);
    const answers = [
      await world.learner.get(path),
      await world.learner.post(path, { answer: "0" }),
      await world.learner.post(`${path}/answer`, { answer: "0" }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(world.everything()).toEqual({});
  });

  test("of the attempt in another module or course is not found", async () => {
    const world = await openWorld();
    const path = `${world.home()}/questions/1`;
    for (const [from, to] of [
      ["first-steps", "second-steps"],
      ["small-course", "another-course"],
    ] as const) {
      const { status } = await world.learner.get(path.replace(from, to));
      expect(status).toBe(404);
    }
  });
});

describe("another learner's attempt", () => {
  test.each(["questions/1", "questions", "check", "result"])(
    "is not found, looked at or sent to: %s",
    async (page) => {
      const world = await openWorld();
      study(world.app, tomas, "SML", {});
      const other = browserOf(world.app, tomas);
      const path = `${world.home()}/${page}`;
      const answers: Answer[] = [
        await other.get(path),
        await other.getData(path),
      ];
      if (page !== "result") answers.push(await other.post(path));
      if (page === "questions/1") {
        answers.push(await other.post(`${path}/answer`, { answer: "0" }));
      }
      for (const { status } of answers) expect(status).toBe(404);
      expect(world.everything()).toEqual({});
      const rows = world.app.db.select().from(quizAttempts).all();
      expect(rows).toMatchObject([{ submittedAt: null }]);
    },
  );
});

describe("a late answer", () => {
  test("leads to the result, and the attempt is closed with what was there", async () => {
    const world = await openWorld((quiz) => {
      quiz.timeLimitMinutes = 10;
    });
    await world.answer(1, rightly);
    const before = world.everything();
    world.app.advance(11 * 60_000);

    const late = await world.answer(2, rightly);
    expect(late.status).toBe(302);
    expect(late.location).toContain(`${world.home()}/result`);
    const path = `${world.home()}/questions/2/answer`;
    const saved = await world.learner.post(path, { answer: "0" });
    expect(saved.status).toBe(409);
    expect(JSON.parse(saved.text)).toMatchObject({ code: "time-over" });
    expect(world.everything()).toEqual(before);
    const rows = world.app.db.select().from(quizAttempts).all();
    expect(rows).toMatchObject([{ ranOut: true, score: 1428 }]);
  });
});

describe("two windows with different answers", () => {
  test("an old one does not overwrite by itself, its button does", async () => {
    const world = await openWorld();
    const question = world.questions()[world.numberOf("single") - 1];
    if (!question) throw new Error("No such question.");
    const path = world.page("single");
    const right = rightly(question, world.seed());
    const wrong = wrongly(question, world.seed());
    const fresh = await world.learner.post(`${path}/answer`, [
      ...right,
      ["seen", "0"],
    ]);
    expect(fresh.status).toBe(200);
    const stored = world.stored("single");

    const old = await world.learner.post(`${path}/answer`, [
      ...wrong,
      ["seen", "0"],
    ]);
    expect(old.status).toBe(409);
    expect(JSON.parse(old.text)).toMatchObject({ code: "changed-elsewhere" });
    expect(world.stored("single")).toEqual(stored);

    await world.learner.post(path, wrong);
    expect(world.stored("single")).not.toEqual(stored);
  });
});

describe("a short answer", () => {
  test("of 10,000 letters is refused and shown again, and the old one stays", async () => {
    const world = await openWorld();
    const path = world.page("short-answer");
    await world.learner.post(path, { answer: "ZHAO" });
    const text = oddTexts["10,000 letters"] ?? "";
    const refused = await world.learner.post(path, { answer: text });
    expect(refused.status).toBe(422);
    expect(world.stored("short-answer")).toMatchObject({ text: "ZHAO" });
    const saved = await world.learner.post(`${path}/answer`, { answer: text });
    expect([saved.status, JSON.parse(saved.text)]).toMatchObject([
      422,
      { code: "answer-too-long" },
    ]);
  });

  test.each(["emoji", "text that turns around", "Chinese", "quotes"])(
    "keeps %s as it was written",
    async (kind) => {
      const world = await openWorld();
      const text = oddTexts[kind] ?? "";
      await world.learner.post(world.page("short-answer"), { answer: text });
      expect(world.stored("short-answer")).toEqual({
        type: "short-answer",
        text,
      });
    },
  );

  test("is shown as text, never as a part of the page", async () => {
    const world = await openWorld();
    const text = `"><script>alert(1)</script>`;
    const path = world.page("short-answer");
    await world.learner.post(path, { answer: text });
    for (const page of [path, `${world.home()}/check`]) {
      expect((await world.learner.get(page)).text).not.toContain(
        "<script>alert",
      );
    }
    await world.submit();
    const result = await world.learner.get(`${world.home()}/result`);
    expect(result.text).not.toContain("<script>alert");
    expect(textOf(mainOf(result.text))).toContain("alert(1)");
  });

  test.each(["blanks", "nothing"])("of %s is no answer", async (kind) => {
    const world = await openWorld();
    const path = world.page("short-answer");
    await world.learner.post(path, { answer: "ZHAO" });
    await world.learner.post(path, { answer: oddTexts[kind] ?? "" });
    expect(world.stored("short-answer")).toBeUndefined();
  });
});

test("an attempt without any answer is submitted, and earns nothing", async () => {
  const world = await openWorld();
  const { location } = await world.submit();
  expect(location).toBe(`${world.home()}/result`);
  const { text } = await world.learner.get(location ?? "");
  expect(textOf(mainOf(text))).toContain("0 %");
});
