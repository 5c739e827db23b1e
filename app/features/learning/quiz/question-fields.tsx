import { m } from "#app/paraglide/messages.js";
import { CheckboxGroup, Matching, RadioGroup } from "#app/ui/choices.tsx";
import { Ordering } from "#app/ui/ordering.tsx";
import { FillIn, ShortAnswer } from "#app/ui/written-answers.tsx";
import type { PresentedQuestion } from "./present-question.ts";

type Asked = {
  question: PresentedQuestion;
  /** Before the name of each field, where a page has several questions. */
  prefix?: string;
  legendAs?: "h1" | "h2";
  error?: string | undefined;
};

type Set = {
  id: string;
  legend: string;
  legendAs: "h1" | "h2";
  error: string | undefined;
};

/** The controls that answer a question, under its text. */
export function QuestionFields({
  question,
  prefix = "",
  legendAs = "h1",
  error,
}: Asked) {
  const legend = question.stem;
  const set = { id: `${prefix}answer`, legend, legendAs, error };
  switch (question.type) {
    case "single":
    case "multiple":
    case "true-false":
      return <ChoiceFields question={question} prefix={prefix} set={set} />;
    default:
      return <PartFields question={question} prefix={prefix} set={set} />;
  }
}

function ChoiceFields({
  question,
  prefix,
  set,
}: {
  question: Extract<
    PresentedQuestion,
    { type: "single" | "multiple" | "true-false" }
  >;
  prefix: string;
  set: Set;
}) {
  const name = `${prefix}answer`;
  if (question.type === "multiple") {
    return (
      <CheckboxGroup
        {...set}
        name={name}
        hint={`${m.quiz_select_all()} ${m.quiz_partial_multiple()}`}
        options={question.options}
        defaultValues={question.chosen}
      />
    );
  }
  const isTruth = question.type === "true-false";
  const chosen = isTruth ? question.chosen : question.chosen[0];
  return (
    <RadioGroup
      {...set}
      name={name}
      hint={m.quiz_select_one()}
      options={isTruth ? truthOptions() : question.options}
      defaultValue={chosen ?? undefined}
    />
  );
}

function PartFields({
  question,
  prefix,
  set,
}: {
  question: Exclude<
    PresentedQuestion,
    { type: "single" | "multiple" | "true-false" }
  >;
  prefix: string;
  set: Set;
}) {
  switch (question.type) {
    case "matching":
      return (
        <Matching
          {...set}
          hint={`${m.quiz_match_each()} ${m.quiz_partial_matching()}`}
          empty={m.quiz_match_none()}
          options={question.rights}
          pairs={question.lefts.map(({ name, text, chosen }) => ({
            name: prefix + name,
            left: text,
            value: chosen ?? undefined,
          }))}
        />
      );
    case "ordering":
      return <OrderingFields question={question} prefix={prefix} set={set} />;
    case "fill-in":
      return (
        <FillIn
          {...set}
          hint={`${m.quiz_gap_each()} ${m.quiz_partial_gaps()}`}
          parts={question.parts.map((part) =>
            part.kind === "text"
              ? part
              : {
                  ...part,
                  name: prefix + part.name,
                  label: m.quiz_gap({ number: part.number }),
                },
          )}
        />
      );
    case "short-answer":
      return (
        <ShortAnswer
          {...set}
          name={`${prefix}answer`}
          label={m.quiz_your_answer()}
          hint={m.quiz_short_hint()}
          defaultValue={question.value}
        />
      );
  }
}

function OrderingFields({
  question,
  prefix,
  set,
}: {
  question: Extract<PresentedQuestion, { type: "ordering" }>;
  prefix: string;
  set: Set;
}) {
  return (
    <Ordering
      {...set}
      hint={`${m.quiz_order_each()} ${m.quiz_partial_ordering()}`}
      places={question.places}
      words={{
        empty: m.quiz_order_none(),
        up: m.quiz_order_up(),
        down: m.quiz_order_down(),
        moved: m.quiz_order_moved({ text: "{text}", place: "{place}" }),
      }}
      items={question.items.map(({ name, text, chosen }) => ({
        name: prefix + name,
        text,
        value: chosen ?? undefined,
      }))}
    />
  );
}

function truthOptions() {
  return [
    { value: "true", text: m.quiz_true() },
    { value: "false", text: m.quiz_false() },
  ];
}
