import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "#app/auth/guards.server.ts";
import { partHref } from "#app/features/learning/addresses.ts";
import { openAttempt } from "#app/features/learning/quiz/open-attempt.server.ts";
import {
  afterQuestion,
  openQuestion,
} from "#app/features/learning/quiz/open-question.server.ts";
import { readQuestionForm } from "#app/features/learning/quiz/question-form-fields.ts";
import { QuestionPage } from "#app/features/learning/quiz/question-page.tsx";
import {
  saveAnswer,
  type SaveRefusal,
} from "#app/features/learning/quiz/save-answer.server.ts";
import type { SaveError } from "#app/features/learning/quiz/save-error.ts";
import { withTyped } from "#app/features/learning/quiz/typed-answer.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { m } from "#app/paraglide/messages.js";
import { readForm } from "#app/shared/form.server.ts";
import {
  notFound,
  orNotFound,
  parseParams,
  questionParams,
} from "#app/shared/http.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  const where = parseParams(questionParams, params);
  const open = orNotFound(openAttempt(context, actor.id, where));
  const question = orNotFound(openQuestion(open, where));
  if (open.attempt.submittedAt) throw redirect(partHref(where, "result"));
  if (question.layout === "all-on-one-page") {
    throw redirect(partHref(where, `questions#q${where.number}-answer`));
  }
  return {
    ...question,
    now: context.clock(),
    hasExtraTime: open.extraPercent > 0,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context);
  const where = parseParams(questionParams, params);
  const open = orNotFound(openAttempt(context, actor.id, where));
  const question = orNotFound(open.questions[where.number - 1]);
  const form = readQuestionForm(await readForm(request));

  const result = saveAnswer(context, {
    actor,
    attemptId: open.attempt.id,
    questionId: question.id,
    ...form,
  });
  if (result.ok) {
    const stays = form.flagged !== undefined;
    return redirect(stays ? hereOf(where) : afterQuestion(open, where));
  }
  const error = orResult(result.refusal, where);
  const status = error === "changed-elsewhere" ? 409 : 422;
  const { entries: typed, seenRevision } = form;
  return data({ error, typed, seenRevision }, status);
}

/** What the learner can put right; for everything else there is another page. */
function orResult({ code }: SaveRefusal, where: Where): SaveError {
  if (code === "not-found") throw notFound();
  if (code === "already-submitted" || code === "time-over") {
    throw redirect(partHref(where, "result?late=1"));
  }
  return code;
}

type Where = Parameters<typeof partHref>[0];

function hereOf(where: Where & { number: number }): string {
  return partHref(where, `questions/${where.number}`);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: pageTitle(titleOf(data)) }] : [];

/** One question of an open attempt. */
export default function QuizQuestion() {
  const open = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  if (!reply) return <QuestionPage open={open} refused={null} />;
  const { error, typed, seenRevision } = reply;
  const isTold = error === "changed-elsewhere";
  const question = {
    ...withTyped(open.question, typed),
    // Else the page stays as old as it was, and overwrites nothing unasked.
    revision: (isTold ? null : seenRevision) ?? open.question.revision,
  };
  return <QuestionPage open={{ ...open, question }} refused={error} />;
}

function titleOf({
  question,
  total,
}: {
  question: { number: number };
  total: number;
}) {
  return m.quiz_question_number({ number: question.number, total });
}
