import express, {
  type ErrorRequestHandler,
  type Express,
  type RequestHandler,
} from "express";
import type { AppContext } from "#app/context.ts";
import { serveAssets, type Assets } from "./assets.ts";
import { beginExchange, exchangeOf } from "./exchange.ts";
import { answerHealth } from "./health.ts";
import type { Log } from "./log.ts";
import { sendRefusal } from "./refusal-page.ts";
import { answerWithRemix, type PageHandler } from "./remix-answers.ts";
import { readBody } from "./request-body.ts";
import {
  checkHost,
  checkMethod,
  checkOrigin,
  checkPath,
} from "./request-checks.ts";
import type { ServerLife } from "./server-life.ts";

export type HttpAppParts = {
  context: AppContext;
  /** Remix: `createRequestHandler(build, mode)` of `@remix-run/node`. */
  handle: PageHandler;
  /** The built client's files, or Vite in development. */
  files: Assets | RequestHandler;
  log: Log;
  life: ServerLife;
  /** Of the running code, for `/readyz`. */
  version: string;
};

/**
 * Everything between the socket and Remix, in the order in which it happens.
 * Each step answers or passes on; what reaches Remix has our host, our origin
 * and a body of bearable size, and every answer has the security headers.
 */
export function createHttpApp(parts: HttpAppParts): Express {
  const { context, handle, files, log } = parts;
  const { config } = context;
  return express()
    .disable("x-powered-by")
    .disable("etag")
    .set("query parser", false)
    .use(beginExchange({ ...parts, config }))
    .use(answerHealth(parts))
    .use(checkHost(config))
    .use(checkMethod)
    .use(typeof files === "function" ? files : serveAssets(files, log))
    .use(checkOrigin(config))
    .use(checkPath)
    .use(readBody)
    .use(answerWithRemix(handle, { context, log }))
    .use(answerBrokenRequest(log));
}

/** What no step could handle: a plain page, and the reason in the log alone. */
function answerBrokenRequest(log: Log): ErrorRequestHandler {
  // Express tells an error handler by its four parameters.
  return (error: unknown, _req, res, _next) => {
    log.error(
      { requestId: exchangeOf(res).requestId, error },
      "request failed",
    );
    if (res.headersSent) res.destroy();
    else sendRefusal(res, "broken");
  };
}
