import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

const FONTS = [
  "@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf",
  "@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf",
  "@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
];

let covered: Set<number> | null = null;

/** Paths of the fonts that documents are set in; installed with the project. */
export function certificateFonts(): string[] {
  return FONTS.map((font) => require.resolve(font));
}

/**
 * The letters of a text that a certificate cannot show, each once: those that
 * one of its fonts lacks. The fonts hold Latin, Greek and Cyrillic letters with
 * their marks; Chinese, Arabic or Devanagari script and emoji are not there.
 */
export function unprintableLetters(text: string): string[] {
  covered ??= certificateFonts()
    .map((path) => codePointsOf(readFileSync(path)))
    .reduce((one, other) => new Set([...one].filter((at) => other.has(at))));
  const isMissing = (letter: string) =>
    !covered?.has(letter.codePointAt(0) ?? 0);
  return [...new Set(text)].filter(isMissing);
}

/**
 * The code points that a TrueType font has a glyph for, by its `cmap` table in
 * format 4, which every font for Windows has. Format 12 would add those above
 * U+FFFF; no letter of a name that we could set in these fonts is up there.
 * @see https://learn.microsoft.com/typography/opentype/spec/cmap
 */
function codePointsOf(font: Buffer): Set<number> {
  const subtable = font.subarray(findUnicodeSubtable(font));
  if (subtable.readUInt16BE(0) !== 4) {
    throw new Error("A certificate font has no cmap of format 4");
  }
  const segments = subtable.readUInt16BE(6) / 2;
  const found = new Set<number>();
  for (let segment = 0; segment < segments; segment++) {
    for (const codePoint of codePointsOfSegment(subtable, segments, segment)) {
      found.add(codePoint);
    }
  }
  return found;
}

function* codePointsOfSegment(table: Buffer, segments: number, index: number) {
  const column = (number: number) => 14 + 2 * segments * number + 2 * index;
  const end = table.readUInt16BE(column(0));
  const start = table.readUInt16BE(column(1) + 2); // after two bytes of padding
  const delta = table.readUInt16BE(column(2) + 2);
  const rangeAt = column(3) + 2;
  const range = table.readUInt16BE(rangeAt);
  for (let codePoint = start; codePoint <= end; codePoint++) {
    const glyph =
      range === 0
        ? (codePoint + delta) & 0xffff
        : table.readUInt16BE(rangeAt + range + 2 * (codePoint - start));
    if (glyph !== 0 && codePoint !== 0xffff) yield codePoint;
  }
}

/** Where in the file the subtable for Windows and the BMP begins. */
function findUnicodeSubtable(font: Buffer): number {
  const cmap = findTable(font, "cmap");
  for (let entry = 0; entry < font.readUInt16BE(cmap + 2); entry++) {
    const at = cmap + 4 + 8 * entry;
    const [platform, encoding] = [
      font.readUInt16BE(at),
      font.readUInt16BE(at + 2),
    ];
    if (platform === 3 && encoding === 1) {
      return cmap + font.readUInt32BE(at + 4);
    }
  }
  throw new Error("A certificate font has no cmap for Windows");
}

function findTable(font: Buffer, tag: string): number {
  for (let entry = 0; entry < font.readUInt16BE(4); entry++) {
    const at = 12 + 16 * entry;
    if (font.toString("latin1", at, at + 4) === tag) {
      return font.readUInt32BE(at + 8);
    }
  }
  throw new Error(`A certificate font has no table ${tag}`);
}
