import type { Locale } from "#app/shared/text.ts";
import { reaches } from "./grade.ts";
import type { OpenAttempt } from "./open-attempt.server.ts";
import { reviewAttempt } from "./review.ts";

export type OpenResult = NonNullable<ReturnType<typeof openResult>>;

/** A submitted attempt with its review; null while the attempt is open. */
export function openResult(open: OpenAttempt, locale: Locale) {
  const { attempt, module, quiz, state, version } = open;
  const { score, submittedAt } = attempt;
  if (score === null || !submittedAt) return null;
  const shows = state.keyMayBeShown ? ("key" as const) : quiz.review;
  return {
    course: { slug: version.course.slug, title: version.course.title[locale] },
    module: { slug: module.slug, title: module.title[locale] },
    attempt: { id: attempt.id, number: attempt.number },
    score,
    submittedAt,
    /** The clock closed it, with the answers stored until then. */
    ranOut: attempt.ranOut,
    neededPercent: state.neededPercent,
    passed: reaches(score, state.neededPercent),
    counts: quiz.counts,
    countedScore: state.countedScore,
    attemptsLeft: Math.max(0, state.attemptsAllowed - state.attemptsUsed),
    mayTry: state.mayTry,
    /** When the next attempt may be started, where people wait; may be over. */
    waitUntil: state.waitUntil,
    isPassedOtherwise: state.passed,
    attemptsUsed: state.attemptsUsed,
    hasOpenAttempt: state.openAttemptId !== null,
    /** How much of each question is told: see `reviewAttempt`. */
    shows,
    questions: reviewAttempt({ quiz, pages: module.pages }, open.answers, {
      seed: attempt.seed,
      locale,
      shows,
    }),
  };
}
