import type { Question } from "#app/content/quiz-file.ts";
import type { Locale } from "#app/shared/text.ts";
import type { Answer } from "./answer.ts";
import {
  itemsInOrder,
  optionsInOrder,
  rightsInOrder,
  type FillInQuestion,
  type OrderingQuestion,
} from "./attempt-order.ts";
import { gapTextParts } from "./gap-text.ts";

/** One thing to choose; `value` is its place in this attempt, as a form sends it. */
type PresentedOption = { value: string; text: string };

/** A piece of a text with gaps; `value` is what was written so far. */
type PresentedGapPart =
  | { kind: "text"; text: string }
  | { kind: "gap"; name: string; number: number; value: string };

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
  /** The learner marked it, to look at it again. */
  isFlagged: boolean;
  /** How often its answer was changed; 0 when it was never saved. */
  revision: number;
} & PresentedFields;

type PresentedFields =
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
  | {
      type: "ordering";
      /** In this attempt's order; `chosen` is the place given to it: "1", "2" … */
      items: { name: string; text: string; chosen: string | null }[];
      /** How many places there are. */
      places: number;
    }
  | { type: "fill-in"; parts: PresentedGapPart[] }
  | {
      type: "short-answer";
      /** The field is named `answer`. */
      value: string;
    };

type Shown = { seed: number; locale: Locale; answer: Answer | null };

type Asked = { number: number; isFlagged?: boolean; revision?: number };

/** Makes of a question what its page shows, with the stored answer filled in. */
export function presentQuestion(
  question: Question,
  { number, isFlagged = false, revision = 0, ...shown }: Shown & Asked,
): PresentedQuestion {
  return {
    id: question.id,
    number,
    stem: question.stem[shown.locale],
    isFlagged,
    revision,
    ...presentFields(question, shown),
  };
}

function presentFields(question: Question, shown: Shown): PresentedFields {
  switch (question.type) {
    case "single":
    case "multiple":
      return { type: question.type, ...presentChoice(question, shown) };
    case "true-false":
      return { type: "true-false", chosen: chosenTruth(shown.answer) };
    case "matching":
      return { type: "matching", ...presentMatching(question, shown) };
    case "ordering":
      return { type: "ordering", ...presentOrdering(question, shown) };
    case "fill-in":
      return { type: "fill-in", parts: presentGaps(question, shown) };
    case "short-answer":
      return { type: "short-answer", value: writtenText(shown.answer) };
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

function presentOrdering(
  question: OrderingQuestion,
  { seed, locale, answer }: Shown,
) {
  const placeOf = answer?.type === "ordering" ? answer.placeOf : {};
  return {
    items: itemsInOrder(question, seed).map(({ id, text }, index) => ({
      name: `answer-${index}`,
      text: text[locale],
      chosen: placeOf[id]?.toString() ?? null,
    })),
    places: question.items.length,
  };
}

function presentGaps(
  question: FillInQuestion,
  { locale, answer }: Shown,
): PresentedGapPart[] {
  const texts = answer?.type === "fill-in" ? answer.texts : {};
  return gapTextParts(question, locale).map((part) => {
    if (part.kind === "text") return part;
    const id = question.gaps[part.index]?.id ?? "";
    return {
      kind: "gap",
      name: `answer-${part.index}`,
      number: part.index + 1,
      value: texts[id] ?? "",
    };
  });
}

function chosenOptionIds(answer: Answer | null): string[] {
  if (answer?.type === "single") return [answer.optionId];
  return answer?.type === "multiple" ? answer.optionIds : [];
}

function chosenTruth(answer: Answer | null): "true" | "false" | null {
  if (answer?.type !== "true-false") return null;
  return answer.value ? "true" : "false";
}

function writtenText(answer: Answer | null): string {
  return answer?.type === "short-answer" ? answer.text : "";
}
