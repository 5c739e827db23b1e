import { isPdf, readPdfParts } from "./pdf-parts.ts";

/** What a chosen file holds that can be checked. */
export type FileContents = {
  format: "pdf" | "json" | "other";
  /** Texts of credentials: the file itself, or what is attached to the PDF. */
  credentials: string[];
  /** The text of a revocation list, when the file is one. */
  list: string | null;
  /** Everything readable, to look for an address or an id in. */
  texts: string[];
};

const MOST_CREDENTIALS = 3;
const NOTHING: FileContents = {
  format: "other",
  credentials: [],
  list: null,
  texts: [],
};

/** Reads a file of any kind. Nothing in it is believed here. */
export async function readFile(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<FileContents> {
  if (isPdf(bytes)) return readPdf(bytes);
  const text = utf8(bytes);
  if (text === null || !/^\s*[{[]/.test(text)) return NOTHING;
  const isList = fieldOf(text, "type") === "1EdTechRevocationList";
  return {
    format: "json",
    credentials: isList ? [] : [text],
    list: isList ? text : null,
    texts: [text],
  };
}

async function readPdf(bytes: Uint8Array<ArrayBuffer>): Promise<FileContents> {
  const { attachments, texts } = await readPdfParts(bytes);
  const readable = attachments.map(utf8).filter((text) => text !== null);
  const credentials = readable.filter((text) => /^\s*\{/.test(text));
  return {
    format: "pdf",
    credentials: [...new Set(credentials)].slice(0, MOST_CREDENTIALS),
    list: null,
    texts: [...readable, ...texts],
  };
}

/** The text of a file in UTF-8; null for other bytes. A mark at its start is left out. */
function utf8(bytes: Uint8Array<ArrayBuffer>): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function fieldOf(text: string, name: string): unknown {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === "object" && parsed !== null && name in parsed
      ? // It was just seen to have the field.
        (parsed as Record<string, unknown>)[name]
      : undefined;
  } catch {
    return undefined;
  }
}
