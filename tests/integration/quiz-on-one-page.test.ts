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

const TOO_LONG = "Atsakymas per ilgas. Sutrumpinkite jį iki 500 ženklų.";
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
      // The first is what Enter presses.
      "Išsaugoti",
      ...world
        .questions()
        .map((_, index) => `Pažymėti peržiūrai ${index + 1} klausimas`),
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
    expect(JSON.parse(saved.text)).toEqual({
      saved: true,
      savedAt: "10:00",
      revisions: Object.fromEntries(
        world.questions().map((_, index) => [`q${index + 1}-seen`, 1]),
      ),
    });
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
        text: `${number} klausimas: ${TOO_LONG}`,
      },
    ]);
    expect(mistakesOf(refused.text).fields).toEqual({ [name]: TOO_LONG });
    expect(valueOf(refused.text, name)).toBe("a".repeat(501));
    const chosen = tagsOf(mainOf(refused.text), "option").filter(
      (tag) => attributeOf(tag, "selected") !== null,
    );
    expect(chosen.length).toBeGreaterThan(0);
  });
});

describe("two windows with the whole page", () => {
  test.each([
    ["lt", "Šį atsakymą pakeitėte kitame lange."],
    ["en", "You changed this answer in another window."],
  ])(
    "the old one names what changed, and loses nothing: %s",
    async (locale, words) => {
      const { world, path, name, number } = await begun(locale);
      const old = seenIn((await world.learner.get(path)).text);
      await world.learner.post(path, [...old, [name, "Zhao"]]);

      const refused = await world.learner.post(path, [
        ...old,
        ...sheetOf(world).filter(([field]) => field !== name),
        [name, "Lihua"],
      ]);
      expect(refused.status).toBe(409);
      expect(valueOf(refused.text, name)).toBe("Lihua");
      const { summary, fields } = mistakesOf(refused.text);
      expect(summary).toMatchObject([{ href: `#${name}` }]);
      expect(Object.keys(fields)).toEqual([name]);
      expect(fields[name]).toContain(words);
      const { text } = await world.learner.get(path);
      expect(valueOf(text, name)).toBe("Zhao");
      expect(valueOf(text, `q${number === 1 ? 2 : 1}-seen`)).toBe("1");

      // Now it is meant: the page has shown that there was another one.
      const sheet = sheetOf(world).filter(([field]) => field !== name);
      const meant = await world.learner.post(path, [
        ...seenIn(refused.text),
        ...sheet,
        [name, "Lihua"],
      ]);
      expect(meant.location).toBe(`${world.home(locale)}/check`);
      const after = await world.learner.get(path);
      expect(valueOf(after.text, name)).toBe("Lihua");
    },
  );

  test("a page that is shown again for another reason stays as old as it was", async () => {
    const { world, path, name } = await begun();
    const old = seenIn((await world.learner.get(path)).text);
    await world.learner.post(path, [...old, [name, "Zhao"]]);
    const long = await world.learner.post(path, [
      ...old,
      [name, "a".repeat(501)],
    ]);
    expect(long.status).toBe(422);
    const refused = await world.learner.post(path, [
      ...seenIn(long.text),
      [name, "Lihua"],
    ]);
    expect(refused.status).toBe(409);
  });

  test("the script is told what is stored, and that not all is", async () => {
    const { world, path, name, number } = await begun();
    const old = seenIn((await world.learner.get(path)).text);
    await world.learner.post(path, [...old, [name, "Zhao"]]);
    const fields = sheetOf(world).filter(([field]) => field !== name);
    const saved = await world.learner.post(
      `${path}/answers`,
      [...old, ...fields, [name, "Lihua"]],
      JSON_PLEASE,
    );
    expect(saved.status).toBe(409);
    const reply: { revisions: object } = JSON.parse(saved.text);
    expect(reply).toMatchObject({ saved: false, code: "changed-elsewhere" });
    expect(Object.keys(reply.revisions)).toHaveLength(6);
    expect(reply.revisions).not.toHaveProperty(`q${number}-seen`);
  });
});

describe("marking a question of the page", () => {
  test("saves what was typed, comes back to it, and is said in words", async () => {
    const { world, path, name, number } = await begun();
    const old = seenIn((await world.learner.get(path)).text);
    const marked = await world.learner.post(path, [
      ...old,
      [name, "Zhao"],
      ["do", `flag-${number}`],
    ]);
    expect(marked.location).toBe(`${path}#${name}`);

    const { text } = await world.learner.get(path);
    expect(valueOf(text, name)).toBe("Zhao");
    expect(buttonsOf(mainOf(text))).toContain(
      `Nuimti žymą ${number} klausimas`,
    );
    const check = await world.learner.get(`${world.home()}/check`);
    expect(textOf(check.text)).toContain(
      `Pažymėjote peržiūrai ${number} klausimas`,
    );

    await world.learner.post(path, [
      ...seenIn(text),
      [name, "Zhao"],
      ["do", `unflag-${number}`],
    ]);
    const after = await world.learner.get(path);
    expect(textOf(mainOf(after.text))).not.toContain("Pažymėta");
  });

  test.each(["flag-8", "flag-99"])("is not found: %s", async (wish) => {
    const { world, path } = await begun();
    const { status } = await world.learner.post(path, { do: wish });
    expect(status).toBe(404);
  });
});

/** An open attempt, and its short answer. */
async function begun(locale = "lt") {
  const world = quizWorld(allOnOnePage);
  await world.start();
  const number =
    world.questions().findIndex(({ type }) => type === "short-answer") + 1;
  const path = `${world.home(locale)}/questions`;
  return { world, number, path, name: `q${number}-answer` };
}

/** The revisions that a page shows. */
function seenIn(html: string): [string, string][] {
  return tagsOf(mainOf(html), "input").flatMap((tag): [string, string][] => {
    const name = attributeOf(tag, "name") ?? "";
    if (!name.endsWith("-seen")) return [];
    return [[name, attributeOf(tag, "value") ?? ""]];
  });
}

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
