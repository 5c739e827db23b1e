import { describe, expect, test } from "vitest";
import type { Course } from "#app/content/course.ts";

import {
  buttonsOf,
  hasId,
  linksOf,
  mainOf,
  mistakesOf,
  textOf,
  valueOf,
} from "#tests/support/html.ts";
import { oddTexts } from "#tests/support/odd-texts.ts";
import { quizWorld } from "#tests/support/quiz-world.ts";

const WORDS = {
  lt: {
    changed: "Šį atsakymą pakeitėte kitame lange.",
    tooLong: "Atsakymas per ilgas. Sutrumpinkite jį iki 500 ženklų.",
    late: "Laikas jau buvo pasibaigęs, todėl paskutinis atsakymas neįskaitytas.",
    ranOut: "Laikas baigėsi: įskaityta tai, kas buvo išsaugota.",
    nothing: "Neatsakyta",
    none: "0 %",
  },
  en: {
    changed: "You changed this answer in another window.",
    tooLong: "The answer is too long. Shorten it to 500 characters.",
    late: "The time was over already, so the last answer does not count.",
    ranOut: "The time was over: what had been saved counts.",
    nothing: "Not answered",
    none: "0%",
  },
} as const;

/** A short answer and a text with gaps, within ten minutes. */
function written({ modules: [first] }: Course): void {
  const quiz = first?.quiz;
  if (!quiz) throw new Error("The first module has a quiz.");
  quiz.timeLimitMinutes = 10;
  quiz.questions = quiz.questions.filter(({ type }) =>
    ["short-answer", "fill-in"].includes(type),
  );
}

async function begun(locale: "lt" | "en") {
  const world = quizWorld(written);
  await world.start();
  const home = world.home(locale);
  const number = (type: string) =>
    world.questions().findIndex((question) => question.type === type) + 1;
  return {
    ...world,
    home,
    short: `${home}/questions/${number("short-answer")}`,
    gaps: `${home}/questions/${number("fill-in")}`,
  };
}

describe.each(["lt", "en"] as const)("in %s, somebody is told", (locale) => {
  const words = WORDS[locale];

  test("at the field that it was changed elsewhere, with what they typed", async () => {
    const { learner, short } = await begun(locale);
    await learner.post(short, { seen: "0", answer: "Zhao" });
    const text = oddTexts["text that turns around"] ?? "";
    const old = await learner.post(short, { seen: "0", answer: text });
    expect(old.status).toBe(409);
    const { summary, fields } = mistakesOf(old.text);
    expect(summary).toMatchObject([{ href: "#answer" }]);
    expect(hasId(old.text, "answer")).toBe(true);
    expect(fields["answer"]).toContain(words.changed);
    expect(valueOf(old.text, "answer")).toBe(text);
  });

  test.each([
    ["short", "answer"],
    ["gaps", "answer-0"],
  ] as const)(
    "at the field that 10,000 letters are too many, which stay there: %s",
    async (page, name) => {
      const world = await begun(locale);
      const text = oddTexts["10,000 letters"] ?? "";
      const refused = await world.learner.post(world[page], { [name]: text });
      expect(refused.status).toBe(422);
      const { summary, fields } = mistakesOf(refused.text);
      expect(summary).toEqual([{ href: "#answer", text: words.tooLong }]);
      expect(fields).toEqual({ answer: words.tooLong });
      expect(valueOf(refused.text, name)).toBe(text);
    },
  );

  test("in the end that an answer came too late, and what counts", async () => {
    const { app, learner, short, home } = await begun(locale);
    app.advance(12 * 60_000);
    const late = await learner.post(short, { seen: "0", answer: "ZHAO" });
    expect(late.location).toBe(`${home}/result?late=1`);
    const result = await learner.get(late.location ?? "");
    const text = textOf(mainOf(result.text));
    expect(text).toContain(words.late);
    expect(text).toContain(words.ranOut);
  });

  test("before they submit nothing that nothing is answered, and may", async () => {
    const { learner, home } = await begun(locale);
    const check = await learner.get(`${home}/check`);
    const text = textOf(mainOf(check.text));
    expect(text.split(words.nothing)).toHaveLength(2 + 1);
    expect(buttonsOf(mainOf(check.text))).toHaveLength(1);
    const links = linksOf(mainOf(check.text)).map(({ href }) => href);
    expect(links).toContain(`${home}/questions/1`);

    const sent = await learner.post(`${home}/check`);
    expect(sent.location).toBe(`${home}/result`);
    const result = await learner.get(`${home}/result`);
    expect(textOf(mainOf(result.text))).toContain(words.none);
    expect(textOf(mainOf(result.text)).split(words.nothing)).toHaveLength(3);
  });

  test.each(["emoji", "text that turns around", "Chinese", "quotes"])(
    "what they wrote, letter by letter, on every page: %s",
    async (kind) => {
      const { learner, short, gaps, home } = await begun(locale);
      const text = oddTexts[kind] ?? "";
      await learner.post(short, { answer: text });
      await learner.post(gaps, { "answer-0": text });
      const again = await learner.get(short);
      expect(valueOf(again.text, "answer")).toBe(text);
      const filled = await learner.get(gaps);
      expect(valueOf(filled.text, "answer-0")).toBe(text);
      const check = await learner.get(`${home}/check`);
      expect(textOf(mainOf(check.text)).split(text)).toHaveLength(3);
      await learner.post(`${home}/check`);
      const result = await learner.get(`${home}/result`);
      expect(textOf(mainOf(result.text)).split(text)).toHaveLength(3);
    },
  );
});
