import { existsSync } from "node:fs";
import type { Server } from "node:http";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  createRequestHandler,
  type RequestHandler as RemixHandler,
  type ServerBuild,
} from "@remix-run/node";
import type { HttpAppParts } from "./http-app.ts";
import { loadAssets } from "./assets.ts";
import { handleByChain } from "./route-chains.ts";
import { CannotStart } from "./cannot-start.ts";
import type { Config } from "#app/shared/config.ts";

const NOT_BUILT = "The pages are not built yet: run `npm run build` first.";
const BUILD = new URL("../../build/", import.meta.url);

type Pages = Pick<HttpAppParts, "handle" | "files"> & {
  close: () => Promise<void>;
};

/**
 * The pages and the files they load: from the build, or, in development, from
 * Vite, which translates sources when they are asked for and reloads the browser.
 */
export function loadPages(
  { mode }: Pick<Config, "mode">,
  server: Server,
): Promise<Pages> {
  return mode === "development" ? pagesFromSources(server) : pagesFromBuild();
}

async function pagesFromBuild(): Promise<Pages> {
  const file = fileURLToPath(new URL("server/index.js", BUILD));
  if (!existsSync(file)) throw new CannotStart(NOT_BUILT);
  // Remix's Vite plugin wrote it, in this shape.
  const build = (await import(pathToFileURL(file).href)) as ServerBuild;
  return {
    handle: handleByChain(build, "production"),
    files: loadAssets(fileURLToPath(new URL("client", BUILD))),
    close: () => Promise.resolve(),
  };
}

async function pagesFromSources(server: Server): Promise<Pages> {
  const { createServer } = await import("vite");
  const vite = await createServer({
    appType: "custom",
    server: { middlewareMode: true, hmr: { server } },
  });
  // Vite would end the process when it is told to stop, before we have closed.
  process.removeAllListeners("SIGTERM");
  process.stdin.removeAllListeners("end");
  const build = async () =>
    // The Remix plugin answers for this name, in this shape.
    (await vite.ssrLoadModule("virtual:remix/server-build")) as ServerBuild;
  return {
    handle: withContext(createRequestHandler(build, "development")),
    files: vite.middlewares,
    close: () => vite.close(),
  };
}

/** Remix calls what a request brings along its load context. */
function withContext(handle: RemixHandler): Pages["handle"] {
  return (request, context) => handle(request, context);
}
