import type { Locale } from "#app/shared/text.ts";
import { reaches } from "./grade.ts";
import type { OpenAttempt } from "./open-attempt.server.ts";
import { explainingPages } from "./explaining-pages.ts";
import { attemptsThatCount, programmePartOf } from "./programme-part.ts";
import { reviewAttempt } from "./review.ts";

export type OpenResult = NonNullable<ReturnType<typeof openResult>>;

/** A submitted attempt with its review; null while the attempt is open. */
export function openResult(open: OpenAttempt, locale: Locale) {
  const { attempt, module, quiz, state, version, present } = open;
  const { score, submittedAt } = attempt;
  if (score === null || !submittedAt) return null;
  const shows = state.keyMayBeShown ? ("key" as const) : quiz.review;
  const now = present.course.modules.find(({ id }) => id === module.id);
  return {
    course: { slug: present.course.slug, title: version.course.title[locale] },
    module: { slug: (now ?? module).slug, title: module.title[locale] },
    attempt: { id: attempt.id, number: attempt.number },
    /** What the quiz is to the programme of the learner's cohort. */
    part: programmePartOf(open.enrolment, module.id),
    /** How many attempts count for the certificate; null: all. */
    attemptsCounting: attemptsThatCount(open.enrolment, module),
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
    questions: reviewAttempt(
      { quiz, pages: explainingPages(module, now) },
      open.answers,
      { seed: attempt.seed, locale, shows },
    ),
  };
}
