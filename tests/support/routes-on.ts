import { matchRoutes } from "@remix-run/react";
import { routes } from "./remix.ts";

type Branch = {
  id: string;
  path?: string | undefined;
  index?: false;
  children: Branch[];
};

/** The ids of the routes that answer an address, the outermost first. */
export function routesOn(path: string): string[] {
  const matches = matchRoutes(branchesBelow(undefined), path) ?? [];
  return matches.map(({ route }) => route.id);
}

/** An index route counts as a branch without further parts: it matches the same. */
function branchesBelow(parentId: string | undefined): Branch[] {
  return Object.values(routes)
    .filter((route) => route !== undefined)
    .filter((route) => route.parentId === parentId)
    .map(({ id, path }) => ({ id, path, children: branchesBelow(id) }));
}
