import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "#app/auth/guards.server.ts";
import { openAttempt } from "#app/features/learning/quiz/open-attempt.server.ts";
import { readQuestionForm } from "#app/features/learning/quiz/question-form-fields.ts";
import { saveAnswer } from "#app/features/learning/quiz/save-answer.server.ts";
import { formatTime } from "#app/i18n/format.ts";
import { readForm } from "#app/shared/form.server.ts";
import {
  notFound,
  orNotFound,
  parseParams,
  questionParams,
} from "#app/shared/http.server.ts";

const STATUS = {
  "already-submitted": 409,
  "time-over": 409,
  "changed-elsewhere": 409,
  "unreadable-answer": 422,
  "answer-too-long": 422,
} as const;

/** Looking at the address does nothing. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireActor(request, context);
  throw notFound();
}

/** Stores an answer while it is being given; what the page's script posts to. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context);
  const { number, locale, ...where } = parseParams(questionParams, params);
  const open = orNotFound(openAttempt(context, actor.id, { locale, ...where }));
  const question = orNotFound(open.questions[number - 1]);

  const result = saveAnswer(context, {
    actor,
    attemptId: open.attempt.id,
    questionId: question.id,
    ...readQuestionForm(await readForm(request)),
  });
  if (!result.ok) return refusal(result.refusal);
  const { isAnswered, savedAt, revision } = result.value;
  return Response.json({
    saved: true,
    savedAt: formatTime(savedAt, locale),
    revisions: { seen: revision },
    answered: { [number]: isAnswered },
  });
}

function refusal({ code }: { code: keyof typeof STATUS | "not-found" }) {
  if (code === "not-found") throw notFound();
  return Response.json({ saved: false, code }, { status: STATUS[code] });
}
