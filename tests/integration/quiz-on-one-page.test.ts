import { describe, expect, test } from "vitest";
import type { Course } from "#app/content/course.ts";
import {
  attributeOf,
  buttonsOf,
  mainOf,
  mistakesOf,
  tagsOf,
  textOf,
  valueOf,
} from "#tests/support/html.ts";
import {
  quizWorld,
  rightly,
  type QuizWorld,
} from "#tests/support/quiz-world.ts";

const JSON_PLEASE = { Accept: "application/json" };

describe("a quiz that is all on one page", () => {
  test("is one form, to which every address of a question leads", async () => {
    const world = quizWorld(allOnOnePage);
    await world.start();
    const path = `${world.home()}/questions`;
    const first = await world.learner.get(`${path}/1`);
    expect(first.location).toBe(`${path}#q1-answer`);

    const { text } = await world.learner.get(path);
    for (const { stem } of world.questions())
      expect(textOf(mainOf(text))).toContain(stem.lt);
    const ids = [...mainOf(text).matchAll(/ id="([^"]+)"/g)].map(
      ([, id]) => id,
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(buttonsOf(mainOf(text))).toEqual([
      "Išsaugoti ir patikrinti atsakymus",
      "Išsaugoti",
    ]);
  });

  test("is saved by both buttons, and by the script", async () => {
    const world = quizWorld(allOnOnePage);
    await world.start();
    const path = `${world.home()}/questions`;
    const fields = sheetOf(world);

    const stays = await world.learner.post(path, [...fields, ["do", "stay"]]);
    expect(stays.location).toBe(`${path}?saved=1`);
    const { text } = await world.learner.get(stays.location ?? "");
    expect(textOf(mainOf(text))).toContain("Atsakymai išsaugoti");
    expect(textOf(mainOf(text))).toContain("Atsakyta 7 iš 7");

    const goes = await world.learner.post(path, [...fields, ["do", "check"]]);
    expect(goes.location).toBe(`${world.home()}/check`);
    const saved = await world.learner.post(
      `${path}/answers`,
      fields,
      JSON_PLEASE,
    );
    expect(JSON.parse(saved.text)).toEqual({ saved: true, savedAt: "10:00" });
  });

  test("names the question that is wrong, and keeps every answer", async () => {
    const world = quizWorld(allOnOnePage);
    await world.start();
    const number =
      world.questions().findIndex(({ type }) => type === "short-answer") + 1;
    const name = `q${number}-answer`;
    const fields = sheetOf(world).map(([field, value]): [string, string] => [
      field,
      field === name ? "a".repeat(501) : value,
    ]);
    const refused = await world.learner.post(
      `${world.home()}/questions`,
      fields,
    );

    expect(refused.status).toBe(422);
    expect(mistakesOf(refused.text).summary).toEqual([
      {
        href: `#${name}`,
        text: "Atsakymas per ilgas. Sutrumpinkite jį iki 500 ženklų.",
      },
    ]);
    expect(valueOf(refused.text, name)).toBe("a".repeat(501));
    const chosen = tagsOf(mainOf(refused.text), "option").filter(
      (tag) => attributeOf(tag, "selected") !== null,
    );
    expect(chosen.length).toBeGreaterThan(0);
  });
});

function allOnOnePage(course: Course): void {
  const quiz = course.modules[0]?.quiz;
  if (quiz) quiz.layout = "all-on-one-page";
}

/** The fields of all right answers, as the one page sends them. */
function sheetOf(world: QuizWorld): [string, string][] {
  return world
    .questions()
    .flatMap((question, index) =>
      rightly(question, world.seed()).map(([name, value]): [string, string] => [
        `q${index + 1}-${name}`,
        value,
      ]),
    );
}
