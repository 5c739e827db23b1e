import { jonas, lina, ruta, type SeedPerson } from "#db/seed/people.ts";
import { addresses } from "./addresses.ts";
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

/** The page as whoever it is for gets it. */
export async function openDocument(
  world: SmallWorld,
  route: string,
  locale: string,
): Promise<{ path: string; status: number; text: string }> {
  const path = pathOfDocument(world, route, locale);
  const reader = readerOf(world, route);
  const { status, text } = await browserOf(world.app, reader).get(path);
  return { path, status, text };
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
export function readerOf(world: SmallWorld, route: string): SeedPerson {
  const { path = "", owner } = addresses[route]?.(world) ?? {};
  if (owner) return owner;
  if (path.includes("/cohorts")) return lina;
  return route === "my-learning.tsx" ? jonas : ruta;
}
