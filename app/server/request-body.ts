import type { IncomingMessage } from "node:http";
import type { RequestHandler, Response } from "express";
import { hasTooManyFields } from "./form-limits.ts";
import { sendRefusal } from "./refusal-page.ts";

const MEGABYTE = 1024 * 1024;

/** Texts and forms. */
const LONGEST_BODY = MEGABYTE;

/** Files: lists of people, documents to check, logos. */
const LONGEST_UPLOAD = 5 * MEGABYTE;

/** Where a form may bring a file, below the language. */
const UPLOADS = [
  /^cohorts\/[^/]+\/imports\/new$/,
  /^check(\/file)?$/,
  /^programmes\/logos$/,
];

/** How much of a body that is too long we let arrive before hanging up. */
const LONGEST_DRAIN = 8 * MEGABYTE;
const LONGEST_DRAIN_MS = 5_000;

/**
 * Reads the whole body, whatever the method, before anything else happens: no
 * page waits for a slow sender, and one that is too long for its address is
 * answered 413 whether it was announced or comes in chunks; so is a form that
 * has more fields than any of ours.
 */
export const readBody: RequestHandler = (req, res, next) => {
  if (!hasBody(req)) return next();
  const longest = longestBodyAt(req.path);
  if (Number(req.headers["content-length"]) > longest)
    return drainThenRefuse(req, res);
  const chunks: Buffer[] = [];
  let length = 0;

  const take = (chunk: Buffer) => {
    chunks.push(chunk);
    length += chunk.length;
    if (length <= longest) return;
    chunks.length = 0;
    req.off("data", take).off("end", finish);
    drainThenRefuse(req, res);
  };
  const finish = () => {
    const body = Buffer.concat(chunks);
    if (hasTooManyFields(body, req.headers["content-type"]))
      return sendRefusal(res, "too-large");
    res.locals.body = body;
    next();
  };
  req.on("data", take).on("end", finish);
};

/** The body that `readBody` read; null when the request has none. */
export function bodyOf(res: Response): Buffer<ArrayBuffer> | null {
  return (res.locals.body as Buffer<ArrayBuffer> | undefined) ?? null;
}

/** How many bytes may be sent to a path; a script's `.data` is the same page. */
function longestBodyAt(path: string): number {
  const [, , ...below] = path.replace(/(\.data|\/)$/, "").split("/");
  const page = below.join("/");
  return UPLOADS.some((upload) => upload.test(page))
    ? LONGEST_UPLOAD
    : LONGEST_BODY;
}

function hasBody({ headers }: IncomingMessage): boolean {
  return (
    headers["transfer-encoding"] !== undefined ||
    Number(headers["content-length"] ?? 0) > 0
  );
}

/**
 * A browser shows an answer only after it has sent everything, so a little more
 * is taken and thrown away. Who sends much more finds the connection closed.
 */
function drainThenRefuse(req: IncomingMessage, res: Response): void {
  let drained = 0;
  const answer = () => {
    clearTimeout(impatience);
    req.off("data", count).off("end", answer).resume();
    res.setHeader("Connection", "close");
    sendRefusal(res, "too-large");
  };
  const count = (chunk: Buffer) => {
    drained += chunk.length;
    if (drained > LONGEST_DRAIN) answer();
  };
  const impatience = setTimeout(answer, LONGEST_DRAIN_MS);
  res.once("close", () => clearTimeout(impatience));
  req.on("data", count).on("end", answer);
}
