import { createServer, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { securityHeaders } from "./security-headers.ts";
import type { Config } from "#app/shared/config.ts";

/** What a slow or silent client may cost: a connection, for this long. */
const TIMEOUTS = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 1_000,
};

/** How long a request that was accepted may take to finish when we stop. */
const GRACE_MS = 10_000;

const REASONS: Record<string, string> = {
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
};

/** An HTTP server with our limits; it neither listens nor answers yet. */
export function createHttpServer(
  config: Pick<Config, "mode" | "origin">,
): Server {
  // The host check answers a missing Host, with the headers that Node leaves out.
  const server = createServer({ ...TIMEOUTS, requireHostHeader: false });
  const headers = Object.entries(securityHeaders(config)("none"))
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join("");
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Socket) => {
    if (!socket.writable || error.code === "ECONNRESET")
      return socket.destroy();
    const reason = REASONS[error.code ?? ""] ?? "400 Bad Request";
    socket.end(
      `HTTP/1.1 ${reason}\r\n${headers}Connection: close\r\nContent-Length: 0\r\n\r\n`,
    );
  });
  return server;
}

/** Begins to listen; gives the port, which the system chose if it was 0. */
export function listen(
  server: Server,
  { host, port }: Pick<Config, "host" | "port">,
): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      // Only a server on a pipe has a name instead.
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/**
 * Accepts nothing new, lets the requests in hand finish, and cuts off those that
 * take longer than `graceMs`.
 */
export async function stopServer(
  server: Server,
  graceMs = GRACE_MS,
): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  server.closeIdleConnections();
  const patience = new AbortController();
  const tooLong = pause(graceMs, undefined, patience).then(
    () => server.closeAllConnections(),
    () => undefined, // all were in time
  );
  await Promise.race([closed, tooLong]);
  patience.abort();
}
