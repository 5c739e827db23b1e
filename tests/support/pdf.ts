import {
  parsePdfValues,
  pdfText,
  readPdfObjects,
  type PdfObject,
  type PdfValue,
} from "./pdf-syntax.ts";

/** An element of a tagged PDF: what a screen reader walks through. */
export type PdfTag = {
  role: string;
  alt: string | null;
  /** Where it is not the language of the whole. */
  lang: string | null;
  /** Words and elements in reading order. */
  content: (string | PdfTag)[];
};

export type PdfReading = {
  pages: number;
  isTagged: boolean;
  lang: string | null;
  title: string | null;
  author: string | null;
  xmp: string;
  /** Addresses that links lead to. */
  links: string[];
  /** Every word that is set, in the order of the file, artifacts too. */
  text: string;
  tags: PdfTag;
  /** Squares of one unit that figures are drawn with: column and row. */
  squares: Set<string>;
};

type Dictionary = Map<string, PdfValue>;
type Marked = { text: string; squares: string[] };
/** What is open in a content stream; `isReplaced` when it brings its own words. */
type Mark = { id: number | null; isReplaced: boolean };

/**
 * Reads one of our PDFs back, without any tool outside of Node: words by the
 * fonts' own tables, the tag tree with its words, and the squares of QR codes.
 */
export function readPdf(pdf: Buffer): PdfReading {
  const file = openFile(pdf);
  const catalogue = file.ofType("Catalog")[0] ?? new Map();
  const info = file.all.find((one) => one.has("Creator")) ?? new Map();
  const pages = file.ofType("Page");
  const marked = new Map<Dictionary, Map<number, Marked>>();
  const texts = pages.map((page) => {
    const content = readContent(file, page);
    marked.set(page, content.marked);
    return content.text;
  });
  const root = file.dictionary(catalogue.get("StructTreeRoot"));
  const metadata = file.object(catalogue.get("Metadata"))?.stream;

  return {
    pages: pages.length,
    isTagged: wordOf(file.dictionary(catalogue.get("MarkInfo")).get("Marked")),
    lang: pdfText(catalogue.get("Lang")),
    title: pdfText(info.get("Title")),
    author: pdfText(info.get("Author")),
    xmp: metadata?.toString("utf8") ?? "",
    links: file
      .ofType("Annot")
      .flatMap(
        (one) => pdfText(file.dictionary(one.get("A")).get("URI")) ?? [],
      ),
    text: texts.join("\n"),
    tags: readTag(file, marked, file.dictionary(arrayOf(root.get("K"))[0])),
    squares: new Set(
      [...marked.values()].flatMap((page) =>
        [...page.values()].flatMap(({ squares }) => squares),
      ),
    ),
  };
}

/** All elements of one role, in reading order. */
export function tagsOf(tag: PdfTag, role: string): PdfTag[] {
  const below = tag.content.flatMap((one) =>
    typeof one === "string" ? [] : tagsOf(one, role),
  );
  return tag.role === role ? [tag, ...below] : below;
}

/** The words of an element and of everything in it. */
export function wordsOf(tag: PdfTag): string {
  return tag.content
    .map((one) => (typeof one === "string" ? one : wordsOf(one)))
    .join("");
}

/** What a screen reader says, one line for each paragraph, heading and part of an item. */
export function linesOf(tag: PdfTag): string[] {
  if (/^(P|H\d|Lbl|LBody)$/.test(tag.role)) return [wordsOf(tag)];
  return tag.content.flatMap((one) =>
    typeof one === "string" ? [one] : linesOf(one),
  );
}

type PdfFile = ReturnType<typeof openFile>;

function openFile(pdf: Buffer) {
  const objects = readPdfObjects(pdf);
  const object = (value: PdfValue | undefined): PdfObject | undefined =>
    isRef(value) ? objects.get(value.ref) : undefined;
  const dictionary = (value: PdfValue | undefined): Dictionary => {
    const found = object(value)?.value ?? value;
    return found instanceof Map ? found : new Map();
  };
  const all = [...objects.values()].flatMap(({ value }) =>
    value instanceof Map ? [value] : [],
  );
  const ofType = (type: string) =>
    all.filter((one) => nameOf(one.get("Type")) === type);
  return { object, dictionary, all, ofType };
}

function readTag(
  file: PdfFile,
  marked: Map<Dictionary, Map<number, Marked>>,
  element: Dictionary,
): PdfTag {
  const page = file.dictionary(element.get("Pg"));
  return {
    role: nameOf(element.get("S")) ?? "",
    alt: pdfText(element.get("Alt")),
    lang: pdfText(element.get("Lang")),
    content: arrayOf(element.get("K")).flatMap<string | PdfTag>((kid) => {
      if (isRef(kid)) return readTag(file, marked, file.dictionary(kid));
      const words = typeof kid === "number" && marked.get(page)?.get(kid)?.text;
      return words || [];
    }),
  };
}

/** Runs through a page's content: which words and squares have which mark. */
function readContent(file: PdfFile, page: Dictionary) {
  const fonts = fontsOf(file, page);
  const marked = new Map<number, Marked>();
  const marks: Mark[] = [];
  let font = new Map<number, string>();
  let text = "";
  let operands: PdfValue[] = [];
  let corner = { x: 0, y: 0 };

  const current = () =>
    marked.get(marks.findLast(({ id }) => id !== null)?.id ?? -1);
  const say = (words: string) => {
    text += words;
    const mark = current();
    if (mark) mark.text += words;
  };
  const show = (parts: PdfValue[]) => {
    if (!marks.some(({ isReplaced }) => isReplaced))
      say(lettersOf(parts, font));
  };
  const operators: Record<string, () => void> = {
    BDC: () => {
      const properties = file.dictionary(operands[1]);
      const id = properties.get("MCID");
      const actual = pdfText(properties.get("ActualText"));
      if (typeof id === "number") marked.set(id, { text: "", squares: [] });
      if (actual !== null) say(actual);
      marks.push({
        id: typeof id === "number" ? id : null,
        isReplaced: actual !== null,
      });
    },
    EMC: () => marks.pop(),
    Tf: () => (font = fonts.get(nameOf(operands[0]) ?? "") ?? font),
    Tj: () => show(operands),
    TJ: () => show(arrayOf(operands[0])),
    m: () => (corner = { x: Number(operands[0]), y: Number(operands[1]) }),
    l: () => {
      // Only the upper side: one unit to the right.
      const isSide = operands[0] === corner.x + 1 && operands[1] === corner.y;
      if (isSide) current()?.squares.push(`${corner.x} ${corner.y}`);
    },
    ET: () => (text += "\n"),
  };
  for (const value of parsePdfValues(contentOf(file, page))) {
    if (isWord(value)) {
      operators[value.word]?.();
      operands = [];
    } else operands.push(value);
  }
  return { text, marked };
}

function contentOf(file: PdfFile, page: Dictionary): string {
  return file.object(page.get("Contents"))?.stream?.toString("latin1") ?? "";
}

function lettersOf(parts: PdfValue[], font: Map<number, string>): string {
  let letters = "";
  for (const part of parts) {
    if (!Buffer.isBuffer(part)) continue;
    for (let at = 0; at < part.length; at += 2) {
      letters += font.get(part.readUInt16BE(at)) ?? "\uFFFD";
    }
  }
  return letters;
}

/** What each glyph of each font means, by the tables that copying text uses. */
function fontsOf(file: PdfFile, page: Dictionary) {
  const fonts = file.dictionary(
    file.dictionary(page.get("Resources")).get("Font"),
  );
  return new Map(
    Array.from(fonts, ([name, font]) => {
      const table = file.object(file.dictionary(font).get("ToUnicode"))?.stream;
      const pairs = (table?.toString("latin1") ?? "").matchAll(
        /^<([0-9A-F]{4})> <([0-9A-F]+)>$/gm,
      );
      const letters = Array.from(pairs, ([, glyph = "", letter = ""]) => {
        const bytes = Buffer.from(letter, "hex");
        return [
          Number.parseInt(glyph, 16),
          new TextDecoder("utf-16be").decode(bytes),
        ] as const;
      });
      return [name, new Map(letters)] as const;
    }),
  );
}

function isRef(value: PdfValue | undefined): value is { ref: number } {
  return typeof value === "object" && "ref" in value;
}

function isWord(value: PdfValue | undefined): value is { word: string } {
  return typeof value === "object" && "word" in value;
}

function wordOf(value: PdfValue | undefined): boolean {
  return isWord(value) && value.word === "true";
}

function nameOf(value: PdfValue | undefined): string | null {
  return typeof value === "object" && "name" in value ? value.name : null;
}

function arrayOf(value: PdfValue | undefined): PdfValue[] {
  return Array.isArray(value) ? value : [];
}
