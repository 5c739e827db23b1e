import type { Finding, TreeFile } from "../course.ts";
import { error, startOf } from "./findings.ts";
import { imageTypeOf } from "./image-type.ts";
import { placeInTree } from "./tree-layout.ts";

/** What a course may weigh; wide enough for any course, too small for an attack. */
export const LIMITS = {
  files: 2_000,
  textBytes: 100 * 1024,
  imageBytes: 500 * 1024,
  allBytes: 50 * 1024 * 1024,
};

/** The path of a finding that is about no single file. */
export const WHOLE_TREE = ".";

/** Whether a file of this size may stand at this path, and what is wrong if not. */
export function checkFile(path: string, size: number): Finding | null {
  const place = placeInTree(path);
  if (!place) return unexpected(path);
  const limit = place.kind === "image" ? LIMITS.imageBytes : LIMITS.textBytes;
  if (size <= limit) return null;
  const kilobytes = limit / 1024;
  return error(
    startOf(path),
    "tree/too-large",
    `Failas per didelis: daugiausia ${kilobytes} KB. Sumažinkite jį arba padalykite.`,
    `The file is too large: ${kilobytes} KB at most. Make it smaller or split it.`,
  );
}

/**
 * Looks at a tree from outside: how many files, which names, how large, text
 * that is UTF-8, images that are what their names say. What it refuses is not
 * read any further.
 */
export function checkFiles(files: readonly TreeFile[]): Finding[] {
  const paths = new Set(files.map(({ path }) => path.toLowerCase()));
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  if (files.length > LIMITS.files || bytes > LIMITS.allBytes) {
    return [tooMuch()];
  }
  if (paths.size < files.length) return [pathTwice(files)];
  return files.flatMap(
    (file) => checkFile(file.path, file.bytes.length) ?? checkBytes(file) ?? [],
  );
}

/** A course that is larger as a whole than any course needs to be. */
export function tooMuch(): Finding {
  const megabytes = LIMITS.allBytes / 1024 / 1024;
  return error(
    startOf(WHOLE_TREE),
    "tree/too-much",
    `Kurse per daug failų: daugiausia ${LIMITS.files} failų ir ${megabytes} MB.`,
    `The course has too many files: ${LIMITS.files} files and ${megabytes} MB at most.`,
  );
}

function checkBytes({ path, bytes }: TreeFile): Finding | null {
  if (placeInTree(path)?.kind === "image") return checkImage(path, bytes);
  if (!new TextDecoder().decode(bytes).includes("\uFFFD")) return null;
  return error(
    startOf(path),
    "tree/not-utf8",
    "Failas nėra UTF-8 tekstas. Redaktoriuje išsaugokite jį UTF-8 koduote.",
    "The file is not UTF-8 text. Save it as UTF-8 in your editor.",
  );
}

function checkImage(path: string, bytes: Uint8Array): Finding | null {
  const type = imageTypeOf(bytes);
  if (type && path.endsWith(`.${type}`)) return null;
  return error(
    startOf(path),
    "tree/not-an-image",
    "Failo turinys neatitinka pavadinimo. Tinka PNG, JPEG (.jpg), WebP ir AVIF paveikslėliai.",
    "The file is not what its name says. PNG, JPEG (.jpg), WebP and AVIF images will do.",
  );
}

function pathTwice(files: readonly TreeFile[]): Finding {
  const seen = new Set<string>();
  const twice = files.find(({ path }) => {
    const known = seen.has(path.toLowerCase());
    seen.add(path.toLowerCase());
    return known;
  });
  return error(
    startOf(twice?.path ?? WHOLE_TREE),
    "tree/path-twice",
    "Du failai turi tą patį pavadinimą arba skiriasi tik didžiosiomis raidėmis. Pervadinkite vieną.",
    "Two files have the same name, or differ in capital letters only. Rename one.",
  );
}

function unexpected(path: string): Finding {
  const hint = hints.find(({ when }) => when.test(path));
  return error(
    startOf(path),
    "tree/unexpected-file",
    `Toks failas kurse nenumatytas. ${hint?.lt ?? "Ištrinkite jį arba pataisykite pavadinimą ir vietą; visi failai aprašyti courses/README.md."}`,
    `A course has no such file. ${hint?.en ?? "Delete it, or correct its name and place; courses/README.md describes every file."}`,
  );
}

const hints = [
  {
    when: /\.yml$/,
    lt: "Plėtinys turi būti .yaml.",
    en: "The ending must be .yaml.",
  },
  {
    when: /^modules\/[^/]+\/(pages\/[^/.]+|card)\.mdx?$/,
    lt: "Pavadinime trūksta kalbos: .lt.mdx arba .en.mdx.",
    en: "The name lacks the language: .lt.mdx or .en.mdx.",
  },
  {
    when: /\.(svg|gif|jpeg|bmp|tiff?|heic)$/i,
    lt: "Tinka PNG, JPEG (.jpg), WebP ir AVIF paveikslėliai modulio aplanke images.",
    en: "PNG, JPEG (.jpg), WebP and AVIF images will do, in the module's folder images.",
  },
  {
    when: /[^a-z0-9./-]/,
    lt: "Pavadinimuose tinka tik mažosios lotyniškos raidės, skaitmenys ir brūkšneliai.",
    en: "Names are made of lower-case Latin letters, digits and hyphens.",
  },
];
