import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import {
  useActionData,
  useLoaderData,
  useSearchParams,
} from "@remix-run/react";
import { requireActor } from "#app/auth/guards.server.ts";
import { AllQuestionsPage } from "#app/features/learning/quiz/all-questions-page.tsx";
import { openAttempt } from "#app/features/learning/quiz/open-attempt.server.ts";
import { openAllQuestions } from "#app/features/learning/quiz/open-question.server.ts";
import { readQuestionForm } from "#app/features/learning/quiz/question-form-fields.ts";
import {
  saveAnswers,
  type SaveAllRefusal,
} from "#app/features/learning/quiz/save-answers.server.ts";
import { withTyped } from "#app/features/learning/quiz/typed-answer.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { m } from "#app/paraglide/messages.js";
import { readForm } from "#app/shared/form.server.ts";
import {
  attemptParams,
  notFound,
  orNotFound,
  parseParams,
} from "#app/shared/http.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  const where = parseParams(attemptParams, params);
  const open = orNotFound(openAttempt(context, actor.id, where));
  if (open.attempt.submittedAt) throw redirect(besides(request, "result"));
  const all = openAllQuestions(open, where.locale);
  if (all.layout === "one-per-page") {
    throw redirect(besides(request, "questions/1"));
  }
  return { ...all, now: context.clock(), hasExtraTime: open.extraPercent > 0 };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context);
  const where = parseParams(attemptParams, params);
  const { attempt } = orNotFound(openAttempt(context, actor.id, where));
  const fields = await readForm(request);
  const { entries } = readQuestionForm(fields);

  const wish = { actor, attemptId: attempt.id, entries };
  const result = saveAnswers(context, wish);
  if (!result.ok) {
    return data({ error: orResult(result.refusal, request), entries }, 422);
  }
  const stays = fields.some(
    ([name, value]) => name === "do" && value === "stay",
  );
  return redirect(besides(request, stays ? "questions?saved=1" : "check"));
}

/** What the learner can put right; for everything else there is another page. */
function orResult(refusal: SaveAllRefusal, request: Request) {
  const { code } = refusal;
  if (code === "not-found") throw notFound();
  if (code === "already-submitted" || code === "time-over") {
    throw redirect(besides(request, "result?late=1"));
  }
  return { code, number: refusal.number };
}

/** Another page of the attempt that the address names. */
function besides(request: Request, page: string): string {
  return new URL(request.url).pathname.replace(/questions$/, page);
}

export const meta: MetaFunction = () => [
  { title: pageTitle(m.quiz_all_title()) },
];

/** All questions of an open attempt, where the quiz is all on one page. */
export default function QuizQuestions() {
  const open = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const [search] = useSearchParams();
  const questions = open.questions.map((question) =>
    reply
      ? withTyped(question, fieldsOf(reply.entries, question.number))
      : question,
  );
  return (
    <AllQuestionsPage
      open={{ ...open, questions }}
      refused={reply?.error ?? null}
      isSaved={!reply && search.has("saved")}
    />
  );
}

/** What was typed for one question, without what stands before its names. */
function fieldsOf(
  entries: readonly (readonly [string, string])[],
  number: number,
): [string, string][] {
  const prefix = `q${number}-`;
  return entries.flatMap(([name, value]) =>
    name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [],
  );
}
