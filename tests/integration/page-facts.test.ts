import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { quizFile } from "#app/content/quiz-file.ts";
import { scenarioFile } from "#app/content/scenario-file.ts";
import { jonas, lina, ruta, type SeedPerson } from "#db/seed/people.ts";
import { addresses, MODULE } from "#tests/support/addresses.ts";
import { browserOf } from "#tests/support/browser.ts";
import { attributeOf, hasId, tagsOf, titleOf } from "#tests/support/html.ts";
import { mostlyWrong, quizWorld, tryQuiz } from "#tests/support/quiz-world.ts";
import { routes } from "#tests/support/remix.ts";
import { smallWorld, type SmallWorld } from "#tests/support/small-world.ts";

const LARGEST_PAGE = 20 * 1024;

/** Every route that is a page for people; those for developers are not. */
const documents = Object.keys(addresses).filter((route) => {
  const { module } = routes[`routes/${route.split(".")[0]}`] ?? {};
  const isPage = module !== undefined && "default" in module;
  return isPage && !/^(not-found|dev-)/.test(route);
});

/** What has to be there for pages that lead elsewhere without it. */
const before: Record<string, (world: SmallWorld) => unknown> = {
  "note-delete.tsx": ({ app }) =>
    browserOf(app, ruta).post(`${MODULE}/names/note`, { text: "Klausti." }),
  "quiz-questions.tsx": ({ app }) =>
    app.db.$client.exec(
      `UPDATE course_versions SET course =
         json_set(course, '$.modules[0].quiz.layout', 'all-on-one-page')`,
    ),
};

const cases = documents.flatMap((route) =>
  ["lt", "en"].map((locale) => ({ route, locale })),
);

describe("every page", () => {
  test("is among those that are looked at", () => {
    expect(documents.length).toBeGreaterThan(16);
  });

  test.each(cases)(
    "is small, whole and without inline code: $route in $locale",
    async ({ route, locale }) => {
      const html = await open(smallWorld(), route, locale);

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

  test.each(cases)(
    "says its language, its title and its one heading: $route in $locale",
    async ({ route, locale }) => {
      const html = await open(smallWorld(), route, locale);

      const [root = ""] = tagsOf(html, "html");
      expect(attributeOf(root, "lang")).toBe(locale);
      expect(titleOf(html)).toMatch(/^\S.* – Gairė$/);
      expect(tagsOf(html, "h1")).toHaveLength(1);
      expect(tagsOf(html, "main")).toHaveLength(1);
    },
  );

  test.each(cases)(
    "has each id once, and what it names is there: $route in $locale",
    async ({ route, locale }) => {
      const html = await open(smallWorld(), route, locale);

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

  test.each(cases)(
    "leads to itself in the other language: $route in $locale",
    async ({ route, locale }) => {
      const world = smallWorld();
      const html = await open(world, route, locale);
      const other = locale === "lt" ? "en" : "lt";
      const link = tagsOf(html, "a").find(
        (tag) => attributeOf(tag, "hrefLang") === other,
      );
      expect(attributeOf(link ?? "", "href")).toBe(pathIn(world, route, other));
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
    await before[route]?.(world);
    const browser = browserOf(world.app, readerOf(world, route));
    const changes = changesSoFar(world);
    await browser.get(pathIn(world, route, "lt"));
    await browser.getData(pathIn(world, route, "lt"));
    expect(changesSoFar(world)).toEqual(changes);
  });
});

/** The page as whoever it is for gets it. */
async function open(world: SmallWorld, route: string, locale: string) {
  await before[route]?.(world);
  const path = pathIn(world, route, locale);
  const { status, text } = await browserOf(
    world.app,
    readerOf(world, route),
  ).get(path);
  expect([path, status]).toEqual([path, 200]);
  return text;
}

function pathIn(world: SmallWorld, route: string, locale: string): string {
  const { path = "" } = addresses[route]?.(world) ?? {};
  return path.replace(/^\/lt(?=\/|$)/, `/${locale}`);
}

function readerOf(world: SmallWorld, route: string): SeedPerson {
  const { path = "", owner } = addresses[route]?.(world) ?? {};
  if (owner) return owner;
  if (path.includes("/cohorts")) return lina;
  return route === "my-learning.tsx" ? jonas : ruta;
}

function changesSoFar({ app }: SmallWorld) {
  return app.db.$client.prepare("SELECT total_changes() AS changes").get();
}
