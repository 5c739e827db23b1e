import type { Locale } from "#app/shared/text.ts";
import type { OpenAttempt } from "./open-attempt.server.ts";
import { presentQuestion } from "./present-question.ts";

export type OpenQuestion = NonNullable<ReturnType<typeof openQuestion>>;

/**
 * One question of an attempt and which of the others have an answer; null when
 * the attempt has no question of this number. Holds nothing that tells right
 * from wrong.
 */
export function openQuestion(
  open: OpenAttempt,
  { number, locale }: { number: number; locale: Locale },
) {
  const question = open.questions[number - 1];
  if (!question) return null;
  const { seed } = open.attempt;
  const answer = open.answers.get(question.id) ?? null;
  return {
    ...placeOf(open, locale),
    question: presentQuestion(question, { number, seed, locale, answer }),
    total: open.questions.length,
    answered: open.questions.map(({ id }) => open.answers.has(id)),
  };
}

/** Every question with what was answered, to be looked over before submission. */
export function openCheck(open: OpenAttempt, locale: Locale) {
  const { seed } = open.attempt;
  return {
    ...placeOf(open, locale),
    questions: open.questions.map((question, index) =>
      presentQuestion(question, {
        number: index + 1,
        seed,
        locale,
        answer: open.answers.get(question.id) ?? null,
      }),
    ),
    answered: open.questions.map(({ id }) => open.answers.has(id)),
  };
}

export type OpenCheck = ReturnType<typeof openCheck>;

function placeOf({ version, module, attempt }: OpenAttempt, locale: Locale) {
  return {
    course: { slug: version.course.slug, title: version.course.title[locale] },
    module: { slug: module.slug, title: module.title[locale] },
    attempt: {
      id: attempt.id,
      number: attempt.number,
      isSubmitted: attempt.submittedAt !== null,
    },
  };
}

/** Where an answer leads: to the next question, after the last to the check. */
export function afterQuestion(
  { version, module, attempt, questions }: OpenAttempt,
  { number, locale }: { number: number; locale: Locale },
): string {
  const home = `/${locale}/courses/${version.course.slug}/${module.slug}/quiz/${attempt.id}`;
  return number < questions.length
    ? `${home}/questions/${number + 1}`
    : `${home}/check`;
}
