import { findRenderedPage } from "#app/content/content.queries.server.ts";
import type { AppContext } from "#app/context.ts";
import type { Locale } from "#app/shared/text.ts";
import { isOverdue, withReviewState } from "./fact-dates.ts";
import type { OpenModule } from "../open-module.server.ts";
import { unfolded } from "./page-html.ts";

export type OpenFieldCard = NonNullable<ReturnType<typeof openFieldCard>>;

/**
 * A module's field card for the learner's profession; null when it has none.
 * `checkedUntil` is the earliest review date of the module's taught facts,
 * `2029-11`: on that day the card is due for another look. Once
 * the month is over, it is `underReview`.
 */
export function openFieldCard(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  { version, module, enrolment }: OpenModule,
  locale: Locale,
) {
  const html = findRenderedPage(db, {
    versionId: version.id,
    moduleId: module.id,
    pageId: "card",
    locale,
    track: enrolment.track,
  });
  if (html === null) return null;
  const dates = version.course.facts
    .filter(({ id }) => id.startsWith(`${module.id}.`))
    .filter(({ confidence, confirmed }) => confidence === "H" || confirmed)
    .map(({ reviewBy }) => reviewBy);
  const checkedUntil = dates.sort()[0] ?? null;
  const now = clock();
  return {
    /** Its own first line; null in versions that were published without. */
    title: module.cardTitle?.[locale] || null,
    html: unfolded(withReviewState(html, now, locale)),
    checkedUntil,
    underReview: checkedUntil !== null && isOverdue(checkedUntil, now),
    course: { slug: version.course.slug, title: version.course.title[locale] },
    module: { slug: module.slug, title: module.title[locale] },
    version: version.number,
  };
}
