import type { Quiz } from "#app/content/quiz-file.ts";
import type { Locale } from "#app/shared/text.ts";
import type { OpenAttempt } from "./open-attempt.server.ts";
import { presentQuestion, type PresentedQuestion } from "./present-question.ts";
import { minutesAllowed } from "./quiz-time.ts";

export type OpenQuestion = NonNullable<ReturnType<typeof openQuestion>>;

/**
 * One question of an attempt and which of the others have an answer or a mark;
 * null when the attempt has no question of this number. Holds nothing that
 * tells right from wrong.
 */
export function openQuestion(
  open: OpenAttempt,
  { number, locale }: { number: number; locale: Locale },
) {
  const question = presentedAt(open, { number, locale });
  if (!question) return null;
  return {
    ...overviewOf(open, locale),
    question,
    revision: question.revision,
    total: open.questions.length,
  };
}

/** Every question with what was answered, to be looked over before submission. */
export function openCheck(open: OpenAttempt, locale: Locale) {
  return { ...overviewOf(open, locale), questions: presentAll(open, locale) };
}

export type OpenCheck = ReturnType<typeof openCheck>;

/** A quiz that is all on one page; its fields are named as `saveAnswers` says. */
export function openAllQuestions(open: OpenAttempt, locale: Locale) {
  return {
    ...overviewOf(open, locale),
    questions: presentAll(open, locale),
    total: open.questions.length,
  };
}

export type OpenAllQuestions = ReturnType<typeof openAllQuestions>;

function presentAll(open: OpenAttempt, locale: Locale): PresentedQuestion[] {
  return open.questions.flatMap(
    (_, index) => presentedAt(open, { number: index + 1, locale }) ?? [],
  );
}

function presentedAt(
  open: OpenAttempt,
  { number, locale }: { number: number; locale: Locale },
): PresentedQuestion | null {
  const question = open.questions[number - 1];
  if (!question) return null;
  const saved = open.saved.get(question.id);
  return presentQuestion(question, {
    number,
    seed: open.attempt.seed,
    locale,
    answer: saved?.answer ?? null,
    isFlagged: open.flagged.has(question.id),
    revision: saved?.revision ?? 0,
  });
}

function overviewOf(open: OpenAttempt, locale: Locale) {
  const { version, module, attempt, quiz, questions } = open;
  return {
    course: { slug: version.course.slug, title: version.course.title[locale] },
    module: { slug: module.slug, title: module.title[locale] },
    attempt: {
      id: attempt.id,
      number: attempt.number,
      isSubmitted: attempt.submittedAt !== null,
    },
    layout: quiz.layout,
    time: timeOf(open),
    answered: questions.map(({ id }) => open.answers.has(id)),
    flagged: questions.map(({ id }) => open.flagged.has(id)),
  };
}

/** The limit with the learner's extra time; null where nobody is hurried. */
function timeOf({ quiz, deadline, extraPercent }: OpenAttempt): {
  deadlineAt: Date;
  minutesAllowed: number;
} | null {
  const { timeLimitMinutes }: Pick<Quiz, "timeLimitMinutes"> = quiz;
  if (!deadline || timeLimitMinutes === undefined) return null;
  return {
    deadlineAt: deadline,
    minutesAllowed: minutesAllowed(timeLimitMinutes, extraPercent),
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
