import { describe, expect, test } from "vitest";
import type { Course, CourseModule } from "#app/content/course.ts";
import { browserOf } from "#tests/support/browser.ts";
import {
  buttonsOf,
  linksOf,
  mainOf,
  mistakesOf,
  textOf,
  valueOf,
} from "#tests/support/html.ts";
import { quizWorld, type QuizWorld } from "#tests/support/quiz-world.ts";

const JSON_PLEASE = { Accept: "application/json" };

describe("marking a question", () => {
  test("keeps the answer, stays there, and is said in words", async () => {
    const world = quizWorld(oneShortAnswer);
    await world.start();
    const path = `${world.home()}/questions/1`;
    const marked = await world.learner.post(path, {
      seen: "0",
      answer: "Zhao",
      do: "flag",
    });
    expect(marked.location).toBe(path);

    const { text } = await world.learner.get(path);
    expect(valueOf(text, "answer")).toBe("Zhao");
    expect(textOf(mainOf(text))).toContain("1 Atsakyta Pažymėta Dabar");
    expect(buttonsOf(mainOf(text))).toContain("Nuimti žymą");

    const check = await world.learner.get(`${world.home()}/check`);
    expect(textOf(check.text)).toContain("Pažymėjote peržiūrai 1 klausimas");
    expect(linksOf(mainOf(check.text))).toContainEqual({
      href: path,
      text: "1 klausimas",
    });

    await world.learner.post(path, { answer: "Zhao", do: "unflag" });
    const after = await world.learner.get(path);
    expect(textOf(mainOf(after.text))).not.toContain("Pažymėta");
  });
});

describe("an answer that is refused", () => {
  test("is said at its field, and stays in it", async () => {
    const world = quizWorld(oneShortAnswer);
    await world.start();
    const long = "ž".repeat(501);
    const path = `${world.home()}/questions/1`;
    const refused = await world.learner.post(path, { answer: long });

    expect(refused.status).toBe(422);
    expect(valueOf(refused.text, "answer")).toBe(long);
    expect(mistakesOf(refused.text)).toEqual({
      summary: [
        {
          href: "#answer",
          text: "Atsakymas per ilgas. Sutrumpinkite jį iki 500 ženklų.",
        },
      ],
      fields: {
        answer: "Atsakymas per ilgas. Sutrumpinkite jį iki 500 ženklų.",
      },
    });
  });
});

describe("two windows", () => {
  test("an old one does not overwrite unasked, and loses nothing", async () => {
    const world = quizWorld(oneShortAnswer);
    await world.start();
    const path = `${world.home()}/questions/1`;
    const first = { seen: seenIn((await world.learner.get(path)).text) };
    await world.learner.post(path, { ...first, answer: "Zhao" });

    const old = await world.learner.post(path, { ...first, answer: "Lihua" });
    expect(old.status).toBe(409);
    expect(valueOf(old.text, "answer")).toBe("Lihua");
    expect(textOf(mainOf(old.text))).toContain(
      "Šį atsakymą pakeitėte kitame lange.",
    );
    expect(await storedAt(world, path)).toBe("Zhao");

    // Now it is meant: the page has shown that there was another one.
    const again = { seen: seenIn(old.text), answer: "Lihua" };
    expect((await world.learner.post(path, again)).status).toBe(302);
    expect(await storedAt(world, path)).toBe("Lihua");
  });
});

describe("what the script saves", () => {
  test("is answered with the revision, the time and the state", async () => {
    const world = quizWorld(oneShortAnswer);
    await world.start();
    const saved = await save(world, { seen: "0", answer: "Zhao" });
    expect([saved.status, JSON.parse(saved.text)]).toEqual([
      200,
      {
        saved: true,
        savedAt: "10:00",
        revisions: { seen: 1 },
        answered: { "1": true },
      },
    ]);
  });

  test("may come twice, when the reply was lost on the way", async () => {
    const world = quizWorld(oneShortAnswer);
    await world.start();
    await save(world, { seen: "0", answer: "Zhao" });
    expect((await save(world, { seen: "0", answer: "Zhao" })).status).toBe(200);
  });

  test.each([
    ["changed-elsewhere", 409, { seen: "0", answer: "Lihua" }],
    ["changed-elsewhere", 409, { seen: "forged", answer: "Lihua" }],
    ["answer-too-long", 422, { seen: "1", answer: "a".repeat(501) }],
    ["unreadable-answer", 422, { seen: "1", "answer-9": "Lihua" }],
  ])("is refused with its reason: %s", async (code, status, fields) => {
    const world = quizWorld(oneShortAnswer);
    await world.start();
    await save(world, { seen: "0", answer: "Zhao" });

    const refused = await save(world, fields);
    expect([refused.status, JSON.parse(refused.text)]).toEqual([
      status,
      { saved: false, code },
    ]);
    expect(await storedAt(world, `${world.home()}/questions/1`)).toBe("Zhao");
  });

  test("is refused to who is signed out, and after submission", async () => {
    const world = quizWorld(oneShortAnswer);
    await world.start();
    const path = `${world.home()}/questions/1/answer`;
    const stranger = browserOf(world.app);
    const out = await stranger.post(path, { answer: "Zhao" }, JSON_PLEASE);
    expect(out.status).toBe(401);

    await world.submit();
    const late = await save(world, { seen: "0", answer: "Zhao" });
    expect([late.status, JSON.parse(late.text)]).toEqual([
      409,
      { saved: false, code: "already-submitted" },
    ]);
  });
});

function quizOf(course: Course): NonNullable<CourseModule["quiz"]> {
  const quiz = course.modules[0]?.quiz;
  if (!quiz) throw new Error("The first module has a quiz.");
  return quiz;
}

function oneShortAnswer(course: Course): void {
  const quiz = quizOf(course);
  quiz.questions = quiz.questions.filter(({ type }) => type === "short-answer");
}

function save(world: QuizWorld, fields: Record<string, string>) {
  const path = `${world.home()}/questions/1/answer`;
  return world.learner.post(path, fields, JSON_PLEASE);
}

/** The answer as a fresh page shows it. */
async function storedAt(world: QuizWorld, path: string) {
  const { text } = await world.learner.get(path);
  return valueOf(text, "answer");
}

function seenIn(html: string): string {
  return valueOf(html, "seen") ?? "";
}
