import { HtmlValidate } from "html-validate";
import { describe, expect, test } from "vitest";
import { lina, ona, ruta, zivile, type SeedPerson } from "#db/seed/people.ts";
import { addresses, COURSE, MODULE } from "#tests/support/addresses.ts";
import { browserOf } from "#tests/support/browser.ts";
import {
  documentsInBothLanguages,
  openDocument,
} from "#tests/support/documents.ts";
import { smallWorld, type SmallWorld } from "#tests/support/small-world.ts";

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
      const html = await openDocument(smallWorld(), route, locale);
      expect(mistakesIn(html)).toEqual([]);
    },
  );
});

describe("so is a page in another state", () => {
  test.each([1, 2, 3, 4, 5, 6, 7])("question %i", async (number) => {
    const world = smallWorld();
    const { path } = addressAt(world, "quiz-question.tsx");
    await expectValid(world, ruta, path.replace(/\d+$/, String(number)));
  });

  test.each(["?q=nieko", "/search", "/search?q=nieko", "/nothing"])(
    "a stranger's /lt%s",
    async (rest) => expectValid(smallWorld(), null, `/lt${rest}`),
  );

  test.each(["", "/quiz", "/scenario", "/why-we-ask", "/the-interpreter"])(
    "what is finished: the module's %s",
    async (rest) => expectValid(smallWorld(), zivile, `${MODULE}${rest}`),
  );

  test("a course before enrolment", async () => {
    await expectValid(smallWorld(), ona, COURSE);
  });

  test("a form that came back", async () => {
    const world = smallWorld();
    const { path } = addressAt(world, "certificate.tsx");
    const { status, text } = await browserOf(world.app, lina).post(path, {
      reason: "",
    });
    expect(status).toBe(422);
    expect(mistakesIn(text)).toEqual([]);
  });

  test("a decision that is taken", async () => {
    const world = smallWorld();
    const { path } = addressAt(world, "scenario-decision.tsx");
    await browserOf(world.app, ruta).post(path, { choice: "0" });
    await expectValid(world, ruta, path);
  });
});

async function expectValid(
  world: SmallWorld,
  reader: SeedPerson | null,
  path: string,
): Promise<void> {
  const { text } = await browserOf(world.app, reader).get(path);
  expect(text).toContain("<h1");
  expect(mistakesIn(text)).toEqual([]);
}

function addressAt(world: SmallWorld, route: string) {
  const address = addresses[route]?.(world);
  if (!address) throw new Error(`No address of ${route}.`);
  return address;
}

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
