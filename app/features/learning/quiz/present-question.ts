import type { Question } from "#app/content/course-tree.ts";
import type { Locale } from "#app/shared/text.ts";
import type { Answer } from "./answer.ts";
import { optionsInOrder, rightsInOrder } from "./attempt-order.ts";

/** One thing to choose; `value` is its place in this attempt, as a form sends it. */
type PresentedOption = { value: string; text: string };

/**
 * A question as a page may know it before submission: texts, and places in
 * this attempt's order. No id of an option, nothing that tells right from wrong,
 * no feedback. The names and values are what `readAnswer` takes back.
 */
export type PresentedQuestion = {
  id: string;
  /** 1, 2, 3 … in this attempt's order. */
  number: number;
  stem: string;
} & (
  | {
      type: "single" | "multiple";
      /** Fields are named `answer`. */
      options: PresentedOption[];
      chosen: string[];
    }
  | {
      type: "true-false";
      /** The field is named `answer`; the page knows the two words. */
      chosen: "true" | "false" | null;
    }
  | {
      type: "matching";
      lefts: { name: string; text: string; chosen: string | null }[];
      rights: PresentedOption[];
    }
);

type Shown = { seed: number; locale: Locale; answer: Answer | null };

/** Makes of a question what its page shows, with the stored answer filled in. */
export function presentQuestion(
  question: Question,
  { number, ...shown }: Shown & { number: number },
): PresentedQuestion {
  const asked = {
    id: question.id,
    number,
    stem: question.stem[shown.locale],
  };
  switch (question.type) {
    case "single":
    case "multiple":
      return {
        ...asked,
        type: question.type,
        ...presentChoice(question, shown),
      };
    case "true-false":
      return {
        ...asked,
        type: "true-false",
        chosen: chosenTruth(shown.answer),
      };
    case "matching":
      return {
        ...asked,
        type: "matching",
        ...presentMatching(question, shown),
      };
  }
}

function presentChoice(
  question: Parameters<typeof optionsInOrder>[0],
  { seed, locale, answer }: Shown,
) {
  const order = optionsInOrder(question, seed);
  const chosenIds = chosenOptionIds(answer);
  return {
    options: order.map(({ text }, place) => ({
      value: String(place),
      text: text[locale],
    })),
    chosen: order.flatMap(({ id }, place) =>
      chosenIds.includes(id) ? [String(place)] : [],
    ),
  };
}

function presentMatching(
  question: Parameters<typeof rightsInOrder>[0],
  { seed, locale, answer }: Shown,
) {
  const rights = rightsInOrder(question, seed);
  const rightOf = answer?.type === "matching" ? answer.rightOf : {};
  return {
    lefts: question.pairs.map(({ id, left }, index) => {
      const place = rights.findIndex((right) => right.id === rightOf[id]);
      return {
        name: `answer-${index}`,
        text: left[locale],
        chosen: place < 0 ? null : String(place),
      };
    }),
    rights: rights.map(({ right }, place) => ({
      value: String(place),
      text: right[locale],
    })),
  };
}

function chosenOptionIds(answer: Answer | null): string[] {
  if (answer?.type === "single") return [answer.optionId];
  return answer?.type === "multiple" ? answer.optionIds : [];
}

function chosenTruth(answer: Answer | null): "true" | "false" | null {
  if (answer?.type !== "true-false") return null;
  return answer.value ? "true" : "false";
}
