import { currentLocale } from "#app/i18n/locale.ts";
import type { Locale } from "#app/shared/text.ts";
import {
  filterQuery,
  type CatalogueFilter,
} from "./catalogue/catalogue-filter.ts";

type Named = { slug: string };
type Attempt = { id: string };

/** Addresses of the learner's side, in the language of the present page. */
export function courseHref(course: Named): string {
  return `/${currentLocale()}/courses/${course.slug}`;
}

/** Where a learner chooses another profession's version of a course. */
export function trackHref(course: Named): string {
  return `${courseHref(course)}/track`;
}

/** What a newer version of a course changes. */
export function changesHref(course: Named): string {
  return `${courseHref(course)}/changes`;
}

export function moduleHref(course: Named, module: Named): string {
  return `${courseHref(course)}/${module.slug}`;
}

export function stepHref(course: Named, module: Named, step: Named): string {
  return `${moduleHref(course, module)}/${step.slug}`;
}

export function quizHref(course: Named, module: Named): string {
  return `${moduleHref(course, module)}/quiz`;
}

export function questionHref(
  course: Named,
  module: Named,
  attempt: Attempt,
  number: number,
): string {
  return `${quizHref(course, module)}/${attempt.id}/questions/${number}`;
}

/** Where an open attempt goes on. */
export function attemptHref(course: Named, module: Named, attempt: Attempt) {
  return questionHref(course, module, attempt, 1);
}

/** Where the answers of an attempt are looked over. */
export function checkHref(course: Named, module: Named, attempt: Attempt) {
  return `${quizHref(course, module)}/${attempt.id}/check`;
}

/** All questions of an attempt, where its quiz is all on one page. */
export function allQuestionsHref(
  course: Named,
  module: Named,
  attempt: Attempt,
) {
  return `${quizHref(course, module)}/${attempt.id}/questions`;
}

export function resultHref(course: Named, module: Named, attempt: Attempt) {
  return `${quizHref(course, module)}/${attempt.id}/result`;
}

export function scenarioHref(course: Named, module: Named): string {
  return `${moduleHref(course, module)}/scenario`;
}

/** A decision of a play, by its position on the way. */
export function decisionHref(
  course: Named,
  module: Named,
  play: Attempt,
  position: number,
): string {
  return `${scenarioHref(course, module)}/${play.id}/${position}`;
}

export function endingHref(course: Named, module: Named, play: Attempt) {
  return `${scenarioHref(course, module)}/${play.id}/end`;
}

/**
 * Another part of an attempt or a play than the one asked for, where the address
 * named it: not made of the path that was written, which may end in a slash and
 * would lead to itself for ever.
 */
export function partHref(
  where: { locale: Locale; course: string; module: string } & (
    { attempt: string } | { play: string }
  ),
  part: string,
): string {
  const { locale, course, module } = where;
  const work =
    "attempt" in where ? `quiz/${where.attempt}` : `scenario/${where.play}`;
  return `/${locale}/courses/${course}/${module}/${work}/${part}`;
}

/** A term of a course on the page of one's own terms. */
export function termHref(course: { id: string }, term: { id: string }): string {
  return `/${currentLocale()}/terms#term-${course.id}-${term.id}`;
}

/** The search, empty or with what was typed; in this page's language. */
export function searchHref(query = "", locale: Locale = currentLocale()) {
  const path = `/${locale}/search`;
  return query === "" ? path : `${path}?${new URLSearchParams({ q: query })}`;
}

/** The catalogue with these filters, at this page of the list. */
export function catalogueHref(filter: CatalogueFilter, page = 1): string {
  const query = filterQuery(filter, page);
  return `/${currentLocale()}${query === "" ? "" : `?${query}`}`;
}
