/**
 * Makes the web fonts in `app/ui/fonts` from the packages that carry the whole
 * faces. Run it when one of those packages changes, and commit what it writes:
 *
 *     node scripts/fonts.ts
 *
 * We keep Latin-1, Latin Extended-A (Lithuanian and its neighbours), the marks
 * of pinyin and the scholarly Arabic letters; system fonts serve the rest.
 */
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
// @ts-expect-error: the package brings no types
import untypedSubsetFont from "subset-font";

type SubsetOptions = {
  targetFormat: "truetype" | "woff2";
  keepFeatures: string[];
  noHinting: boolean;
};
const subsetFont: (
  font: Buffer,
  text: string,
  options: SubsetOptions,
) => Promise<Buffer> = untypedSubsetFont;

const FACES = "node_modules/@expo-google-fonts";
const FONTS = "app/ui/fonts";
/** Bytes for all fonts of a page together (the page budget). */
const BUDGET = 80 * 1024;

const LATIN =
  range(0x20, 0x7e) + range(0xa0, 0xff) + "„“”‘’–—…•†‡′″‹›€™−Œœıʻʼˆˇ";
const EXTENDED =
  range(0x100, 0x17f) + range(0x1cd, 0x1dc) + "ǸǹȘșȚțḌḍḤḥḪḫḲḳṢṣṬṭẒẓṄṅṆṇṚṛʾʿ";
const COMBINING = "\u0300\u0301\u0304\u0308\u030c";
const SIGNS = "←↑→↓↔✓✗≈≠≤≥●○■▲▶№⁰⁴⁵⁶⁷⁸⁹₀₁₂₃";

// Each face whole in one file: every Lithuanian page needs both Latin slices
// anyway, and the ready-made variable slices lack arrows, ticks and ≥. Two
// weights this way are 38 KB, the variable slices 46 KB and a request more.
const faces = [
  {
    name: "sans-latin",
    from: `${FACES}/source-sans-3/400Regular/SourceSans3_400Regular.ttf`,
    text: LATIN + EXTENDED + COMBINING + SIGNS,
  },
  {
    name: "sans-latin-600",
    from: `${FACES}/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf`,
    text: LATIN + EXTENDED + COMBINING + SIGNS,
  },
  {
    name: "serif-latin-600",
    from: `${FACES}/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf`,
    text: LATIN + EXTENDED + "→←≥",
  },
];

let total = 0;
for (const { name, from, text } of faces) {
  const woff2 = await cut(from, text);
  writeFileSync(`${FONTS}/${name}.woff2`, woff2);
  total += woff2.length;
  console.log(`${name}.woff2  ${woff2.length} bytes`);
}
for (const family of ["source-sans-3", "source-serif-4"])
  copyFileSync(`${FACES}/${family}/LICENSE_FONT`, `${FONTS}/OFL-${family}.txt`);

console.log(`together ${total} of ${BUDGET} bytes`);
if (total > BUDGET) process.exitCode = 1;

async function cut(from: string, text: string): Promise<Buffer> {
  const options = {
    keepFeatures: ["kern", "ccmp", "locl", "mark", "mkmk", "tnum", "lnum"],
    noHinting: true,
  };
  const small = await subsetFont(readFileSync(from), text, {
    ...options,
    targetFormat: "truetype",
  });
  return subsetFont(rename(small), text, { ...options, targetFormat: "woff2" });
}

/**
 * Source is a reserved font name, which a cut-down font may not carry (SIL Open
 * Font License, condition 3). The new word has the same length, so that no
 * offset in the name table moves; the copyright line stays as it is.
 */
function rename(font: Buffer): Buffer {
  const copy = Buffer.from(font);
  const table = tableOffset(copy, "name");
  const strings = table + copy.readUInt16BE(table + 4);
  for (let i = 0; i < copy.readUInt16BE(table + 2); i++) {
    const entry = table + 6 + 12 * i;
    if (![1, 3, 4, 6, 16, 25].includes(copy.readUInt16BE(entry + 6))) continue;
    const start = strings + copy.readUInt16BE(entry + 10);
    const text = copy.subarray(start, start + copy.readUInt16BE(entry + 8));
    for (const encoding of ["latin1", "utf16le"] as const) {
      const found = text.indexOf(wide("Source", encoding));
      if (found >= 0) wide("Gaires", encoding).copy(text, found);
    }
  }
  return copy;
}

/** Names are UTF-16 with the high byte first; Node knows only the other order. */
function wide(text: string, encoding: "latin1" | "utf16le"): Buffer {
  const bytes = Buffer.from(text, encoding);
  return encoding === "utf16le" ? bytes.swap16() : bytes;
}

function tableOffset(font: Buffer, tag: string): number {
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const entry = 12 + 16 * i;
    if (font.toString("latin1", entry, entry + 4) === tag)
      return font.readUInt32BE(entry + 8);
  }
  throw new Error(`The font has no table "${tag}".`);
}

function range(first: number, last: number): string {
  return String.fromCodePoint(
    ...Array.from({ length: last - first + 1 }, (_, i) => first + i),
  );
}
