import type { IncomingMessage } from "node:http";
import type { Request, RequestHandler } from "express";
import type { Config } from "#app/shared/config.ts";
import { isLoopback } from "./config.server.ts";
import { sendRefusal } from "./refusal-page.ts";

const METHODS = ["GET", "HEAD", "POST"];

/**
 * Only requests to the configured address get on. The Host header, and the host
 * that a request line may name, are what a stranger writes: a forged one is
 * answered 421. Who asks for `localhost` where `127.0.0.1` is configured (or the
 * other way round) is sent to the right one.
 */
export function checkHost({ origin }: Pick<Config, "origin">): RequestHandler {
  const own = new URL(origin);
  return (req, res, next) => {
    const asked = hostAskedFor(req);
    if (asked === null) return sendRefusal(res, "bad-request");
    if (asked === own.host) return next();
    if (!isSameMachine(asked, own) || !isRead(req))
      return sendRefusal(res, "other-host");
    res.redirect(307, origin + req.originalUrl);
  };
}

/** What only a hydrated page asks for. None of ours is: nobody gets loader data. */
const FOR_HYDRATION = /\.data$|^\/__manifest$/;

/**
 * Lets through what can be the address of a page. Refuses what Remix cannot
 * parse, and data requests, which would hand out more than the page shows.
 */
export const checkPath: RequestHandler = (req, res, next) => {
  const path = decodedPath(req);
  if (path === null || /^\/[/\\]/.test(path))
    return sendRefusal(res, "bad-request");
  const query = new URLSearchParams(req.originalUrl.split("?")[1]);
  if (FOR_HYDRATION.test(path) || query.has("_data"))
    return sendRefusal(res, "no-such-page");
  next();
};

function decodedPath({ path }: Request): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

export const checkMethod: RequestHandler = (req, res, next) => {
  if (METHODS.includes(req.method)) return next();
  res.setHeader("Allow", METHODS.join(", "));
  sendRefusal(res, "method");
};

/**
 * Lets a change through only if a page of ours sent it, for every route and for
 * single-fetch and resource requests alike. (Remix 2.17.5 looks at documents
 * only, lets a missing Origin pass, and compares with X-Forwarded-Host.)
 */
export function checkOrigin({
  origin,
}: Pick<Config, "origin">): RequestHandler {
  return (req, res, next) => {
    if (isRead(req) || isFromOwnPage(req, origin)) return next();
    sendRefusal(res, "other-site");
  };
}

function isRead({ method }: Request): boolean {
  return method === "GET" || method === "HEAD";
}

function isFromOwnPage({ headers }: IncomingMessage, origin: string): boolean {
  if (headers.origin !== undefined) return headers.origin === origin;
  return headers["sec-fetch-site"] === "same-origin";
}

/** The host in the request line, else the Host header; null when unreadable. */
function hostAskedFor(req: Request): string | null {
  if (req.originalUrl.startsWith("/")) return hostHeaderOf(req);
  if (!/^https?:\/\//i.test(req.originalUrl)) return null;
  if (!URL.canParse(req.originalUrl)) return null;
  const { host, pathname, search } = new URL(req.originalUrl);
  req.url = req.originalUrl = pathname + search;
  return host;
}

/** Express's `req.host` would believe a proxy's header. */
function hostHeaderOf({ headers: { host } }: Request): string | null {
  if (!host || /[\s/\\@?#]/.test(host)) return null;
  return URL.canParse(`http://${host}`) ? host.toLowerCase() : null;
}

function isSameMachine(asked: string, own: URL): boolean {
  const { hostname, port } = new URL(`${own.protocol}//${asked}`);
  return isLoopback(own.hostname) && isLoopback(hostname) && port === own.port;
}
