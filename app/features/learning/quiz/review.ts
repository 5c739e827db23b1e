import type { Question, Quiz } from "#app/content/course-tree.ts";
import type { CourseModule } from "#app/content/course.ts";
import type { Locale } from "#app/shared/text.ts";
import type { Answer, AnswerSheet } from "./answer.ts";
import {
  optionsInOrder,
  questionsInOrder,
  type ChoiceQuestion,
  type MatchingQuestion,
} from "./attempt-order.ts";
import { gradeQuestion, isRightOption, isRightPair, POINT } from "./grade.ts";

export type Verdict = "right" | "partly" | "wrong" | "unanswered";

/** A question after submission: what was answered, and what to make of it. */
export type ReviewedQuestion = {
  id: string;
  number: number;
  stem: string;
  verdict: Verdict;
  /** The page that explains it. */
  page: { slug: string; title: string } | null;
} & ReviewedAnswer;

type ReviewedAnswer =
  | {
      type: "single" | "multiple";
      /** `isRight` and `feedback` are null where they would give the key away. */
      chosen: {
        text: string;
        isRight: boolean | null;
        feedback: string | null;
      }[];
      rightAnswer: string[] | null;
    }
  | {
      type: "true-false";
      chosen: { value: boolean; isRight: boolean; feedback: string } | null;
      rightAnswer: boolean | null;
    }
  | {
      type: "matching";
      pairs: {
        left: string;
        chosen: string | null;
        isRight: boolean;
        feedback: string | null;
      }[];
      rightAnswer: { left: string; right: string }[] | null;
    };

type Shown = { seed: number; locale: Locale; showsKey: boolean };

/**
 * The questions of a submitted attempt, in the order in which it asked them.
 *
 * Feedback is given for what was chosen and for nothing else. `showsKey` also
 * gives the right answers; it is for somebody who cannot try again, because the
 * quiz is passed or the attempts are used up (`keyMayBeShown`). A pair's
 * feedback explains the pair that is right, so that a wrong pair has none until
 * then. For the same reason a question with several right options, answered
 * wrongly, says nothing of each option: whoever ticks them all would learn the
 * key.
 */
export function reviewAttempt(
  { quiz, pages }: { quiz: Quiz; pages: CourseModule["pages"] },
  answers: AnswerSheet,
  shown: Shown,
): ReviewedQuestion[] {
  return questionsInOrder(quiz, shown.seed).map((question, index) => {
    const answer = answers.get(question.id) ?? null;
    const page = pages.find(({ slug }) => slug === question.page);
    return {
      id: question.id,
      number: index + 1,
      stem: question.stem[shown.locale],
      verdict: verdictOn(question, answer),
      page: page ? { slug: page.slug, title: page.title[shown.locale] } : null,
      ...reviewAnswer(question, answer, shown),
    };
  });
}

function verdictOn(question: Question, answer: Answer | null): Verdict {
  if (!answer) return "unanswered";
  const earned = gradeQuestion(question, answer);
  if (earned === POINT) return "right";
  return earned > 0 ? "partly" : "wrong";
}

function reviewAnswer(
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
  }
}

function reviewChoice(
  question: ChoiceQuestion,
  answer: Answer | null,
  { seed, locale, showsKey }: Shown,
): ReviewedAnswer {
  const order = optionsInOrder(question, seed);
  const right = order.filter(({ correct }) => correct);
  const tells =
    showsKey ||
    question.type === "single" ||
    verdictOn(question, answer) === "right";
  return {
    type: question.type,
    chosen: order
      .filter(({ id }) => hasChosen(answer, id))
      .map(({ id, text, feedback }) => ({
        text: text[locale],
        isRight: tells ? isRightOption(question, id) : null,
        feedback: tells ? feedback[locale] : null,
      })),
    rightAnswer: showsKey ? right.map(({ text }) => text[locale]) : null,
  };
}

function hasChosen(answer: Answer | null, optionId: string): boolean {
  if (answer?.type === "single") return answer.optionId === optionId;
  return answer?.type === "multiple" && answer.optionIds.includes(optionId);
}

function reviewTruth(
  question: Extract<Question, { type: "true-false" }>,
  answer: Answer | null,
  { locale, showsKey }: Shown,
): ReviewedAnswer {
  const { whenTrue, whenFalse } = question.feedback;
  return {
    type: "true-false",
    chosen:
      answer?.type === "true-false"
        ? {
            value: answer.value,
            isRight: answer.value === question.answer,
            feedback: (answer.value ? whenTrue : whenFalse)[locale],
          }
        : null,
    rightAnswer: showsKey ? question.answer : null,
  };
}

function reviewMatching(
  question: MatchingQuestion,
  answer: Answer | null,
  { locale, showsKey }: Shown,
): ReviewedAnswer {
  const rightOf = answer?.type === "matching" ? answer.rightOf : {};
  const pairs = question.pairs.map(({ id, left, feedback }) => {
    const chosen = question.pairs.find((pair) => pair.id === rightOf[id]);
    const isRight = isRightPair(question, id, chosen?.id);
    return {
      left: left[locale],
      chosen: chosen?.right[locale] ?? null,
      isRight,
      feedback: isRight || (chosen && showsKey) ? feedback[locale] : null,
    };
  });
  const key = question.pairs.map(({ left, right }) => ({
    left: left[locale],
    right: right[locale],
  }));
  return { type: "matching", pairs, rightAnswer: showsKey ? key : null };
}
