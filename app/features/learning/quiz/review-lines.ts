import { m } from "#app/paraglide/messages.js";
import type { ReviewedQuestion } from "./review.ts";

/** One answer as a result shows it. */
type Line = {
  text: string;
  kind: "right" | "wrong" | "missed" | "open";
  note?: string | undefined;
  why?: string | undefined;
};

type Told = { isRight: boolean | null; feedback: string | null };

/** What was answered, with the feedback for it. */
export function givenLines(question: ReviewedQuestion): Line[] {
  if (question.verdict === "unanswered") return [];
  switch (question.type) {
    case "single":
    case "multiple":
      return question.chosen.map((chosen) => line(chosen.text, chosen));
    case "true-false":
    case "short-answer":
      return question.chosen
        ? [line(textOf(question.chosen), question.chosen)]
        : [];
    case "matching":
      return question.pairs.map((pair) =>
        line(`${pair.left} – ${orNothing(pair.chosen)}`, pair),
      );
    case "ordering":
      return question.items.map((item) =>
        line(`${item.place ?? "–"}. ${item.text}`, item),
      );
    case "fill-in":
      return question.gaps.map((gap) => line(gapText(gap), gap));
  }
}

/** The right answers that were not given, once the key may be shown. */
export function keyLines(question: ReviewedQuestion): Line[] {
  if (question.verdict === "right" || question.rightAnswer === null) return [];
  return missedAnswers(question).map((text) => ({
    text,
    kind: "missed",
    note: m.quiz_right_answer(),
  }));
}

function missedAnswers(question: ReviewedQuestion): string[] {
  switch (question.type) {
    case "single":
    case "multiple": {
      const given = question.chosen.map(({ text }) => text);
      return (question.rightAnswer ?? []).filter(
        (text) => !given.includes(text),
      );
    }
    case "true-false":
      return question.rightAnswer === null
        ? []
        : [truthWord(question.rightAnswer)];
    case "short-answer":
      return question.rightAnswer ?? [];
    case "matching":
      return (question.rightAnswer ?? [])
        .filter((_, index) => !question.pairs[index]?.isRight)
        .map(({ left, right }) => `${left} – ${right}`);
    case "ordering":
      return (question.rightAnswer ?? []).map(
        (text, index) => `${index + 1}. ${text}`,
      );
    case "fill-in":
      return question.gaps
        .map(({ isRight, number }, index) =>
          isRight
            ? ""
            : gapText({ number, chosen: question.rightAnswer?.[index] ?? "" }),
        )
        .filter((text) => text !== "");
  }
}

function line(text: string, { isRight, feedback }: Told): Line {
  if (isRight === null) {
    return { text, kind: "open", note: m.quiz_your_answer() };
  }
  return {
    text,
    kind: isRight ? "right" : "wrong",
    note: isRight ? m.quiz_your_answer_right() : m.quiz_your_answer_wrong(),
    why: feedback ?? undefined,
  };
}

function textOf(chosen: { text: string } | { value: boolean }): string {
  return "text" in chosen ? chosen.text : truthWord(chosen.value);
}

function gapText({
  number,
  chosen,
}: {
  number: number;
  chosen: string | null;
}): string {
  return `${m.quiz_gap({ number })}: ${orNothing(chosen)}`;
}

function orNothing(chosen: string | null): string {
  return chosen ?? m.quiz_unanswered();
}

function truthWord(value: boolean): string {
  return value ? m.quiz_true() : m.quiz_false();
}
