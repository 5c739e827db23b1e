import {
  redirect,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { requireActor } from "#app/auth/guards.server.ts";
import { partHref } from "#app/features/learning/addresses.ts";
import { openAttempt } from "#app/features/learning/quiz/open-attempt.server.ts";
import { openResult } from "#app/features/learning/quiz/open-result.ts";
import { ResultPage } from "#app/features/learning/quiz/result-page.tsx";
import { pageTitle } from "#app/i18n/page-title.ts";
import { m } from "#app/paraglide/messages.js";
import {
  attemptParams,
  orNotFound,
  parseParams,
} from "#app/shared/http.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  const where = parseParams(attemptParams, params);
  const open = orNotFound(openAttempt(context, actor.id, where));
  const result = openResult(open, where.locale);
  if (result) return { ...result, now: context.clock() };
  throw redirect(partHref(where, "check"));
}

export const meta: MetaFunction = () => [
  { title: pageTitle(m.quiz_result_title()) },
];

/** What came of an attempt, question by question. */
export default function QuizResult() {
  const [search] = useSearchParams();
  return (
    <ResultPage
      result={useLoaderData<typeof loader>()}
      cameLate={search.has("late")}
    />
  );
}
