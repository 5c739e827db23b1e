import { describe, expect, test } from "vitest";
import type { Question } from "#app/content/quiz-file.ts";
import {
  itemsInOrder,
  optionsInOrder,
  rightsInOrder,
} from "#app/features/learning/quiz/attempt-order.ts";
import { MODULE } from "#tests/support/addresses.ts";
import {
  attributeOf,
  linksOf,
  mainOf,
  tagsOf,
  textOf,
} from "#tests/support/html.ts";
import { quizWorld, rightly } from "#tests/support/quiz-world.ts";

describe("before the quiz", () => {
  test("its rules are said, and one button starts it", async () => {
    const world = quizWorld();
    const { text } = await world.learner.get(`${MODULE}/quiz`);
    expect(textOf(mainOf(text))).toContain(
      "7 klausimai. Išlaikymo riba – 70 %.",
    );
    expect(textOf(mainOf(text))).toContain("Galimi 2 bandymai.");

    const started = await world.start();
    const first = `${world.home()}/questions/1`;
    expect(started.location).toBe(first);
    const again = await world.learner.get(`${MODULE}/quiz`);
    expect(linksOf(again.text)).toContainEqual({
      href: first,
      text: "Tęsti testą",
    });
  });
});

describe("a question", () => {
  test.each([1, 2, 3, 4, 5, 6, 7])(
    "shows its choices by their places in this attempt: number %s",
    async (number) => {
      const world = quizWorld();
      await world.start();
      const { text } = await world.learner.get(
        `${world.home()}/questions/${number}`,
      );
      const question = world.questions()[number - 1];
      if (!question) throw new Error("The attempt has seven questions.");

      expect(textOf(mainOf(text))).toContain(question.stem.lt);
      expect(textOf(mainOf(text))).toContain(`${number} klausimas iš 7`);
      expect(controlsIn(text)).toEqual(controlsOf(question));
      expect(textOf(mainOf(text))).toMatch(choicesOf(question, world.seed()));
    },
  );

  test("of several right answers says how points are taken away", async () => {
    const world = quizWorld();
    await world.start();
    const number =
      world.questions().findIndex(({ type }) => type === "multiple") + 1;
    const { text } = await world.learner.get(
      `${world.home()}/questions/${number}`,
    );
    expect(textOf(mainOf(text))).toContain("Mažiau nei 0 už klausimą nebūna.");
  });

  test("keeps its answer, and leads to the next", async () => {
    const world = quizWorld();
    await world.start();
    for (const number of [1, 2, 3, 4, 5, 6, 7]) {
      const question = world.questions()[number - 1];
      const saved = await world.answer(number, rightly);
      expect(saved.location).toBe(
        number < 7
          ? `${world.home()}/questions/${number + 1}`
          : `${world.home()}/check`,
      );
      const { text } = await world.learner.get(
        `${world.home()}/questions/${number}`,
      );
      const given = question ? rightly(question, world.seed()) : [];
      expect(chosenIn(text)).toEqual(given.map(([, value]) => value));
    }
  });

  test("is taken back by an empty form", async () => {
    const world = quizWorld();
    await world.start();
    await world.answer(1, rightly);
    await world.answer(1, () => []);
    const { text } = await world.learner.get(`${world.home()}/check`);
    expect(textOf(text)).toContain("7 klausimai neatsakyti");
  });

  test("is listed with its answer before submission", async () => {
    const world = quizWorld();
    await world.start();
    await world.answer(2, rightly);
    const { text } = await world.learner.get(`${world.home()}/check`);

    expect(textOf(text)).toContain("6 klausimai neatsakyti");
    expect(linksOf(mainOf(text)).map(({ href }) => href)).toContain(
      `${world.home()}/questions/4`,
    );
    expect(world.questions().map(({ stem }) => stem.lt)).toSatisfy(
      (stems: string[]) => stems.every((stem) => textOf(text).includes(stem)),
    );
  });
});

/** Name and value of each control that asks for something, as the page has them. */
function controlsIn(html: string): string[] {
  const main = mainOf(html);
  const inputs = shownInputs(main).map(
    (tag) => `${attributeOf(tag, "name")}=${attributeOf(tag, "value")}`,
  );
  const selects = tagsOf(main, "select").map(
    (tag) => `${attributeOf(tag, "name")}=`,
  );
  return [...inputs, ...selects];
}

/** The same as they should be: places, and no ids. */
function controlsOf(question: Question): string[] {
  switch (question.type) {
    case "single":
    case "multiple":
      return question.options.map((_, place) => `answer=${place}`);
    case "true-false":
      return ["answer=true", "answer=false"];
    case "matching":
      return question.pairs.map((_, place) => `answer-${place}=`);
    case "ordering":
      return question.items.map((_, place) => `answer-${place}=`);
    case "fill-in":
      return question.gaps.map((_, place) => `answer-${place}=`);
    case "short-answer":
      return ["answer="];
  }
}

/** The texts to choose from, in the order of the attempt. */
function choicesOf(question: Question, seed: number): RegExp {
  switch (question.type) {
    case "single":
    case "multiple":
      return inOrder(optionsInOrder(question, seed).map(({ text }) => text.lt));
    case "true-false":
      return inOrder(["Teisinga", "Neteisinga"]);
    case "matching":
      return inOrder(
        rightsInOrder(question, seed).map(({ right }) => right.lt),
      );
    case "ordering":
      return inOrder(itemsInOrder(question, seed).map(({ text }) => text.lt));
    case "fill-in":
      return inOrder(question.text.lt.split(/\[\[[^\]]+\]\]/));
    case "short-answer":
      return inOrder(["Jūsų atsakymas"]);
  }
}

function inOrder(texts: readonly string[]): RegExp {
  const parts = texts.map((text) =>
    text.trim().replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"),
  );
  return new RegExp(parts.join(".*"), "s");
}

/** The values that are chosen or written in the page's form. */
function chosenIn(html: string): (string | null)[] {
  const main = mainOf(html);
  const inputs = shownInputs(main).filter(
    (tag) =>
      attributeOf(tag, "checked") !== null ||
      (attributeOf(tag, "type") === "text" && attributeOf(tag, "value") !== ""),
  );
  const options = tagsOf(main, "option").filter(
    (tag) => attributeOf(tag, "selected") !== null,
  );
  return [...inputs, ...options]
    .map((tag) => attributeOf(tag, "value"))
    .filter((value) => value !== "");
}

function shownInputs(main: string): string[] {
  return tagsOf(main, "input").filter(
    (tag) => attributeOf(tag, "type") !== "hidden",
  );
}
