import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "#app/auth/guards.server.ts";
import { openAttempt } from "#app/features/learning/open-attempt.server.ts";
import { saveAnswer } from "#app/features/learning/save-answer.server.ts";
import { readForm } from "#app/shared/form.server.ts";
import {
  notFound,
  orNotFound,
  parseParams,
  questionParams,
} from "#app/shared/http.server.ts";

const STATUS = { "already-submitted": 409, "unreadable-answer": 422 } as const;

/** Looking at the address does nothing. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireActor(request, context);
  throw notFound();
}

/** Stores an answer while it is being given; what the page's script posts to. */
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
  if (result.ok) return Response.json({ saved: true });
  const { code } = result.refusal;
  if (code === "not-found") throw notFound();
  return Response.json({ saved: false, code }, { status: STATUS[code] });
}
