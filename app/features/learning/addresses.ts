import { currentLocale } from "#app/i18n/locale.ts";

type Named = { slug: string };
type Attempt = { id: string };

/** Addresses of the learner's side, in the language of the present page. */
export function courseHref(course: Named): string {
  return `/${currentLocale()}/courses/${course.slug}`;
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

export function resultHref(course: Named, module: Named, attempt: Attempt) {
  return `${quizHref(course, module)}/${attempt.id}/result`;
}
