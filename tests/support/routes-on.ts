import { matchRoutes } from "@remix-run/react";
import { routes } from "./remix.ts";

type Branches = Parameters<typeof matchRoutes>[0];

/** The ids of the routes that answer an address, the outermost first. */
export function routesOn(path: string): string[] {
  const matches = matchRoutes(branchesBelow(undefined), path) ?? [];
  return matches.map(({ route }) => route.id ?? "");
}

function branchesBelow(parentId: string | undefined): Branches {
  return Object.values(routes)
    .filter((route) => route !== undefined)
    .filter((route) => route.parentId === parentId)
    .map(({ id, path, index }) => {
      const place = path === undefined ? { id } : { id, path };
      return index
        ? { ...place, index }
        : { ...place, children: branchesBelow(id) };
    });
}
