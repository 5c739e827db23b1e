import type { RequestHandler } from "express";
import type { AppContext, RequestContext } from "#app/context.ts";
import { exchangeOf } from "./exchange.ts";
import type { Log } from "./log.ts";
import { bodyOf } from "./request-body.ts";
import { sendResponse } from "./send-response.ts";

/** Remix, or what stands in for it in a test. */
export type PageHandler = (
  request: Request,
  context: RequestContext,
) => Promise<Response>;

/**
 * Hands requests to Remix. The URL that Remix sees is made from the configured
 * origin, never from the Host header (which is why `@remix-run/express` is not
 * used), so that no link or redirect can point to a forged host.
 */
export function answerWithRemix(
  handle: PageHandler,
  { context, log }: { context: AppContext; log: Log },
): RequestHandler {
  const { origin } = context.config;
  return async (req, res, next) => {
    try {
      const { requestId, nonce, address } = exchangeOf(res);
      const request = new Request(origin + req.originalUrl, {
        method: req.method,
        headers: headersFor(req.headers, { origin, requestId }),
        body: isRead(req.method) ? null : bodyOf(res),
      });
      const reportError = (error: unknown) =>
        log.error({ requestId, error }, "page failed");
      const response = await handle(request, {
        ...context,
        nonce,
        address,
        reportError,
      });
      await sendResponse(req, res, response);
    } catch (error) {
      next(error);
    }
  };
}

function headersFor(
  received: NodeJS.Dict<string | string[]>,
  { origin, requestId }: { origin: string; requestId: string },
): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(received)) {
    if (value !== undefined) headers.set(name, value.toString());
  }
  headers.set("Host", new URL(origin).host);
  headers.set("X-Request-Id", requestId);
  return headers;
}

function isRead(method: string): boolean {
  return method === "GET" || method === "HEAD";
}
