import type { Question } from "#app/content/course-tree.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import type { Answer } from "./answer.ts";
import {
  optionsInOrder,
  rightsInOrder,
  type ChoiceQuestion,
  type MatchingQuestion,
} from "./attempt-order.ts";

/** Names and values as a form sends them, names repeated where there are several. */
export type FormEntries = Iterable<readonly [string, unknown]>;

/** What the form says, as an answer; null when nothing was chosen. */
type ReadAnswer = Result<Answer | null, { code: "unreadable-answer" }>;

/**
 * Reads back what a page made of `presentQuestion` sends: the places chosen in
 * this attempt become ids of the course tree. An empty value is no choice.
 *
 * Refuses what such a page cannot send: places that there are not, two choices
 * where one is asked, names that the question does not have (take the form's
 * own fields out first). Nothing is mended or guessed.
 */
export function readAnswer(
  question: Question,
  seed: number,
  entries: FormEntries,
): ReadAnswer {
  const given = readEntries(entries);
  if (!given) return refuse({ code: "unreadable-answer" });
  if (question.type === "matching") return readMatching(question, seed, given);

  if ([...given.keys()].some((name) => name !== "answer")) {
    return refuse({ code: "unreadable-answer" });
  }
  const values = given.get("answer") ?? [];
  return question.type === "true-false"
    ? readTruth(values)
    : readChoice(question, seed, values);
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
    return refuse({ code: "unreadable-answer" });
  }
  return accept({ type: "true-false", value: value === "true" });
}

function readChoice(
  question: ChoiceQuestion,
  seed: number,
  values: readonly string[],
): ReadAnswer {
  const chosen = itemsAt(optionsInOrder(question, seed), values);
  if (!chosen) return refuse({ code: "unreadable-answer" });

  const [first, ...more] = chosen.map(({ id }) => id);
  if (first === undefined) return accept(null);
  if (question.type === "multiple") {
    const optionIds = [first, ...more].toSorted();
    return accept({ type: "multiple", optionIds });
  }
  return more.length > 0
    ? refuse({ code: "unreadable-answer" })
    : accept({ type: "single", optionId: first });
}

function readMatching(
  question: MatchingQuestion,
  seed: number,
  given: ReadonlyMap<string, string[]>,
): ReadAnswer {
  const rights = rightsInOrder(question, seed);
  const rightOf: Record<string, string> = {};
  for (const [name, values] of given) {
    const left = question.pairs.find((_, index) => name === `answer-${index}`);
    const chosen = itemsAt(rights, values);
    if (!left || !chosen || chosen.length > 1) {
      return refuse({ code: "unreadable-answer" });
    }
    if (chosen[0]) rightOf[left.id] = chosen[0].id;
  }
  const isEmpty = Object.keys(rightOf).length === 0;
  return accept(isEmpty ? null : { type: "matching", rightOf });
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
