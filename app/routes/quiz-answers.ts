import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "#app/auth/guards.server.ts";
import { openAttempt } from "#app/features/learning/quiz/open-attempt.server.ts";
import { readSheetForm } from "#app/features/learning/quiz/question-form-fields.ts";
import {
  saveAnswers,
  type SavedAll,
} from "#app/features/learning/quiz/save-answers.server.ts";
import { formatTime } from "#app/i18n/format.ts";
import { readForm } from "#app/shared/form.server.ts";
import {
  attemptParams,
  notFound,
  orNotFound,
  parseParams,
} from "#app/shared/http.server.ts";
import type { Locale } from "#app/shared/text.ts";

const STATUS = {
  "already-submitted": 409,
  "time-over": 409,
  "unreadable-answer": 422,
  "answer-too-long": 422,
  "changed-elsewhere": 409,
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
  const form = readSheetForm(await readForm(request));

  const wish = { actor, attemptId: attempt.id, ...form };
  const result = saveAnswers(context, wish);
  if (result.ok) return replyTo(result.value, where.locale);
  const { code } = result.refusal;
  if (code === "not-found") throw notFound();
  return refusal(code);
}

/** What was stored; refused when something of it was not. */
function replyTo(
  { refused: [first], revisions, savedAt }: SavedAll,
  locale: Locale,
): Response {
  const reply = {
    savedAt: formatTime(savedAt, locale),
    revisions: fieldsFor(revisions),
  };
  return first
    ? refusal(first.code, reply)
    : Response.json({ saved: true, ...reply });
}

/** Some of it may be stored: `reply` says what the page is to know of that. */
function refusal(code: keyof typeof STATUS, reply = {}): Response {
  const body = { saved: false, code, ...reply };
  return Response.json(body, { status: STATUS[code] });
}

/** The hidden fields of the page that keep the revisions. */
function fieldsFor(revisions: ReadonlyMap<number, number>) {
  return Object.fromEntries(
    Array.from(revisions, ([number, revision]) => [
      `q${number}-seen`,
      revision,
    ]),
  );
}
