import { randomBytes } from "node:crypto";
import { isIP } from "node:net";
import type { IncomingMessage } from "node:http";
import type { Request, RequestHandler, Response } from "express";
import type { Config } from "#app/shared/config.ts";
import { withoutPersonalData, type Log } from "./log.ts";
import type { ServerLife } from "./server-life.ts";
import { securityHeaders } from "./security-headers.ts";

/** What the server knows about one request and its answer. */
export type Exchange = {
  /** Stands in the log and on error pages, so that one leads to the other. */
  requestId: string;
  nonce: string;
  address: string;
};

type Parts = {
  config: Pick<Config, "mode" | "origin" | "trustProxy">;
  log: Log;
  life: ServerLife;
};

/**
 * The first thing that happens to a request: it gets an id, its answer gets the
 * headers that every answer carries, and when it is over, one line is logged.
 * What a client says about proxies is read if we have one, and then forgotten.
 */
export function beginExchange({ config, log, life }: Parts): RequestHandler {
  const headersFor = securityHeaders(config);
  return (req, res, next) => {
    const exchange: Exchange = {
      requestId: randomBytes(6).toString("hex"),
      nonce: randomBytes(16).toString("base64"),
      address: addressOf(req, config),
    };
    res.locals.exchange = exchange;
    forgetForwarded(req);

    for (const [name, value] of Object.entries(headersFor(exchange.nonce)))
      res.setHeader(name, value);
    res.setHeader("X-Request-Id", exchange.requestId);
    res.setHeader("Cache-Control", "private, no-store");
    if (life.isStopping) res.setHeader("Connection", "close");

    logWhenOver(req, res, { log, requestId: exchange.requestId });
    next();
  };
}

export function exchangeOf(res: Response): Exchange {
  // `beginExchange` put it there before anything else could run.
  return res.locals.exchange as Exchange;
}

function addressOf(
  req: IncomingMessage,
  { trustProxy }: Pick<Config, "trustProxy">,
): string {
  const forwarded = trustProxy ? req.headers["x-forwarded-for"] : undefined;
  // Our proxy adds the last one; the client may have written those before it.
  const told = forwarded?.toString().split(",").at(-1)?.trim();
  const address = told && isIP(told) ? told : req.socket.remoteAddress;
  return address?.replace(/^::ffff:(?=[\d.]+$)/i, "") ?? "unknown";
}

/** Remix believes X-Forwarded-Host over Host; nobody gets to see it. */
function forgetForwarded({ headers }: IncomingMessage): void {
  for (const name of Object.keys(headers)) {
    if (name.startsWith("x-forwarded-") || name === "forwarded")
      headers[name] = undefined;
  }
}

/** Without query, certificate codes, keys and whatever looks like an address of a person. */
function loggedPath(url: string): string {
  const path = url.split("?", 1)[0] ?? "";
  return withoutPersonalData(path.replace(/\/(check|invitation)\/.*/, "/$1/…"));
}

function logWhenOver(
  req: Request,
  res: Response,
  { log, requestId }: { log: Log; requestId: string },
): void {
  const started = performance.now();
  const { method } = req;
  const path = loggedPath(req.originalUrl);
  res.once("close", () => {
    const status = res.statusCode;
    const ms = Math.round((performance.now() - started) * 10) / 10;
    const line = { requestId, method, path, status, ms };
    if (!res.writableFinished) log.info({ ...line, aborted: true }, "request");
    else if (status >= 500) log.error(line, "request");
    else log.info(line, "request");
  });
}
