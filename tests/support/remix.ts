import type { ServerBuild } from "@remix-run/node";
import type { RouteConfigEntry } from "@remix-run/route-config";
import * as entry from "#app/entry.server.tsx";
import * as root from "#app/root.tsx";
import routeConfig from "#app/routes.ts";
import remixConfig from "../../remix.config.js";
import type { RequestContext } from "#app/context.ts";
import { handleByChain } from "#app/server/route-chains.ts";

type ServerRoutes = ServerBuild["routes"];
type RouteModule = ServerRoutes[string]["module"];

const modules = import.meta.glob<RouteModule>("../../app/routes/*.{ts,tsx}", {
  eager: true,
});

/** Every route as the built service has it, by its id. */
export const routes: ServerRoutes = {
  root: { id: "root", path: "", module: root as unknown as RouteModule },
  ...Object.fromEntries(flatten(await routeConfig, "root")),
};

/**
 * Answers a request as the built service does, from the address to the whole
 * document, without a build and without a network.
 */
export function visit(context: RequestContext, request: Request) {
  // A request has a context of its own, as it has in the service.
  return handler(request, { ...context });
}

const handler = handleByChain(serverBuild(), "test");

function serverBuild(): ServerBuild {
  return {
    // The tests' module objects have what Remix's loose types ask for.
    entry: { module: entry as unknown as ServerBuild["entry"]["module"] },
    routes,
    assets: {
      entry: { imports: [], module: "" },
      routes: Object.fromEntries(Object.values(routes).map(assetOf)),
      url: "",
      version: "test",
    },
    publicPath: "/",
    assetsBuildDirectory: "build/client",
    future: { ...remixConfig.future, unstable_optimizeDeps: false },
    isSpaMode: false,
    mode: "test",
  } as unknown as ServerBuild;
}

function assetOf({ id, parentId, path, index, module }: ServerRoutes[string]) {
  const manifest = {
    id,
    parentId,
    path,
    index,
    module: "",
    hasAction: "action" in module,
    hasLoader: "loader" in module,
    hasErrorBoundary: "ErrorBoundary" in module,
  };
  return [id, manifest];
}

function flatten(
  entries: RouteConfigEntry[],
  parentId: string,
): [string, ServerRoutes[string]][] {
  return entries.flatMap(({ file, path, index, children }) => {
    const id = file.replace(/\.tsx?$/, "");
    const module = modules[`../../app/${file}`];
    if (!module) throw new Error(`app/routes.ts names ${file}: no such file`);
    const route = { id, parentId, path, index, module };
    return [
      [id, route as ServerRoutes[string]],
      ...flatten(children ?? [], id),
    ] as [string, ServerRoutes[string]][];
  });
}
