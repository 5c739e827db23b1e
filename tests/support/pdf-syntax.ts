import { inflateSync } from "node:zlib";

/** A value as it stands in a PDF; text and hex strings are both bytes. */
export type PdfValue =
  | number
  | Buffer
  | PdfValue[]
  | Map<string, PdfValue>
  /** `/Name` */
  | { name: string }
  /** `12 0 R`: the object of that number */
  | { ref: number }
  /** Anything else: `true`, `null`, or an operator of a content stream. */
  | { word: string };

export type PdfObject = { value: PdfValue; stream: Buffer | null };

const TOKEN =
  /<<|>>|\[|\]|\/[^\s<>[\](){}/%]*|<[0-9A-Fa-f\s]*>|\((?=)|%[^\r\n]*|[^\s<>[\](){}/%]+/g;

/**
 * The objects of a PDF by number. Reads what our documents are made of: plain
 * objects with Flate streams, no object streams, no encryption. The files are
 * ours, so a broken one may throw.
 */
export function readPdfObjects(pdf: Buffer): Map<number, PdfObject> {
  const objects = new Map<number, PdfObject>();
  const source = pdf.toString("latin1");
  for (const found of source.matchAll(/(\d+) 0 obj\s([\s\S]*?)\sendobj/g)) {
    const [, number, body = ""] = found;
    const start = /stream\r?\n/.exec(body);
    const head = start ? body.slice(0, start.index) : body;
    const value = parsePdfValues(head)[0] ?? { word: "null" };
    const raw =
      start &&
      body.slice(start.index + start[0].length, body.lastIndexOf("endstream"));
    const stream = raw === null ? null : inflated(raw, head);
    objects.set(Number(number), { value, stream });
  }
  return objects;
}

/** The values that stand one after the other, as in a content stream. */
export function parsePdfValues(source: string): PdfValue[] {
  const open: PdfValue[][] = [[]];
  const put = (value: PdfValue) => open.at(-1)?.push(value);
  const tokens = new RegExp(TOKEN);
  for (;;) {
    const token = tokens.exec(source)?.[0];
    if (token === undefined) return open[0] ?? [];
    if (token === "<<" || token === "[") open.push([]);
    else if (token === "]") put(open.pop() ?? []);
    else if (token === ">>") put(dictionaryOf(open.pop() ?? []));
    else if (token === "(") {
      const { bytes, end } = literalString(source, tokens.lastIndex);
      tokens.lastIndex = end;
      put(bytes);
    } else if (token === "R") {
      const [number] = open.at(-1)?.splice(-2) ?? [];
      put({ ref: Number(number) });
    } else if (!token.startsWith("%")) put(simpleValue(token));
  }
}

/** Text as a PDF's dictionaries hold it: UTF-16 with a mark, or Latin. */
export function pdfText(bytes: PdfValue | undefined): string | null {
  if (!Buffer.isBuffer(bytes)) return null;
  return bytes[0] === 0xfe && bytes[1] === 0xff
    ? new TextDecoder("utf-16be").decode(bytes.subarray(2))
    : bytes.toString("latin1");
}

function inflated(raw: string, head: string): Buffer {
  const bytes = Buffer.from(raw, "latin1");
  return head.includes("/FlateDecode") ? inflateSync(bytes) : bytes;
}

function simpleValue(token: string): PdfValue {
  if (token.startsWith("/")) return { name: token.slice(1) };
  if (token.startsWith("<")) {
    return Buffer.from(token.replace(/[<>\s]/g, ""), "hex");
  }
  return Number.isNaN(Number(token)) ? { word: token } : Number(token);
}

function dictionaryOf(values: PdfValue[]): Map<string, PdfValue> {
  const entries = new Map<string, PdfValue>();
  for (let at = 0; at + 1 < values.length; at += 2) {
    const [key, value] = [values[at], values[at + 1]];
    if (value === undefined || typeof key !== "object" || !("name" in key)) {
      throw new Error("A dictionary of the PDF is not made of pairs");
    }
    entries.set(key.name, value);
  }
  return entries;
}

const ESCAPES: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** `at` is the place after the opening bracket. */
function literalString(source: string, at: number) {
  const bytes: number[] = [];
  let depth = 1;
  let end = at;
  for (; depth > 0; end++) {
    const character = source.charAt(end);
    if (character === "\\") {
      const octal = /^[0-7]{1,3}/.exec(source.slice(end + 1, end + 4))?.[0];
      const escaped = source.charAt(end + 1);
      bytes.push(
        octal
          ? Number.parseInt(octal, 8)
          : (ESCAPES[escaped] ?? escaped.charCodeAt(0)),
      );
      end += octal ? octal.length : 1;
      continue;
    }
    if (character === "(") depth++;
    if (character === ")") depth--;
    if (depth > 0) bytes.push(source.charCodeAt(end));
  }
  return { bytes: Buffer.from(bytes), end };
}
