import { placeAt, type Problem, problem, START } from "./gate-problem.ts";

/** Ten times the longest page that anyone should write. */
const MAX_BYTES = 100 * 1024;

type ReadSource = { text: string } | { refused: Problem };

/**
 * Turns what came from a file or a form into text: size, well-formed UTF-8, one
 * byte-order mark stripped, Windows line ends made plain. Lines keep their
 * numbers.
 */
export function readSource(source: Uint8Array | string): ReadSource {
  const bytes =
    typeof source === "string"
      ? new TextEncoder().encode(source).byteLength
      : source.byteLength;
  if (bytes > MAX_BYTES) return { refused: tooLarge(bytes) };

  const decoded =
    typeof source === "string" ? readString(source) : readBytes(source);
  if ("refused" in decoded) return decoded;
  const text = decoded.text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
  return { text };
}

function readString(source: string): ReadSource {
  if (source.isWellFormed()) return { text: source };
  const lone = /\p{Surrogate}/u.exec(source);
  return { refused: notUtf8(source, lone?.index ?? 0) };
}

function readBytes(source: Uint8Array): ReadSource {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(source);
  const encoded = new TextEncoder().encode(text);
  const differs = encoded.findIndex((byte, at) => byte !== source[at]);
  if (differs === -1 && encoded.length === source.length) return { text };
  const readable = new TextDecoder("utf-8", { ignoreBOM: true }).decode(
    source.subarray(0, Math.max(differs, 0)),
  );
  return { refused: notUtf8(readable, readable.length) };
}

function tooLarge(bytes: number): Problem {
  const kilobytes = Math.ceil(bytes / 1024);
  return problem(
    "size",
    START,
    `Puslapis per didelis: ${kilobytes} kB, o leidžiama 100 kB. Padalykite jį į kelis puslapius.`,
    `The page is too large: ${kilobytes} kB, and 100 kB are allowed. Split it into several pages.`,
  );
}

function notUtf8(text: string, offset: number): Problem {
  return problem(
    "encoding",
    placeAt(text, offset),
    "Failas nėra taisyklingas UTF-8 tekstas. Išsaugokite jį iš naujo pasirinkę UTF-8 koduotę.",
    "The file is not well-formed UTF-8 text. Save it again with the encoding UTF-8.",
  );
}
