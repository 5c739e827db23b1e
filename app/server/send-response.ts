import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as NodeStream } from "node:stream/web";
import { promisify } from "node:util";
import { gzip, gzipSync } from "node:zlib";

/** Below this, headers and unpacking cost more than the bytes saved. */
const LEAST_COMPRESSED = 1024;

/** Up to here, compressing on the spot takes less than asking the thread pool. */
const MOST_COMPRESSED_HERE = 128 * 1024;

const COMPRESSIBLE = /^(text\/|application\/(json|javascript|xml)|image\/svg)/;
const gzipElsewhere = promisify(gzip);

/**
 * Sends what a page handler answered: whole, so that a failure half way is an
 * error page and not half a page, and with its length. Event streams, which
 * have no end, are sent as they come.
 */
export async function sendResponse(
  req: IncomingMessage,
  res: ServerResponse,
  response: Response,
): Promise<void> {
  const type = response.headers.get("Content-Type") ?? "";
  if (type.startsWith("text/event-stream")) {
    writeHead(res, response);
    return stream(res, response);
  }
  const body = Buffer.from(await response.arrayBuffer());
  const isCompressible =
    COMPRESSIBLE.test(type) && !response.headers.has("Content-Encoding");
  writeHead(res, response);
  if (isCompressible) res.appendHeader("Vary", "Accept-Encoding");
  if (
    !isCompressible ||
    body.length < LEAST_COMPRESSED ||
    !accepts(req.headers["accept-encoding"], "gzip")
  )
    return end(res, body);
  res.setHeader("Content-Encoding", "gzip");
  end(res, await compressed(body));
}

/** Whether an Accept-Encoding header names an encoding and does not refuse it. */
export function accepts(header: unknown, encoding: string): boolean {
  if (typeof header !== "string") return false;
  return header.split(",").some((part) => {
    const [name, quality] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    return name === encoding && !/^q=0(\.0*)?$/.test(quality ?? "");
  });
}

function writeHead(res: ServerResponse, { status, headers }: Response): void {
  res.statusCode = status;
  for (const [name, value] of headers) {
    // Several cookies are several headers; everything else has one value.
    if (name === "set-cookie") res.appendHeader(name, value);
    else res.setHeader(name, value);
  }
}

function compressed(body: Buffer): Buffer | Promise<Buffer> {
  return body.length <= MOST_COMPRESSED_HERE
    ? gzipSync(body)
    : gzipElsewhere(body);
}

function end(res: ServerResponse, body: Buffer): void {
  const hasNone = res.statusCode === 204 || res.statusCode === 304;
  const isHead = res.req.method === "HEAD";
  if (!hasNone && !isHead) res.setHeader("Content-Length", body.length);
  res.end(body);
}

function stream(res: ServerResponse, { body }: Response): Promise<void> {
  res.flushHeaders();
  // The same stream; its type in Node's library and in the browser's differ.
  const source = Readable.fromWeb((body ?? new Blob().stream()) as NodeStream);
  return pipeline(source, res);
}
