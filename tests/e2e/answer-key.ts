import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { parse } from "yaml";
import { quizFile, type Question } from "#app/content/course-tree.ts";
import type { Locale } from "#app/shared/text.ts";

const QUIZ = "courses/people-from-china/modules/many-chinas/quiz.yaml";

const { questions } = quizFile.parse(parse(readFileSync(QUIZ, "utf8")));

export const QUESTIONS = questions.length;

/** Answers the question on the page rightly, as somebody who knows would. */
export async function answerRightly(page: Page, locale: Locale): Promise<void> {
  const stem = await page.getByRole("heading", { level: 1 }).innerText();
  const question = questions.find((one) => one.stem[locale] === stem.trim());
  if (!question) throw new Error(`No such question: ${stem}`);
  await choose(page, question, locale);
}

async function choose(page: Page, question: Question, locale: Locale) {
  switch (question.type) {
    case "single":
    case "multiple":
      for (const { correct, text } of question.options) {
        if (correct)
          await page.getByLabel(text[locale], { exact: true }).check();
      }
      return;
    case "true-false":
      return page
        .locator(`input[name=answer][value=${question.answer}]`)
        .check();
    case "matching":
      for (const { left, right } of question.pairs) {
        await page
          .getByLabel(left[locale], { exact: true })
          .selectOption({ label: right[locale] });
      }
  }
}
