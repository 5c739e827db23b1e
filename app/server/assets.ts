import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Request, RequestHandler, Response } from "express";
import type { Log } from "./log.ts";
import { isWorthCompressing } from "./precompress.ts";
import { accepts } from "./send-response.ts";

type Asset = {
  bytes: Buffer;
  /** Made ahead by `compressAssets`, best first. */
  encoded: readonly { encoding: "br" | "gzip"; bytes: Buffer }[];
  type: string;
  etag: string;
  cacheControl: string;
};

/** The files of the built client, by the path in their URL. */
export type Assets = ReadonlyMap<string, Asset>;

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

/** Vite puts a hash of the content into the names of what it writes here. */
const HASHED = "/assets/";
const FOR_EVER = "public, max-age=31536000, immutable";
const FOR_AN_HOUR = "public, max-age=3600";

/**
 * Reads the built client into memory, once, at boot: it is a megabyte or two,
 * and a path that is not in the map cannot lead anywhere. Hidden files and
 * source maps stay out.
 */
export function loadAssets(folder: string): Assets {
  const assets = new Map<string, Asset>();
  for (const file of readdirSync(folder, {
    recursive: true,
    encoding: "utf8",
  })) {
    const url = `/${file.split(path.sep).join("/")}`;
    const type = TYPES[path.extname(file)];
    if (type === undefined || url.includes("/.")) continue;
    assets.set(url, readAsset(path.join(folder, file), { url, type }));
  }
  return assets;
}

/**
 * Answers for the files of the built client; everything else goes on. Says in the
 * log, once, when some were not compressed ahead: they arrive all the same.
 */
export function serveAssets(assets: Assets, log: Log): RequestHandler {
  const files = uncompressedIn(assets);
  if (files > 0)
    log.warn({ files }, "files are sent uncompressed: build the pages again");
  return (req, res, next) => {
    const asset = isRead(req) ? assets.get(req.path) : undefined;
    if (!asset) return next();
    sendAsset(req, res, asset);
  };
}

function uncompressedIn(assets: Assets): number {
  return [...assets].filter(
    ([url, { bytes, encoded }]) =>
      encoded.length < 2 && isWorthCompressing(url, bytes),
  ).length;
}

function readAsset(
  file: string,
  { url, type }: { url: string; type: string },
): Asset {
  const bytes = readFileSync(file);
  const hash = createHash("sha256").update(bytes).digest("base64url");
  return {
    bytes,
    encoded: [
      { encoding: "br" as const, file: `${file}.br` },
      { encoding: "gzip" as const, file: `${file}.gz` },
    ]
      .filter((made) => existsSync(made.file))
      .map((made) => ({
        encoding: made.encoding,
        bytes: readFileSync(made.file),
      })),
    type,
    etag: hash.slice(0, 22),
    cacheControl: url.startsWith(HASHED) ? FOR_EVER : FOR_AN_HOUR,
  };
}

function sendAsset(req: Request, res: Response, asset: Asset): void {
  const chosen = asset.encoded.find(({ encoding }) =>
    accepts(req.headers["accept-encoding"], encoding),
  );
  const etag = `"${asset.etag}${chosen ? `-${chosen.encoding}` : ""}"`;
  res.setHeader("Cache-Control", asset.cacheControl);
  res.setHeader("ETag", etag);
  if (asset.encoded.length > 0) res.setHeader("Vary", "Accept-Encoding");
  if (req.headers["if-none-match"] === etag) {
    res.statusCode = 304;
    res.end();
    return;
  }
  const { bytes } = chosen ?? asset;
  res.setHeader("Content-Type", asset.type);
  if (chosen) res.setHeader("Content-Encoding", chosen.encoding);
  res.setHeader("Content-Length", bytes.length);
  res.end(req.method === "HEAD" ? undefined : bytes);
}

function isRead({ method }: Request): boolean {
  return method === "GET" || method === "HEAD";
}
