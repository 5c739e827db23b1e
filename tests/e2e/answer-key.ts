import { readFileSync } from "node:fs";
import { expect, type Locator } from "@playwright/test";
import { parse } from "yaml";
import { quizFile, type Question } from "#app/content/quiz-file.ts";
import type { Locale } from "#app/shared/text.ts";
import { quiz as smallQuiz } from "#tests/fixtures/courses/small-course-quiz.ts";
import { pickLine, pickRadio, tick, type } from "./keyboard.ts";

const MODULES = "courses/people-from-china/modules";

/** The questions of a module of the China course. */
export function questionsOf(module: string): Question[] {
  const file = readFileSync(`${MODULES}/${module}/quiz.yaml`, "utf8");
  return quizFile.parse(parse(file)).questions;
}

const known = [
  ...questionsOf("many-chinas"),
  ...questionsOf("names-and-trust"),
  ...smallQuiz.questions,
];

/**
 * Answers a question rightly, by keyboard, as somebody who knows would; gives its
 * type. The question is found by its text, which is its legend.
 */
export async function answerRightly(
  set: Locator,
  locale: Locale,
): Promise<Question["type"]> {
  const stem = (await set.locator("legend").innerText()).trim();
  const question = known.find((one) => one.stem[locale] === stem);
  if (!question) throw new Error(`No such question: ${stem}`);
  await answer(set, question, locale);
  return question.type;
}

async function answer(set: Locator, question: Question, locale: Locale) {
  switch (question.type) {
    case "single":
    case "multiple":
      return choose(set, question, locale);
    case "true-false": {
      const radios = set.getByRole("radio");
      const right = set.locator(`input[value=${question.answer}]`);
      return pickRadio(right, radios);
    }
    case "matching":
      for (const { left, right } of question.pairs) {
        await pickLine(labelled(set, left[locale]), right[locale]);
      }
      return;
    case "ordering":
      for (const [index, { text }] of question.items.entries()) {
        await pickLine(labelled(set, text[locale]), String(index + 1));
      }
      return;
    case "fill-in":
      for (const [index, { accept }] of question.gaps.entries()) {
        const gap = set.getByRole("textbox").nth(index);
        await type(gap, accept[0]?.[locale] ?? "");
      }
      return;
    case "short-answer":
      await type(
        set.getByRole("textbox"),
        question.accept[0]?.text[locale] ?? "",
      );
  }
}

async function choose(
  set: Locator,
  question: Extract<Question, { type: "single" | "multiple" }>,
  locale: Locale,
) {
  const right = question.options.filter(({ correct }) => correct);
  expect(right.length).toBeGreaterThan(0);
  for (const { text } of right) {
    const control = labelled(set, text[locale]);
    if (question.type === "multiple") await tick(control);
    else await pickRadio(control, set.getByRole("radio"));
  }
}

function labelled(set: Locator, text: string): Locator {
  return set.getByLabel(text, { exact: true });
}
