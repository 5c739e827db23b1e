import { HtmlValidate } from "html-validate";
import { describe, expect, test } from "vitest";
import {
  documentsInBothLanguages,
  openDocument,
} from "#tests/support/documents.ts";
import { smallWorld } from "#tests/support/small-world.ts";

/** The HTML standard, and what it says about accessibility. */
const validator = new HtmlValidate({
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    // React writes <br/> and capital DOCTYPE; both are HTML.
    "void-style": "off",
    "doctype-style": "off",
  },
});

describe("every page is valid HTML", () => {
  test.each(documentsInBothLanguages)(
    "$route in $locale",
    async ({ route, locale }) => {
      const { text } = await openDocument(smallWorld(), route, locale);
      expect(mistakesIn(text)).toEqual([]);
    },
  );
});

test("a mistake is found", () => {
  const html = "<!DOCTYPE html><p><div>…</div></p>";
  expect(mistakesIn(html).length).toBeGreaterThan(0);
});

function mistakesIn(html: string): string[] {
  // Vitest has no address for styles; the build has.
  const page = html.replace(
    'rel="stylesheet" href=""',
    'rel="stylesheet" href="/app.css"',
  );
  const { results } = validator.validateStringSync(page);
  return results.flatMap(({ messages }) =>
    messages.map(
      ({ line, column, ruleId, message }) =>
        `${line}:${column} ${ruleId}: ${message}`,
    ),
  );
}
