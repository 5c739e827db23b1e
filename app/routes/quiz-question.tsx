import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "#app/auth/guards.server.ts";
import { openAttempt } from "#app/features/learning/open-attempt.server.ts";
import {
  afterQuestion,
  openQuestion,
} from "#app/features/learning/open-question.server.ts";
import { QuestionPage } from "#app/features/learning/question-page.tsx";
import { saveAnswer } from "#app/features/learning/save-answer.server.ts";
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
  const open = orNotFound(openAttempt(context.db, actor.id, where));
  const question = orNotFound(openQuestion(open, where));
  if (open.attempt.submittedAt) throw redirect(resultOf(where, request));
  return question;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context);
  const where = parseParams(questionParams, params);
  const open = orNotFound(openAttempt(context.db, actor.id, where));
  const question = orNotFound(open.questions[where.number - 1]);

  const result = saveAnswer(context, {
    actor,
    attemptId: open.attempt.id,
    questionId: question.id,
    entries: await readForm(request),
  });
  if (result.ok) return redirect(afterQuestion(open, where));
  if (result.refusal.code === "not-found") throw notFound();
  if (result.refusal.code === "already-submitted") {
    return redirect(`${resultOf(where, request)}?late=1`);
  }
  return data({ error: "unreadable-answer" as const }, 422);
}

/** The result page of the attempt that the address names. */
function resultOf({ attempt }: { attempt: string }, request: Request): string {
  const { pathname } = new URL(request.url);
  return pathname.slice(0, pathname.indexOf(attempt)) + `${attempt}/result`;
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: pageTitle(titleOf(data)) }] : [];

/** One question of an open attempt. */
export default function QuizQuestion() {
  const open = useLoaderData<typeof loader>();
  const isRefused = useActionData<typeof action>() !== undefined;
  return <QuestionPage open={open} isRefused={isRefused} />;
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
