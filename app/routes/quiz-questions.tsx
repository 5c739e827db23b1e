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
import { partHref } from "#app/features/learning/addresses.ts";
import { AllQuestionsPage } from "#app/features/learning/quiz/all-questions-page.tsx";
import { openAttempt } from "#app/features/learning/quiz/open-attempt.server.ts";
import { openAllQuestions } from "#app/features/learning/quiz/open-question.server.ts";
import {
  readSheetForm,
  type SheetForm,
} from "#app/features/learning/quiz/question-form-fields.ts";
import {
  saveAnswers,
  type RefusedAnswer,
  type SaveAllRefusal,
} from "#app/features/learning/quiz/save-answers.server.ts";
import { asTyped } from "#app/features/learning/quiz/typed-answer.ts";
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
  if (open.attempt.submittedAt) throw redirect(partHref(where, "result"));
  const all = openAllQuestions(open, where.locale);
  if (all.layout === "one-per-page") {
    throw redirect(partHref(where, "questions/1"));
  }
  return { ...all, now: context.clock(), hasExtraTime: open.extraPercent > 0 };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context);
  const where = parseParams(attemptParams, params);
  const { attempt } = orNotFound(openAttempt(context, actor.id, where));
  const form = readSheetForm(await readForm(request));

  const wish = { actor, attemptId: attempt.id, ...form };
  const result = saveAnswers(context, wish);
  const refused = result.ok
    ? result.value.refused
    : [orResult(result.refusal, where)];
  if (refused.length > 0) {
    const typed = { entries: form.entries, seen: [...form.seen] };
    return data({ refused, typed }, statusOf(refused));
  }
  return redirect(partHref(where, pageAfter(form)));
}

/** Marking a question leads back to it. */
function pageAfter({ mark, stays }: SheetForm): string {
  if (mark) return `questions#q${mark.number}-answer`;
  return stays ? "questions?saved=1" : "check";
}

function statusOf(refused: readonly RefusedAnswer[]): number {
  const isOld = refused.some(({ code }) => code === "changed-elsewhere");
  return isOld ? 409 : 422;
}

/** A form that cannot be read at all; for the rest there is another page. */
function orResult({ code }: SaveAllRefusal, where: Where): RefusedAnswer {
  if (code === "not-found") throw notFound();
  if (code === "unreadable-answer") return { code, number: 0 };
  throw redirect(partHref(where, "result?late=1"));
}

type Where = Parameters<typeof partHref>[0];

export const meta: MetaFunction = () => [
  { title: pageTitle(m.quiz_all_title()) },
];

/** All questions of an open attempt, where the quiz is all on one page. */
export default function QuizQuestions() {
  const open = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const [search] = useSearchParams();
  const questions = reply
    ? asTyped(open.questions, reply.typed, reply.refused)
    : open.questions;
  return (
    <AllQuestionsPage
      open={{ ...open, questions }}
      refused={reply?.refused ?? []}
      isSaved={!reply && search.has("saved")}
    />
  );
}
