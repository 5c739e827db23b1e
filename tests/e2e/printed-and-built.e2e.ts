import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { parse } from "yaml";
import { scenarioFile } from "#app/content/scenario-file.ts";
import { m } from "#app/paraglide/messages.js";
import { LOCALES } from "#app/shared/text.ts";
import { ruta } from "#db/seed/people.ts";
import { questionsOf } from "./answer-key.ts";
import { closeWindows, newVisitor } from "./visitor.ts";

const COURSE = "/courses/people-from-china";
const MODULES = ["many-chinas", "names-and-trust"];
const BUILD = "build/client";

/** Millimetres. */
const A4 = [210, 297];
const POINT = 25.4 / 72;

test.afterEach(closeWindows);

test("each field card is printed on one page of A4", async ({ browser }) => {
  const learner = await newVisitor(browser, "lt");
  const { page } = learner;
  await learner.signInAs(ruta.name);
  for (const locale of LOCALES) {
    for (const module of MODULES) {
      const card = `/${locale}${COURSE}/${module}/card`;
      await page.goto(card);
      const pdf = await page.pdf({ preferCSSPageSize: true, format: "A4" });
      expect([card, sizesIn(pdf)]).toEqual([card, [A4]]);
    }
  }
});

test("no file for browsers tells why an answer is right or what a choice leads to", () => {
  test.skip(!existsSync(BUILD), "The pages are not built.");
  const built = filesIn(BUILD).map((file) => readFileSync(file, "utf8"));
  const isBuilt = (text: string) => built.some((file) => file.includes(text));
  for (const locale of LOCALES)
    expect(isBuilt(m.quiz_start({}, { locale }))).toBe(true);

  const secrets = [...new Set(MODULES.flatMap(secretsOf))];
  expect(secrets.length).toBeGreaterThan(150);
  expect(secrets.filter(isBuilt)).toEqual([]);
});

/** Width and height of each page, to the nearest millimetre. */
function sizesIn(pdf: Buffer): number[][] {
  const pages = pdf
    .toString("latin1")
    .matchAll(/\/Type\s*\/Page\b[^]*?\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g);
  return Array.from(pages, ([, ...size]) =>
    size.map((points) => Math.round(Number(points) * POINT)),
  );
}

/** Everything but what is there once more, compressed. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(br|gz|woff2)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/**
 * What a module's quiz and scenario tell afterwards, in both languages: of each
 * text the longest part that stands in any file as it is written here.
 */
function secretsOf(module: string): string[] {
  const folder = `courses/people-from-china/modules/${module}`;
  const file = readFileSync(`${folder}/scenario.yaml`, "utf8");
  const { nodes } = scenarioFile.parse(parse(file));
  const texts = [
    ...feedbackIn(questionsOf(module)),
    ...nodes.flatMap(({ choices }) =>
      choices.flatMap(({ consequence, feedback }) =>
        LOCALES.flatMap((locale) => [consequence[locale], feedback[locale]]),
      ),
    ),
  ];
  return texts.map(longestPlainPart).filter((part) => part.length >= 20);
}

/** Every text under a key that is for afterwards, however deep. */
function feedbackIn(value: unknown, isSecret = false): string[] {
  if (typeof value === "string") return isSecret ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    feedbackIn(inner, isSecret || key === "feedback" || key === "otherwise"),
  );
}

/** A quotation mark, a line end and the like may be written in another way. */
function longestPlainPart(text: string): string {
  const parts = text.split(/[^\p{L}\p{N} ,.;:-]/u);
  return parts.reduce((one, other) =>
    other.length > one.length ? other : one,
  );
}
