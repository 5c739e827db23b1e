import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "#app/auth/guards.server.ts";
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
  if (open.attempt.submittedAt) throw redirect(besides(request, "result"));
  if (question.layout === "all-on-one-page") {
    throw redirect(besides(request, `questions#q${where.number}-answer`));
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
    return redirect(stays ? pathOf(request) : afterQuestion(open, where));
  }
  const error = orResult(result.refusal, request);
  const status = error === "changed-elsewhere" ? 409 : 422;
  return data({ error, typed: form.entries }, status);
}

/** What the learner can put right; for everything else there is another page. */
function orResult({ code }: SaveRefusal, request: Request): SaveError {
  if (code === "not-found") throw notFound();
  if (code === "already-submitted" || code === "time-over") {
    throw redirect(`${besides(request, "result")}?late=1`);
  }
  return code;
}

function pathOf(request: Request): string {
  return new URL(request.url).pathname;
}

/** Another page of the attempt that the address names. */
function besides(request: Request, page: string): string {
  return pathOf(request).replace(/questions\/\d+$/, page);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: pageTitle(titleOf(data)) }] : [];

/** One question of an open attempt. */
export default function QuizQuestion() {
  const open = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  if (!reply) return <QuestionPage open={open} refused={null} />;
  const question = withTyped(open.question, reply.typed);
  return <QuestionPage open={{ ...open, question }} refused={reply.error} />;
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
