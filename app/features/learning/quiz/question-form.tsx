import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { QuestionCard } from "#app/ui/choices.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { questionHref } from "../addresses.ts";
import { AnswerStatus } from "./answer-status.tsx";
import type { OpenQuestion } from "./open-question.server.ts";
import { QuestionFields } from "./question-fields.tsx";

/**
 * One question. Saved by each of its buttons; with scripts also when something
 * changes. The next page is the next question, after the last one the check page;
 * marking it stays here.
 */
export function QuestionForm({
  open,
  error,
}: {
  open: OpenQuestion;
  error?: string | undefined;
}) {
  const { course, module, attempt, question, total } = open;
  const { number } = question;
  const hrefOf = (other: number) =>
    questionHref(course, module, attempt, other);
  return (
    <form
      method="post"
      className="stack"
      autoComplete="off"
      data-once
      data-keep
      data-autosave={`${hrefOf(number)}/answer`}
    >
      <input type="hidden" name="seen" value={question.revision} />
      <QuestionCard>
        <QuestionFields question={question} error={error} />
      </QuestionCard>
      <Pager
        label={m.quiz_navigation()}
        previous={
          number > 1
            ? {
                href: hrefOf(number - 1),
                text: m.quiz_previous({ number: number - 1 }),
              }
            : undefined
        }
        status={<AnswerStatus />}
      >
        <Button iconAfter="arrow-right">
          {number === total ? m.quiz_save_check() : m.quiz_save_next()}
        </Button>
      </Pager>
      <p className="row">
        <FlagButton isFlagged={question.isFlagged} />
      </p>
    </form>
  );
}

/** After the form's first button, which is the one that Enter presses. */
function FlagButton({ isFlagged }: { isFlagged: boolean }) {
  return (
    <Button
      variant="quiet"
      icon="flag"
      name="do"
      value={isFlagged ? "unflag" : "flag"}
    >
      {isFlagged ? m.quiz_unflag() : m.quiz_flag()}
    </Button>
  );
}
