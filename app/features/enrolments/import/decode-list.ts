import { accept, refuse, type Result } from "#app/shared/result.ts";
import type { ImportReading } from "#app/shared/people-import.ts";

export type DecodeRefusal = {
  code: "empty" | "too-long" | "spreadsheet" | "utf-16" | "nul" | "unreadable";
};

type Decoded = { text: string; encoding: ImportReading["encoding"] };

/** 4 MiB: ten thousand people with all their columns are under two. */
export const MOST_BYTES = 4 * 1024 * 1024;

const UTF_8_MARK = [0xef, 0xbb, 0xbf];

/** How XLSX and ODS (a zip) and the old XLS begin. */
const SPREADSHEETS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/**
 * The text of a file whose encoding nobody states: UTF-8 where the bytes are
 * valid UTF-8, else Windows-1257, the Baltic encoding that Excel writes.
 *
 * Refuses UTF-16 with or without its mark, other files with NUL bytes, and the
 * spreadsheet programs' own formats, each by its name, because the advice
 * differs.
 */
export function decodeList(bytes: Uint8Array): Result<Decoded, DecodeRefusal> {
  if (bytes.length === 0) return refuse({ code: "empty" });
  if (bytes.length > MOST_BYTES) return refuse({ code: "too-long" });
  if (SPREADSHEETS.some((mark) => beginsWith(bytes, mark)))
    return refuse({ code: "spreadsheet" });
  if (isUtf16(bytes)) return refuse({ code: "utf-16" });
  if (bytes.includes(0)) return refuse({ code: "nul" });

  const text = decoded(bytes, "utf-8");
  if (text !== null) {
    const isMarked = beginsWith(bytes, UTF_8_MARK);
    return accept({ text, encoding: isMarked ? "utf-8-bom" : "utf-8" });
  }
  const baltic = decoded(bytes, "windows-1257");
  if (baltic === null) return refuse({ code: "unreadable" });
  return accept({ text: baltic, encoding: "windows-1257" });
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** By its mark, or by the zeros that Latin letters have in every second byte. */
function isUtf16(bytes: Uint8Array): boolean {
  if (beginsWith(bytes, [0xff, 0xfe]) || beginsWith(bytes, [0xfe, 0xff]))
    return true;
  const beginning = bytes.subarray(0, 2_000);
  const zeros = [0, 0];
  beginning.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const half = beginning.length / 2;
  return Math.max(even, odd) > half * 0.4 && Math.min(even, odd) < half * 0.1;
}

function beginsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}
