import { expect } from "vitest";
import { asta, jonas, lina, ruta, type SeedPerson } from "#db/seed/people.ts";
import { addresses, MODULE } from "./addresses.ts";
import { browserOf } from "./browser.ts";
import { routes } from "./remix.ts";
import type { SmallWorld } from "./small-world.ts";

/** Every route that is a page for people; those for developers are not. */
export const documents = Object.keys(addresses).filter((route) => {
  const { module } = routes[`routes/${route.split(".")[0]}`] ?? {};
  const isPage = module !== undefined && "default" in module;
  return isPage && !/^(not-found|dev-)/.test(route);
});

/** Each of them in both languages. */
export const documentsInBothLanguages = documents.flatMap((route) =>
  ["lt", "en"].map((locale) => ({ route, locale })),
);

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

/** The browser of whoever the page is for, with everything there that it needs. */
export async function browserAt(world: SmallWorld, route: string) {
  await before[route]?.(world);
  return browserOf(world.app, readerOf(world, route));
}

/** The page as whoever it is for gets it. */
export async function openDocument(
  world: SmallWorld,
  route: string,
  locale: string,
): Promise<string> {
  const path = pathOfDocument(world, route, locale);
  const { status, text } = await (await browserAt(world, route)).get(path);
  expect([path, status]).toEqual([path, 200]);
  return text;
}

export function pathOfDocument(
  world: SmallWorld,
  route: string,
  locale: string,
): string {
  const { path = "" } = addresses[route]?.(world) ?? {};
  return path.replace(/^\/lt(?=\/|$)/, `/${locale}`);
}

/** Whoever the page is for: a learner, unless it is a coordinator's or another's. */
function readerOf(world: SmallWorld, route: string): SeedPerson {
  const { path = "", owner } = addresses[route]?.(world) ?? {};
  if (owner) return owner;
  if (/\/(cohorts|programmes|reports)/.test(path)) return lina;
  if (/\/(institutions|mail)$/.test(path)) return asta;
  return route === "my-learning.tsx" ? jonas : ruta;
}
