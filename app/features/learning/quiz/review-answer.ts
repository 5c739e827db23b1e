import type { Question } from "#app/content/quiz-file.ts";
import { accepts } from "./accepts.ts";
import type { Answer } from "./answer.ts";
import {
  itemsInOrder,
  optionsInOrder,
  type ChoiceQuestion,
  type FillInQuestion,
  type MatchingQuestion,
  type OrderingQuestion,
  type ShortAnswerQuestion,
} from "./attempt-order.ts";
import { gapTextParts } from "./gap-text.ts";
import {
  acceptedText,
  gradeQuestion,
  isRightGap,
  isRightOption,
  isRightPair,
  isRightPlace,
  POINT,
} from "./grade.ts";
import type {
  Judged,
  ReviewedAnswer,
  Shown,
  Shows,
} from "./reviewed-answer.ts";

/**
 * What was answered to a question, with as much as may be told of it.
 *
 * Feedback is given for what was chosen and for nothing else. The feedback of a
 * pair or a gap explains what is right there, so that a wrong one has none
 * while the key is kept back. For the same reason a question with several right
 * options, or an order, answered wrongly, says nothing of each part: whoever
 * ticks them all, or moves one item at a time, would learn the key.
 */
export function reviewAnswer(
  question: Question,
  answer: Answer | null,
  shown: Shown,
): ReviewedAnswer {
  switch (question.type) {
    case "single":
    case "multiple":
      return reviewChoice(question, answer, shown);
    case "true-false":
      return reviewTruth(question, answer, shown);
    case "matching":
      return reviewMatching(question, answer, shown);
    case "ordering":
      return reviewOrdering(question, answer, shown);
    case "fill-in":
      return reviewGaps(question, answer, shown);
    case "short-answer":
      return reviewShort(question, answer, shown);
  }
}

const UNTOLD: Judged = { isRight: null, feedback: null };

function reviewChoice(
  question: ChoiceQuestion,
  answer: Answer | null,
  { seed, locale, shows }: Shown,
): ReviewedAnswer {
  const order = optionsInOrder(question, seed);
  const right = order.filter(({ id }) => isRightOption(question, id));
  const tellsParts =
    question.type === "single" || gradeQuestion(question, answer) === POINT;
  const tells = shows === "key" || (shows === "feedback" && tellsParts);
  return {
    type: question.type,
    chosen: order
      .filter(({ id }) => hasChosen(answer, id))
      .map(({ id, text, feedback }) => ({
        text: text[locale],
        isRight: tells ? isRightOption(question, id) : null,
        feedback: tells ? feedback[locale] : null,
      })),
    rightAnswer: shows === "key" ? right.map(({ text }) => text[locale]) : null,
  };
}

function hasChosen(answer: Answer | null, optionId: string): boolean {
  if (answer?.type === "single") return answer.optionId === optionId;
  return answer?.type === "multiple" && answer.optionIds.includes(optionId);
}

function reviewTruth(
  question: Extract<Question, { type: "true-false" }>,
  answer: Answer | null,
  { locale, shows }: Shown,
): ReviewedAnswer {
  const rightAnswer = shows === "key" ? question.answer : null;
  if (answer?.type !== "true-false") {
    return { type: "true-false", chosen: null, rightAnswer };
  }
  const { value } = answer;
  const { whenTrue, whenFalse } = question.feedback;
  const told = {
    isRight: value === question.answer,
    feedback: (value ? whenTrue : whenFalse)[locale],
  };
  const chosen = { value, ...(shows === "score" ? UNTOLD : told) };
  return { type: "true-false", chosen, rightAnswer };
}

function reviewMatching(
  question: MatchingQuestion,
  answer: Answer | null,
  { locale, shows }: Shown,
): ReviewedAnswer {
  const rightOf = answer?.type === "matching" ? answer.rightOf : {};
  const pairs = question.pairs.map(({ id, left, feedback }) => {
    const chosen = question.pairs.find((pair) => pair.id === rightOf[id]);
    const isRight = isRightPair(question, id, chosen?.id);
    return {
      left: left[locale],
      chosen: chosen?.right[locale] ?? null,
      ...judgedPart(isRight, chosen ? feedback[locale] : null, shows),
    };
  });
  const key = question.pairs.map(({ left, right }) => ({
    left: left[locale],
    right: right[locale],
  }));
  return { type: "matching", pairs, rightAnswer: shows === "key" ? key : null };
}

function reviewOrdering(
  question: OrderingQuestion,
  answer: Answer | null,
  { seed, locale, shows }: Shown,
): ReviewedAnswer {
  const placeOf = answer?.type === "ordering" ? answer.placeOf : {};
  const isWhole = gradeQuestion(question, answer) === POINT;
  const tells = shows === "key" || (shows === "feedback" && isWhole);
  const items = itemsInOrder(question, seed)
    .map(({ id, text, feedback }) => {
      const place = placeOf[id] ?? null;
      const isRight = isRightPlace(question, id, placeOf[id]);
      const told = { isRight, feedback: place ? feedback[locale] : null };
      return { text: text[locale], place, ...(tells ? told : UNTOLD) };
    })
    .toSorted((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity) || 0);
  const key = question.items.map(({ text }) => text[locale]);
  return { type: "ordering", items, rightAnswer: shows === "key" ? key : null };
}

function reviewGaps(
  question: FillInQuestion,
  answer: Answer | null,
  { locale, shows }: Shown,
): ReviewedAnswer {
  const texts = answer?.type === "fill-in" ? answer.texts : {};
  const gaps = question.gaps.map(({ id, feedback }, index) => {
    const chosen = texts[id] ?? null;
    const isRight = isRightGap(question, id, texts[id]);
    const judged = judgedPart(isRight, chosen && feedback[locale], shows);
    return { number: index + 1, chosen, ...judged };
  });
  const parts = gapTextParts(question, locale).map((part) =>
    part.kind === "text"
      ? part
      : {
          kind: part.kind,
          number: part.index + 1,
          chosen: gaps[part.index]?.chosen ?? null,
        },
  );
  const key = question.gaps.map(({ accept }) => accept[0]?.[locale] ?? "");
  const rightAnswer = shows === "key" ? key : null;
  return { type: "fill-in", parts, gaps, rightAnswer };
}

/** A part that is judged for itself; its feedback tells what is right there. */
function judgedPart(
  isRight: boolean,
  feedback: string | null,
  shows: Shows,
): Judged {
  if (shows === "score") return UNTOLD;
  return { isRight, feedback: isRight || shows === "key" ? feedback : null };
}

function reviewShort(
  question: ShortAnswerQuestion,
  answer: Answer | null,
  { locale, shows }: Shown,
): ReviewedAnswer {
  const rightAnswer =
    shows === "key"
      ? [...new Set(question.accept.map(({ text }) => text[locale]))]
      : null;
  if (answer?.type !== "short-answer") {
    return { type: "short-answer", chosen: null, rightAnswer };
  }
  const { text } = answer;
  const right = acceptedText(question, text);
  const mistake = question.mistakes.find((one) =>
    accepts(one.text, text, question),
  );
  const feedback = (right ?? mistake)?.feedback ?? question.otherwise;
  const told = { isRight: right !== null, feedback: feedback[locale] };
  const chosen = { text, ...(shows === "score" ? UNTOLD : told) };
  return { type: "short-answer", chosen, rightAnswer };
}
