import { request as sendRequest, type IncomingHttpHeaders } from "node:http";
import { onTestFinished } from "vitest";
import type { Config } from "#app/shared/config.ts";
import { createHttpApp, type HttpAppParts } from "#app/server/http-app.ts";
import { createHttpServer, listen, stopServer } from "#app/server/listen.ts";
import { createLog } from "#app/server/log.ts";
import { testApp } from "#tests/support/test-app.ts";

export type Answer = {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
  text: string;
};

export type Ask = {
  method?: string;
  headers?: Record<string, string>;
  /** A string is sent with its length, a list in chunks without it. */
  body?: string | Buffer | Buffer[];
};

type Stand = Partial<Omit<HttpAppParts, "context" | "log">> & {
  config?: Partial<Config>;
};

/**
 * The real HTTP server on a port of its own, with a stand-in for Remix that
 * answers 200 and remembers what it was asked.
 */
export async function serverUnderTest({ config, ...stand }: Stand = {}) {
  const app = testApp();
  const context = { ...app, config: { ...app.config, ...config } };
  const asked: Request[] = [];
  const lines: string[] = [];
  const log = createLog(
    { mode: "production" },
    { write: (line) => lines.push(line) },
  );
  const server = createHttpServer(context.config);
  const handle: HttpAppParts["handle"] = (request, requestContext) => {
    asked.push(request);
    return stand.handle
      ? stand.handle(request, requestContext)
      : Promise.resolve(page("<p>here</p>"));
  };
  const life = { isStopping: false };
  const parts = { files: new Map(), life, version: "1.2.3", ...stand };
  server.on("request", createHttpApp({ ...parts, handle, context, log }));
  const port = await listen(server, { host: "127.0.0.1", port: 0 });
  onTestFinished(() => stopServer(server, 0));

  const host = new URL(context.config.origin).host;
  return {
    app,
    server,
    port,
    life: parts.life,
    asked,
    lines,
    ask: (path: string, { headers, ...rest }: Ask = {}) =>
      ask(port, path, { ...rest, headers: { Host: host, ...headers } }),
  };
}

export function page(html: string, init: ResponseInit = {}): Response {
  const headers = { "Content-Type": "text/html; charset=utf-8" };
  return new Response(html, { headers, ...init });
}

function ask(
  port: number,
  path: string,
  { method = "GET", headers, body = [] }: Ask,
): Promise<Answer> {
  const isWhole = !Array.isArray(body);
  const length = isWhole ? { "Content-Length": Buffer.byteLength(body) } : {};
  return new Promise((resolve, reject) => {
    const outgoing = sendRequest(
      {
        port,
        path,
        method,
        agent: false,
        setHost: false,
        headers: { ...length, ...headers },
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
        incoming.on("error", reject);
        incoming.on("end", () => {
          const bytes = Buffer.concat(chunks);
          const { statusCode: status = 0, headers: received } = incoming;
          const text = bytes.toString("utf8");
          resolve({ status, headers: received, bytes, text });
        });
      },
    );
    outgoing.on("error", reject);
    for (const chunk of isWhole ? [body] : body) outgoing.write(chunk);
    outgoing.end();
  });
}
