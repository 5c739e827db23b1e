import { TIME_ZONE } from "#app/i18n/format.ts";
import { m } from "#app/paraglide/messages.js";
import type { Locale } from "#app/shared/text.ts";

/** What the renderer wrote at a fact and at the source of a drawing's numbers. */
const DATED =
  /<(?:div class="fact" data-fact="[^"]*"|p class="fact__source") data-review-by="(\d{4}-\d{2})">/g;

const monthOf = new Intl.DateTimeFormat("en-CA", {
  timeZone: TIME_ZONE,
  year: "numeric",
  month: "2-digit",
});

/** Whether a fact that was to be checked by this month, `2029-11`, is overdue. */
export function isOverdue(reviewBy: string, now: Date): boolean {
  return reviewBy < monthOf.format(now).slice(0, 7);
}

/**
 * A page of a course with "under review" at each fact whose month has passed.
 * The page was made when the version was published; this is decided when it is
 * read. A page without such facts comes back as it is.
 */
export function withReviewState(html: string, now: Date, locale: Locale) {
  return html.replaceAll(DATED, (tag, reviewBy: string) => {
    if (!isOverdue(reviewBy, now)) return tag;
    return tag.startsWith("<div")
      ? `${tag}<p class="fact__overdue">${remark(locale)}</p>`
      : `${tag}<span class="fact__overdue">${remark(locale)}</span> `;
  });
}

function remark(locale: Locale): string {
  const word = m.fact_under_review({}, { locale });
  const why = m.fact_under_review_why({}, { locale });
  return `<strong class="tag tag--warn">${word}</strong> ${why}`;
}
