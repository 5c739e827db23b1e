import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import {
  CheckboxGroup,
  Matching,
  QuestionCard,
  RadioGroup,
} from "#app/ui/choices.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { SaveStatus } from "#app/ui/quiz.tsx";
import { questionHref } from "./addresses.ts";
import type { OpenQuestion } from "./open-question.server.ts";
import type { PresentedQuestion } from "./present-question.ts";

/**
 * One question. Saved by its button; with scripts also when something changes.
 * The next page is the next question, after the last one the check page.
 */
export function QuestionForm({
  open,
  error,
}: {
  open: OpenQuestion;
  error?: string | undefined;
}) {
  const { course, module, attempt, question, total } = open;
  const here = questionHref(course, module, attempt, question.number);
  const isLast = question.number === total;
  return (
    <form
      method="post"
      className="stack"
      autoComplete="off"
      data-once
      data-autosave={`${here}/answer`}
    >
      <QuestionCard>
        <QuestionFields question={question} error={error} />
      </QuestionCard>
      <Pager
        label={m.quiz_navigation()}
        previous={
          question.number > 1
            ? {
                href: questionHref(
                  course,
                  module,
                  attempt,
                  question.number - 1,
                ),
                text: m.quiz_previous({ number: question.number - 1 }),
              }
            : undefined
        }
        status={
          <SaveStatus
            saving={m.quiz_saving()}
            saved={m.quiz_saved()}
            notSaved={m.quiz_not_saved()}
            refused={m.quiz_refused()}
          />
        }
      >
        <Button iconAfter="arrow-right">
          {isLast ? m.quiz_save_check() : m.quiz_save_next()}
        </Button>
      </Pager>
    </form>
  );
}

function QuestionFields({
  question,
  error,
}: {
  question: PresentedQuestion;
  error: string | undefined;
}) {
  const set = {
    id: "answer",
    legend: question.stem,
    legendAs: "h1" as const,
    error,
  };
  switch (question.type) {
    case "single":
      return (
        <RadioGroup
          {...set}
          name="answer"
          hint={m.quiz_select_one()}
          options={question.options}
          defaultValue={question.chosen[0]}
        />
      );
    case "multiple":
      return (
        <CheckboxGroup
          {...set}
          name="answer"
          hint={m.quiz_select_all()}
          options={question.options}
          defaultValues={question.chosen}
        />
      );
    case "true-false":
      return (
        <RadioGroup
          {...set}
          name="answer"
          hint={m.quiz_select_one()}
          options={truthOptions()}
          defaultValue={question.chosen ?? undefined}
        />
      );
    case "matching":
      return (
        <Matching
          {...set}
          hint={m.quiz_match_each()}
          empty={m.quiz_match_none()}
          options={question.rights}
          pairs={question.lefts.map(({ name, text, chosen }) => ({
            name,
            left: text,
            value: chosen ?? undefined,
          }))}
        />
      );
  }
}

function truthOptions() {
  return [
    { value: "true", text: m.quiz_true() },
    { value: "false", text: m.quiz_false() },
  ];
}
