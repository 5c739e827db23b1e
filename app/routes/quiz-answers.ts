import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "#app/auth/guards.server.ts";
import { openAttempt } from "#app/features/learning/quiz/open-attempt.server.ts";
import { readQuestionForm } from "#app/features/learning/quiz/question-form-fields.ts";
import { saveAnswers } from "#app/features/learning/quiz/save-answers.server.ts";
import { formatTime } from "#app/i18n/format.ts";
import { readForm } from "#app/shared/form.server.ts";
import {
  attemptParams,
  notFound,
  orNotFound,
  parseParams,
} from "#app/shared/http.server.ts";

const STATUS = {
  "already-submitted": 409,
  "time-over": 409,
  "unreadable-answer": 422,
  "answer-too-long": 422,
} as const;

/** Looking at the address does nothing. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireActor(request, context);
  throw notFound();
}

/** Stores the answers of a quiz that is all on one page, while they are given. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context);
  const where = parseParams(attemptParams, params);
  const { attempt } = orNotFound(openAttempt(context, actor.id, where));
  const { entries } = readQuestionForm(await readForm(request));

  const wish = { actor, attemptId: attempt.id, entries };
  const result = saveAnswers(context, wish);
  if (result.ok) {
    const savedAt = formatTime(result.value.savedAt, where.locale);
    return Response.json({ saved: true, savedAt });
  }
  const { code } = result.refusal;
  if (code === "not-found") throw notFound();
  return Response.json({ saved: false, code }, { status: STATUS[code] });
}
