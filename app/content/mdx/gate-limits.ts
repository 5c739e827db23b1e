import { checkCharacters } from "./gate-characters.ts";
import { placeAt, type Problem, problem, START } from "./gate-problem.ts";

/**
 * What is checked before any parser sees the text. Small Markdown can cost
 * seconds (5 kB of `>` cost 2 s, 80 kB of `a⏎=` cost 70 s), so whatever drives
 * that cost is counted first. The numbers are far above what a page needs.
 */
const MAX_LINE = 20_000;
const MAX_QUOTES = 32;
/** A list nests two nodes deep at each level, and 32 is the tree's limit. */
const MAX_LISTS = 16;

type Count = { what: RegExp; most: number; lt: string; en: string };

const COUNTS: Count[] = [
  { what: /\[/g, most: 2_000, lt: "„[“", en: "“[”" },
  { what: /[*_]/g, most: 8_000, lt: "„*“ ir „_“", en: "“*” and “_”" },
  { what: /~/g, most: 4_000, lt: "„~“", en: "“~”" },
  { what: /`/g, most: 4_000, lt: "„`“", en: "“`”" },
  { what: /\|/g, most: 8_000, lt: "„|“", en: "“|”" },
  { what: /</g, most: 2_000, lt: "„<“", en: "“<”" },
  { what: /&/g, most: 4_000, lt: "„&“", en: "“&”" },
  { what: /\[\^/g, most: 200, lt: "išnašų", en: "footnotes" },
  { what: /!\[/g, most: 200, lt: "paveikslėlių", en: "images" },
  {
    what: /^[ \t>]*(?:#{1,6}(?=\s|$)|=+[ \t]*$|-+[ \t]*$)/gm,
    most: 300,
    lt: "antraščių",
    en: "headings",
  },
];

/** Refusals that need no parsing; an empty list lets the text go to the parser. */
export function checkLimits(text: string): Problem[] {
  const characters = checkCharacters(text);
  const first = checkFirstLine(text);
  return [
    ...(characters ? [characters] : []),
    ...(first ? [first] : []),
    ...COUNTS.flatMap((count) => checkCount(text, count)),
    ...checkLines(text),
  ];
}

/** Front matter is refused by its first characters: some of its readers run code. */
function checkFirstLine(text: string): Problem | null {
  if (/^\s*(---|\+\+\+)/.test(text)) {
    return problem(
      "front-matter",
      START,
      "Puslapis negali prasidėti eilute „---“ ar „+++“. Ištrinkite šį bloką: pavadinimas rašomas pirmoje eilutėje („# Pavadinimas“), o kita – faile module.yaml.",
      "A page cannot begin with a line “---” or “+++”. Delete this block: the title is the first line (“# Title”), everything else goes to module.yaml.",
    );
  }
  if (/^# +\S/.test(text)) return null;
  return problem(
    "first-line",
    START,
    "Pirmoji eilutė turi būti puslapio pavadinimas: „# Pavadinimas“.",
    "The first line must be the page’s title: “# Title”.",
  );
}

function checkCount(text: string, count: Count): Problem[] {
  let seen = 0;
  for (const match of text.matchAll(count.what)) {
    seen += 1;
    if (seen <= count.most) continue;
    return [
      problem(
        "too-many",
        placeAt(text, match.index),
        `Per daug: ${count.lt} gali būti ne daugiau kaip ${count.most}. Padalykite puslapį arba ištrinkite, kas nereikalinga.`,
        `Too many: at most ${count.most} ${count.en} are allowed. Split the page or delete what is not needed.`,
      ),
    ];
  }
  return [];
}

function checkLines(text: string): Problem[] {
  for (const [index, line] of text.split("\n").entries()) {
    const place = { line: index + 1, column: 1 };
    if (line.length > MAX_LINE) {
      return [
        problem(
          "line-length",
          place,
          "Eilutė ilgesnė nei 20 000 ženklų. Padalykite ją į pastraipas.",
          "The line is longer than 20,000 characters. Split it into paragraphs.",
        ),
      ];
    }
    if (nestsTooDeep(line)) {
      return [
        problem(
          "nesting",
          place,
          "Per daug citatų („>“) ar sąrašų lygių vienas kitame. Palikite du ar tris.",
          "Too many quotes (“>”) or lists inside one another. Keep two or three levels.",
        ),
      ];
    }
  }
  return [];
}

/** Counts the quote and list marks with which a line begins. */
function nestsTooDeep(line: string): boolean {
  const marks = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/.exec(
    line,
  )?.[0];
  if (!marks) return false;
  const quotes = marks.split(">").length - 1;
  const lists = marks.match(/[-*+](?=[ \t]|$)|\d+[.)]/g)?.length ?? 0;
  return quotes > MAX_QUOTES || lists > MAX_LISTS;
}
