import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { quizFile } from "#app/content/quiz-file.ts";
import { scenarioFile } from "#app/content/scenario-file.ts";
import { MODULE } from "#tests/support/addresses.ts";
import {
  browserAt,
  documents,
  documentsInBothLanguages,
  openDocument,
  pathOfDocument,
} from "#tests/support/documents.ts";
import { attributeOf, hasId, tagsOf, titleOf } from "#tests/support/html.ts";
import { mostlyWrong, quizWorld, tryQuiz } from "#tests/support/quiz-world.ts";
import { smallWorld, type SmallWorld } from "#tests/support/small-world.ts";

const LARGEST_PAGE = 20 * 1024;

describe("every page", () => {
  test("is among those that are looked at", () => {
    expect(documents.length).toBeGreaterThan(16);
  });

  test.each(documentsInBothLanguages)(
    "is small, whole and without inline code: $route in $locale",
    async ({ route, locale }) => {
      const html = await openDocument(smallWorld(), route, locale);

      expect(html.startsWith("<!DOCTYPE html>")).toBe(true);
      expect(tagsOf(html, "script")).toEqual([
        '<script type="module" src="/app/ui/enhance.js">',
      ]);
      expect(tagsOf(html, "style")).toEqual([]);
      expect(html).not.toMatch(/<[^>]*\s(style|on[a-z]+)=/i);
      expect(html).not.toMatch(/(href|src|action)="\s*javascript:/i);
      expect(gzipSync(html).length).toBeLessThanOrEqual(LARGEST_PAGE);
    },
  );

  test.each(documentsInBothLanguages)(
    "says its language, its title and its one heading: $route in $locale",
    async ({ route, locale }) => {
      const html = await openDocument(smallWorld(), route, locale);

      const [root = ""] = tagsOf(html, "html");
      expect(attributeOf(root, "lang")).toBe(locale);
      expect(titleOf(html)).toMatch(/^\S.* – Gairė$/);
      expect(tagsOf(html, "h1")).toHaveLength(1);
      expect(tagsOf(html, "main")).toHaveLength(1);
    },
  );

  test.each(documentsInBothLanguages)(
    "has each id once, and what it names is there: $route in $locale",
    async ({ route, locale }) => {
      const html = await openDocument(smallWorld(), route, locale);

      const ids = Array.from(html.matchAll(/ id="([^"]*)"/g), ([, id]) => id);
      expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
      const named = html.matchAll(
        / (?:for|aria-labelledby|aria-describedby|popovertarget|href="#)="?([^"]+)"/g,
      );
      for (const [, names = ""] of named) {
        for (const id of names.split(" ")) {
          expect([id, hasId(html, id)]).toEqual([id, true]);
        }
      }
    },
  );

  test.each(documentsInBothLanguages)(
    "leads to itself in the other language: $route in $locale",
    async ({ route, locale }) => {
      const world = smallWorld();
      const html = await openDocument(world, route, locale);
      const other = locale === "lt" ? "en" : "lt";
      const link = tagsOf(html, "a").find(
        (tag) => attributeOf(tag, "hrefLang") === other,
      );
      expect(attributeOf(link ?? "", "href")).toBe(
        pathOfDocument(world, route, other),
      );
    },
  );
});

describe("a page with as much on it as a real module has", () => {
  const folder = "courses/people-from-china/modules/many-chinas";
  const read = (file: string) => readFileSync(`${folder}/${file}`, "utf8");

  test("is small all the same", async () => {
    const world = quizWorld((course) => {
      const [module] = course.modules;
      if (!module) throw new Error("The small course has a module.");
      module.quiz = quizFile.parse(parse(read("quiz.yaml")));
      module.scenario = scenarioFile.parse(parse(read("scenario.yaml")));
    });
    for (const _attempt of [1, 2]) await tryQuiz(world, mostlyWrong);

    const play = await world.learner.post(`${MODULE}/scenario`);
    for (const path of [play.location ?? "", `${world.home()}/result`]) {
      const { status, text } = await world.learner.get(path);
      const { length } = gzipSync(text);
      expect([path, status]).toEqual([path, 200]);
      expect(length).toBeGreaterThan(2 * 1024);
      expect(length).toBeLessThanOrEqual(LARGEST_PAGE);
    }
  });
});

describe("looking at a page", () => {
  // A look-up is counted; see check-pages.test.ts.
  const looked = documents.filter((route) => route !== "check-result.tsx");

  test.each(looked)("changes nothing: %s", async (route) => {
    const world = smallWorld();
    const browser = await browserAt(world, route);
    const path = pathOfDocument(world, route, "lt");
    const changes = changesSoFar(world);
    await browser.get(path);
    await browser.getData(path);
    expect(changesSoFar(world)).toEqual(changes);
  });
});

function changesSoFar({ app }: SmallWorld) {
  return app.db.$client.prepare("SELECT total_changes() AS changes").get();
}
