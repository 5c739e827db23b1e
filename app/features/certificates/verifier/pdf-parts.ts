import { inflate } from "./inflate.ts";

/** What of a PDF can be checked: files attached to it, and text that can be read. */
export type PdfParts = {
  attachments: Uint8Array<ArrayBuffer>[];
  /** Everything that is not packed, and what was unpacked, to search in. */
  texts: string[];
};

/** A stream of a PDF: its dictionary, and where its bytes are. */
type Stream = { dictionary: string; start: number; end: number };

const LONGEST_DICTIONARY = 4_096;
const MOST_STREAMS = 2_000;
const MOST_ATTACHMENTS = 10;
const LARGEST_PART = 1024 * 1024;
const MOST_UNPACKED = 12 * LARGEST_PART;

const MOST_HEX_STRINGS = 1_000;
const HEX_STRING = /<([0-9A-Fa-f]{34,2000})>/g;

/** Pictures and fonts: large, and without words that we could read. */
const NO_WORDS = /\/Subtype\s*\/Image|\/Length1\b|\/FontFile|\/CIDFont/;

/** Whether a file says of itself that it is a PDF, as readers look for it. */
export function isPdf(bytes: Uint8Array<ArrayBuffer>): boolean {
  return latin1(bytes.subarray(0, 1_024)).includes("%PDF-");
}

/**
 * Looks through a PDF from its first byte to its last, without its table of
 * contents, which a hostile file may have bent: each stream is looked at once,
 * and no more is unpacked than fits in memory many times. Of an encrypted PDF
 * nothing can be read.
 */
export async function readPdfParts(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<PdfParts> {
  const text = latin1(bytes);
  const parts: PdfParts = {
    attachments: [],
    texts: [text, hexStrings(text)],
  };
  let room = MOST_UNPACKED;
  for (const { dictionary, start, end } of streamsOf(text)) {
    if (room <= 0) break;
    if (NO_WORDS.test(dictionary)) continue;
    const raw = bytes.subarray(start, end);
    const content = await unpacked(raw, dictionary, room);
    room -= content === raw ? 0 : content.length;
    if (!/\/Type\s*\/EmbeddedFile\b/.test(dictionary))
      parts.texts.push(latin1(content));
    else if (parts.attachments.length < MOST_ATTACHMENTS)
      parts.attachments.push(content);
  }
  return parts;
}

function* streamsOf(text: string): Generator<Stream> {
  let from = 0;
  for (let count = 0; count < MOST_STREAMS; count++) {
    const keyword = text.indexOf("stream", from);
    if (keyword === -1) return;
    const start = afterLineEnd(text, keyword + "stream".length);
    const dictionary = dictionaryBefore(
      text,
      Math.max(from, keyword - LONGEST_DICTIONARY),
      keyword,
    );
    const end = endOf(text, start, dictionary);
    yield { dictionary, start, end };
    from = end + "endstream".length;
  }
}

function dictionaryBefore(text: string, from: number, to: number): string {
  const before = text.slice(from, to);
  return before.slice(before.lastIndexOf(" obj") + 1);
}

function afterLineEnd(text: string, at: number): number {
  if (text.startsWith("\r\n", at)) return at + 2;
  return text[at] === "\n" || text[at] === "\r" ? at + 1 : at;
}

/** Where it says it ends, if the keyword stands there; else at the next keyword. */
function endOf(text: string, start: number, dictionary: string): number {
  const length = /\/Length\s+(\d{1,8})(?!\d|\s+\d+\s+R)/.exec(dictionary)?.[1];
  const said = start + Number(length);
  if (/^\s{0,2}endstream/.test(text.slice(said, said + 12))) return said;
  const next = text.indexOf("endstream", start);
  return next === -1 ? text.length : next;
}

function unpacked(
  raw: Uint8Array<ArrayBuffer>,
  dictionary: string,
  room: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const most = Math.min(room, LARGEST_PART);
  return /\/FlateDecode\b/.test(dictionary)
    ? inflate(raw, most)
    : Promise.resolve(raw);
}

/** Text that is written as `<FEFF0068…>`, a line for each piece of it. */
function hexStrings(text: string): string {
  const pieces: string[] = [];
  for (const [, digits = ""] of text.matchAll(HEX_STRING)) {
    const codes = digits.match(/../g) ?? [];
    const characters = codes.map((code) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
    // Two bytes a letter; of the letters that we look for, one of them is zero.
    pieces.push(characters.join("").replaceAll("\u0000", ""));
    if (pieces.length >= MOST_HEX_STRINGS) break;
  }
  return pieces.join("\n");
}

/** One character for each byte, whatever the bytes are. */
function latin1(bytes: Uint8Array<ArrayBuffer>): string {
  return new TextDecoder("latin1").decode(bytes);
}
