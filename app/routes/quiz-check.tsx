import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "#app/auth/guards.server.ts";
import { partHref } from "#app/features/learning/addresses.ts";
import { CheckAnswersPage } from "#app/features/learning/quiz/check-answers-page.tsx";
import { openAttempt } from "#app/features/learning/quiz/open-attempt.server.ts";
import { openCheck } from "#app/features/learning/quiz/open-question.server.ts";
import { submitAttempt } from "#app/features/learning/quiz/submit-attempt.server.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { m } from "#app/paraglide/messages.js";
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
  return {
    ...openCheck(open, where.locale),
    now: context.clock(),
    hasExtraTime: open.extraPercent > 0,
  };
}

/** Submits the attempt; submitting twice leads to the same result. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context);
  const where = parseParams(attemptParams, params);
  const { attempt } = orNotFound(openAttempt(context, actor.id, where));
  const result = submitAttempt(context, { actor, attemptId: attempt.id });
  if (!result.ok) throw notFound();
  return redirect(partHref(where, "result"));
}

export const meta: MetaFunction = () => [
  { title: pageTitle(m.quiz_check_title()) },
];

/** All answers at a glance, before nothing can be changed any more. */
export default function QuizCheck() {
  return <CheckAnswersPage open={useLoaderData<typeof loader>()} />;
}
