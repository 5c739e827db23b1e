import { curlyBracket, importOrExport } from "./gate-nodes.ts";
import {
  offsetOf,
  type Place,
  placeAt,
  type Problem,
  problem,
  quoted,
  START,
} from "./gate-problem.ts";

/** What the MDX parser throws: a message with a place, sometimes the wrong one. */
type ParserError = {
  reason: string;
  source: string;
  place: Place;
};

/**
 * Says in an author's words what the parser could not read, and where. Anything
 * that is not a parser's message (the stack ran out on deep nesting) means that
 * the page is too complex.
 */
export function explainParserError(error: unknown, text: string): Problem {
  const known = parserErrorOf(error);
  if (!known) return tooComplex();
  const { source, reason } = known;
  if (source === "micromark-extension-mdxjs-esm") {
    return importOrExport(startOfParagraph(text, known.place));
  }
  if (source === "micromark-extension-mdx-expression") {
    return curlyBracket(openBracketBefore(text, known.place));
  }
  if (source === "mdast-util-mdx-jsx") return explainTagPair(reason, known);
  return explainTag(reason, known, text);
}

export function tooComplex(): Problem {
  return problem(
    "too-complex",
    START,
    "Puslapis per sudėtingas: per daug lygių ar elementų. Padalykite jį į kelis arba supaprastinkite.",
    "The page is too complex: too many levels or elements. Split it into several or make it simpler.",
  );
}

function parserErrorOf(error: unknown): ParserError | null {
  if (!(error instanceof Error) || !("reason" in error)) return null;
  const { reason } = error;
  const source = "source" in error ? error.source : null;
  if (typeof reason !== "string" || typeof source !== "string") return null;
  return { reason, source, place: placeIn(error) };
}

function placeIn(error: object): Place {
  const line: unknown = Reflect.get(error, "line");
  const column: unknown = Reflect.get(error, "column");
  if (typeof line !== "number" || typeof column !== "number") return START;
  return { line, column };
}

/** Tags that do not pair. The parser names the opening tag's place in its text. */
function explainTagPair(reason: string, { place }: ParserError): Problem {
  const expected =
    /corresponding closing tag for `<([^`]*)>` \((\d+):(\d+)/.exec(reason) ??
    /closing tag for `<([^`]*)>` \((\d+):(\d+)/.exec(reason);
  if (expected) {
    const name = quoted(expected[1] ?? "");
    const at = { line: Number(expected[2]), column: Number(expected[3]) };
    return problem(
      "closing-tag",
      at,
      `Blokas <${name}> neuždarytas arba uždarytas ne ten, kur prasidėjo. Po jo teksto tame pačiame lygyje parašykite </${name}>.`,
      `The block <${name}> is not closed, or not closed where it began. Write </${name}> behind its text, on the same level.`,
    );
  }
  return problem(
    "closing-tag",
    place,
    "Uždaromoji žymė neturi pradžios arba parašyta netaisyklingai. Rašykite tik </Pavadinimas> po to paties bloko teksto.",
    "This closing tag has no beginning or is malformed. Write just </Name> behind the text of the same block.",
  );
}

function explainTag(
  reason: string,
  { place }: ParserError,
  text: string,
): Problem {
  if (/before name|create a link|create a comment/.test(reason)) {
    return lessThan(lastBefore(text, place, "<"));
  }
  if (/attribute value|attribute name/.test(reason)) {
    return problem(
      "attribute-syntax",
      place,
      'Bloko savybė parašyta netaisyklingai. Rašykite taip: <Callout kind="law" title="Tekstas">, tiesiomis kabutėmis.',
      'The block’s attribute is malformed. Write it like this: <Callout kind="law" title="Text">, with straight quotes.',
    );
  }
  return problem(
    "tag",
    place,
    "Bloko žymė parašyta netaisyklingai: jos pradžia, pabaiga „>“ ir eilutės turi būti tame pačiame lygyje. Jei norite paties ženklo „<“, rašykite \\<.",
    "The block’s tag is malformed: its beginning, its end “>” and its lines must be on the same level. For the character “<” itself write \\<.",
  );
}

function lessThan(place: Place): Problem {
  return problem(
    "less-than",
    place,
    "Ženklas „<“ čia pradeda bloką. Jei norite paties ženklo, rašykite \\<. Nuoroda rašoma [tekstas](https://…), pastabos autoriams („<!-- -->“) neleidžiamos.",
    "The character “<” begins a block here. For the character itself write \\<. A link is written [text](https://…); comments (“<!-- -->”) are not allowed.",
  );
}

/** The last `character` at or before a place, else the place itself, inside the text. */
function lastBefore(text: string, place: Place, character: string): Place {
  const offset = offsetOf(text, place);
  const found = text.lastIndexOf(character, offset);
  return placeAt(text, found === -1 ? offset : found);
}

/** The nearest `{` before a place that no `}` closes, else the nearest one. */
function openBracketBefore(text: string, place: Place): Place {
  const offset = offsetOf(text, place);
  let closed = 0;
  for (let at = Math.min(offset, text.length - 1); at >= 0; at -= 1) {
    const isOpen = text[at] === "{" && text[at - 1] !== "\\";
    if (text[at] === "}" && at < offset) closed += 1;
    else if (isOpen && closed === 0) return placeAt(text, at);
    else if (isOpen) closed -= 1;
  }
  return lastBefore(text, place, "{");
}

function startOfParagraph(text: string, place: Place): Place {
  const before = text.slice(0, offsetOf(text, place));
  const starts = [...before.matchAll(/^(import|export)\b/gm)];
  return placeAt(text, starts.at(-1)?.index ?? before.length);
}
