import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import { matchRoutes } from "@remix-run/react";
import type { RequestContext } from "#app/context.ts";
import { RecentlyUsed } from "#app/shared/recently-used.ts";

type Handler = (request: Request, context: RequestContext) => Promise<Response>;
type Routes = ServerBuild["routes"];
type Tree = Parameters<typeof matchRoutes>[0];

/** Addresses that Remix answers for the whole build: data requests, its manifest. */
const OF_THE_WHOLE_BUILD = /\.data$|^\/__manifest$/;
const ADDRESSES_KNOWN = 2_000;
const LONGEST_KNOWN = 300;

/**
 * Answers a page through the routes that it consists of, from the root to the
 * leaf, and nothing else.
 *
 * Remix ranks every route of the build three times for each request, which cost
 * a fifth of a page. Here the router chooses once; the handler behind the leaf
 * knows only its own chain. What is no page goes through the whole build.
 */
export function handleByChain(build: ServerBuild, mode: string): Handler {
  const whole = createRequestHandler(build, mode);
  const tree = treeBelow(build.routes, undefined);
  const chains = new Map<string, ReturnType<typeof createRequestHandler>>();
  const leafOf = leavesOf(tree);

  return (request, context) => {
    const leaf = leafOf(new URL(request.url).pathname);
    if (leaf === undefined) return whole(request, context);

    const handler =
      chains.get(leaf) ??
      createRequestHandler(
        { ...build, routes: chainTo(build.routes, leaf) },
        mode,
      );
    chains.set(leaf, handler);
    return handler(request, context);
  };
}

/** Which route answers an address; most are asked for again and again. */
function leavesOf(tree: Tree): (pathname: string) => string | undefined {
  const known = new RecentlyUsed<string>(ADDRESSES_KNOWN);
  return (pathname) => {
    if (OF_THE_WHOLE_BUILD.test(pathname)) return undefined;
    const leaf =
      known.get(pathname) ?? matchRoutes(tree, pathname)?.at(-1)?.route.id;
    // A stranger's long nonsense shall not fill the memory.
    if (leaf !== undefined && pathname.length <= LONGEST_KNOWN)
      known.set(pathname, leaf);
    return leaf;
  };
}

function treeBelow(routes: Routes, parentId: string | undefined): Tree {
  return Object.values(routes)
    .filter((route) => route?.parentId === parentId)
    .flatMap((route): Tree => {
      if (!route) return [];
      const { id, path, index } = route;
      const place = path === undefined ? { id } : { id, path };
      if (index) return [{ ...place, index: true }];
      return [{ ...place, children: treeBelow(routes, id) }];
    });
}

function chainTo(routes: Routes, leaf: string): Routes {
  const chain: Routes = {};
  let id: string | undefined = leaf;
  while (id !== undefined) {
    const route: Routes[string] | undefined = routes[id];
    if (!route) break;
    chain[id] = route;
    id = route.parentId;
  }
  return chain;
}
