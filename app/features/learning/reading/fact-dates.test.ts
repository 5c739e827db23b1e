import { describe, expect, test } from "vitest";
import { isOverdue, withReviewState } from "./fact-dates.ts";

const PAGE =
  '<div class="fact" data-fact="A.F1" data-review-by="2029-11"><p>A</p></div>' +
  '<p class="fact__source" data-review-by="2030-01">B</p>' +
  '<p data-review-by="2020-01">not ours</p>';

describe("a fact", () => {
  test.each([
    ["in its month", "2029-11-30T12:00:00Z", false],
    [
      "when the month has ended in Vilnius, not in Greenwich",
      "2029-11-30T22:30:00Z",
      true,
    ],
    ["a year before", "2028-12-31T12:00:00Z", false],
    ["in the next year", "2030-01-01T12:00:00Z", true],
  ])("%s", (_, now, overdue) => {
    expect(isOverdue("2029-11", new Date(now))).toBe(overdue);
  });

  test("changes nothing on the page while its month lasts", () => {
    const now = new Date("2029-11-15T12:00:00Z");
    expect(withReviewState(PAGE, now, "lt")).toBe(PAGE);
  });

  test("is marked by itself, in words, in the page's language", () => {
    const now = new Date("2029-12-15T12:00:00Z");
    const page = withReviewState(PAGE, now, "en");
    expect(page.match(/fact__overdue/g)).toHaveLength(1);
    expect(page).toContain(
      'data-review-by="2029-11"><p class="fact__overdue"><strong class="tag tag--warn">Under review</strong>',
    );
    const later = withReviewState(PAGE, new Date("2031-01-01"), "lt");
    expect(later.match(/Peržiūrima/g)).toHaveLength(2);
    expect(later).toContain('<p data-review-by="2020-01">not ours</p>');
  });
});
