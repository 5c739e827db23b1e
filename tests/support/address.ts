import type { SeedPerson } from "#db/seed/people.ts";
import type { Fields } from "./browser.ts";

/** Where a route is found in the small world, and what a page of it would send. */
export type Address = {
  path: string;
  /** What its form sends when it is filled in as intended. */
  fields?: Fields;
  /** Whose own thing it shows, where that matters; Rūta's if nothing is said. */
  owner?: SeedPerson;
  /** What asks for it, where that is a script and not a page. */
  headers?: Record<string, string>;
};
