import type { Question } from "#app/content/quiz-file.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { LONGEST_TEXT, type Answer } from "./answer.ts";
import {
  itemsInOrder,
  optionsInOrder,
  rightsInOrder,
  type ChoiceQuestion,
  type FillInQuestion,
  type MatchingQuestion,
  type OrderingQuestion,
} from "./attempt-order.ts";

/** Names and values as a form sends them, names repeated where there are several. */
export type FormEntries = Iterable<readonly [string, unknown]>;

export type ReadRefusal =
  { code: "unreadable-answer" } | { code: "answer-too-long" };

/** What the form says, as an answer; null when nothing was chosen or written. */
type ReadAnswer = Result<Answer | null, ReadRefusal>;

/** One value for each field that is not empty, by the id of what it is for. */
type Fields = Result<Record<string, string>, { code: "unreadable-answer" }>;

/**
 * Reads back what a page made of `presentQuestion` sends: the places chosen in
 * this attempt become ids of the course tree. An empty value is no choice.
 *
 * Refuses what such a page cannot send: places that there are not, two choices
 * where one is asked, names that the question does not have (take the form's
 * own fields out first). Nothing is mended or guessed, but for written text:
 * it loses its outer spaces and characters that no text has (NUL and the like);
 * more than `LONGEST_TEXT` is refused whole.
 */
export function readAnswer(
  question: Question,
  seed: number,
  entries: FormEntries,
): ReadAnswer {
  const given = readEntries(entries);
  if (!given) return unreadable();
  if (question.type === "matching") return readMatching(question, seed, given);
  if (question.type === "ordering") return readOrdering(question, seed, given);
  if (question.type === "fill-in") return readGaps(question, given);

  if ([...given.keys()].some((name) => name !== "answer")) return unreadable();
  const values = given.get("answer") ?? [];
  if (question.type === "true-false") return readTruth(values);
  if (question.type === "short-answer") return readShort(values);
  return readChoice(question, seed, values);
}

function unreadable() {
  return refuse({ code: "unreadable-answer" });
}

/** Values by name, without the empty ones; null where a value is not text. */
function readEntries(entries: FormEntries): Map<string, string[]> | null {
  const given = new Map<string, string[]>();
  for (const [name, value] of entries) {
    if (typeof value !== "string") return null;
    const values = given.get(name) ?? [];
    given.set(name, values);
    if (value !== "") values.push(value);
  }
  return given;
}

function readTruth(values: readonly string[]): ReadAnswer {
  const [value, ...more] = values;
  if (value === undefined) return accept(null);
  if (more.length > 0 || (value !== "true" && value !== "false")) {
    return unreadable();
  }
  return accept({ type: "true-false", value: value === "true" });
}

function readChoice(
  question: ChoiceQuestion,
  seed: number,
  values: readonly string[],
): ReadAnswer {
  const chosen = itemsAt(optionsInOrder(question, seed), values);
  if (!chosen) return unreadable();

  const [first, ...more] = chosen.map(({ id }) => id);
  if (first === undefined) return accept(null);
  if (question.type === "multiple") {
    const optionIds = [first, ...more].toSorted();
    return accept({ type: "multiple", optionIds });
  }
  return more.length > 0
    ? unreadable()
    : accept({ type: "single", optionId: first });
}

function readMatching(
  question: MatchingQuestion,
  seed: number,
  given: ReadonlyMap<string, string[]>,
): ReadAnswer {
  const rights = rightsInOrder(question, seed);
  const fields = readFields(question.pairs, given);
  if (!fields.ok) return fields;
  const rightOf: Record<string, string> = {};
  for (const [leftId, place] of Object.entries(fields.value)) {
    const chosen = itemsAt(rights, [place])?.[0];
    if (!chosen) return unreadable();
    rightOf[leftId] = chosen.id;
  }
  return accept(isEmpty(rightOf) ? null : { type: "matching", rightOf });
}

/** Two items may have one place: nothing that was chosen is thrown away. */
function readOrdering(
  question: OrderingQuestion,
  seed: number,
  given: ReadonlyMap<string, string[]>,
): ReadAnswer {
  const places = question.items.map((_, index) => index + 1);
  const fields = readFields(itemsInOrder(question, seed), given);
  if (!fields.ok) return fields;
  const placeOf: Record<string, number> = {};
  for (const [itemId, value] of Object.entries(fields.value)) {
    const place = places.find((one) => String(one) === value);
    if (place === undefined) return unreadable();
    placeOf[itemId] = place;
  }
  return accept(isEmpty(placeOf) ? null : { type: "ordering", placeOf });
}

function readGaps(
  question: FillInQuestion,
  given: ReadonlyMap<string, string[]>,
): ReadAnswer {
  const fields = readFields(question.gaps, given);
  if (!fields.ok) return fields;
  const texts: Record<string, string> = {};
  for (const [gapId, value] of Object.entries(fields.value)) {
    const text = cleanText(value);
    if (text.length > LONGEST_TEXT) return refuse({ code: "answer-too-long" });
    if (text !== "") texts[gapId] = text;
  }
  return accept(isEmpty(texts) ? null : { type: "fill-in", texts });
}

function readShort(values: readonly string[]): ReadAnswer {
  if (values.length > 1) return unreadable();
  const text = cleanText(values[0] ?? "");
  if (text.length > LONGEST_TEXT) return refuse({ code: "answer-too-long" });
  return accept(text === "" ? null : { type: "short-answer", text });
}

/** As it was written, in one line; without half characters and control codes. */
function cleanText(value: string): string {
  return value
    .toWellFormed()
    .replace(/[\t\r\n]+/g, " ")
    .replace(/\p{Cc}/gu, "")
    .trim();
}

/** The fields `answer-0`, `answer-1` …, which belong to the parts in order. */
function readFields(
  parts: readonly { id: string }[],
  given: ReadonlyMap<string, string[]>,
): Fields {
  const fields: Record<string, string> = {};
  for (const [name, values] of given) {
    const part = parts.find((_, index) => name === `answer-${index}`);
    if (!part || values.length > 1) return unreadable();
    if (values[0] !== undefined) fields[part.id] = values[0];
  }
  return accept(fields);
}

function isEmpty(record: object): boolean {
  return Object.keys(record).length === 0;
}

/** The items at these places; null for a place twice, or one that there is not. */
function itemsAt<Item>(
  items: readonly Item[],
  places: readonly string[],
): Item[] | null {
  const byPlace = new Map(items.map((item, place) => [String(place), item]));
  const found = new Set(places.flatMap((place) => byPlace.get(place) ?? []));
  return found.size === places.length ? [...found] : null;
}
