import type { Finding } from "../course.ts";
import type { CourseParts, ModuleParts } from "./course-parts.ts";
import { error, startOf, type Place } from "./findings.ts";
import type { YamlFile } from "./load-yaml.ts";
import type { Keys } from "./parse-yaml.ts";

/** A name, where it stands, and how it must begin. */
export type Entry = { id: string; place: Place; prefix?: string | undefined };

type Named = { id: string };

/** No id twice, and each begins with the id of what it belongs to. */
export function checkIds(parts: CourseParts): Finding[] {
  const known = [
    ...idsOfCourse(parts),
    ...parts.modules.flatMap((module) =>
      idsOfModule(module, parts.course?.value.id),
    ),
  ];
  return [
    ...findDuplicates(known, "ids/duplicate"),
    ...known.flatMap((entry) => wrongPrefix(entry) ?? []),
    ...listsOf(parts).flatMap((list) => findDuplicates(list, "ids/duplicate")),
  ];
}

/** Every entry whose name an earlier entry has already. */
export function findDuplicates(
  entries: readonly Entry[],
  rule: string,
): Finding[] {
  const first = new Map<string, Place>();
  return entries.flatMap(({ id, place }) => {
    const taken = first.get(id);
    if (!taken) {
      first.set(id, place);
      return [];
    }
    return error(
      place,
      rule,
      `„${id}“ jau yra: ${taken.path}, ${taken.line} eilutė. Čia parašykite kitą.`,
      `“${id}” is taken: ${taken.path}, line ${taken.line}. Write another one here.`,
    );
  });
}

/** What must be the only one of its name in the whole course. */
function idsOfCourse({ course, facts }: CourseParts): Entry[] {
  const id = course?.value.id;
  return [
    ...idsIn(course, course?.value.outcomes, ["outcomes"], id && `${id}.C`),
    ...idsIn(facts, facts?.value, [], id && `${id}-`),
  ];
}

function idsOfModule(
  { file, quiz, scenario }: ModuleParts,
  courseId: string | undefined,
): Entry[] {
  const id = file?.value.id;
  return [
    ...idOf(file, courseId && `${courseId}-`),
    ...idsIn(file, file?.value.outcomes, ["outcomes"], id && `${id}.O`),
    ...idsIn(file, file?.value.pages, ["pages"], id && `${id}-P`),
    ...idsIn(quiz, quiz?.value.questions, ["questions"], id && `${id}-Q`),
    ...idOf(scenario, id && `${id}-S`),
  ];
}

/** Lists in which a name must be the only one, whatever other lists hold. */
function listsOf({ course, sources, terms, modules }: CourseParts): Entry[][] {
  return [
    idsIn(course, course?.value.tracks, ["tracks"]),
    (sources?.value ?? []).map(({ key }, i) => ({
      id: key,
      place: sources?.place([i, "key"]) ?? startOf("sources.yaml"),
    })),
    idsIn(terms, terms?.value, []),
    ...modules.flatMap(({ quiz, scenario }) => [
      idsIn(quiz, quiz?.value.pools, ["pools"]),
      ...answersOf(quiz),
      ...nodesOf(scenario),
    ]),
  ];
}

function answersOf(quiz: ModuleParts["quiz"]): Entry[][] {
  return (quiz?.value.questions ?? []).map((question, q) => {
    const named = (list: readonly Named[], field: string) =>
      idsIn(quiz, list, ["questions", q, field]);
    switch (question.type) {
      case "single":
      case "multiple":
        return named(question.options, "options");
      case "matching":
        return named(question.pairs, "pairs");
      case "ordering":
        return named(question.items, "items");
      case "fill-in":
        return named(question.gaps, "gaps");
      case "true-false":
      case "short-answer":
        return [];
    }
  });
}

function nodesOf(scenario: ModuleParts["scenario"]): Entry[][] {
  const nodes = scenario?.value.nodes ?? [];
  return [
    idsIn(scenario, scenario?.value.variants, ["variants"]),
    idsIn(scenario, nodes, ["nodes"]),
    idsIn(scenario, scenario?.value.endings, ["endings"]),
    ...nodes.map(({ choices }, n) =>
      idsIn(scenario, choices, ["nodes", n, "choices"]),
    ),
  ];
}

function idOf(file: YamlFile<Named> | null, prefix?: string): Entry[] {
  return file ? [{ id: file.value.id, place: file.place(["id"]), prefix }] : [];
}

function idsIn(
  file: YamlFile<unknown> | null,
  list: readonly Named[] | undefined,
  at: Keys,
  prefix?: string,
): Entry[] {
  if (!file || !list) return [];
  return list.map(({ id }, index) => ({
    id,
    place: file.place([...at, index, "id"]),
    prefix,
  }));
}

function wrongPrefix({ id, place, prefix }: Entry): Finding | null {
  if (prefix === undefined || id.startsWith(prefix)) return null;
  return error(
    place,
    "ids/foreign",
    `„${id}“ turi prasidėti „${prefix}“, nes priklauso šiam kursui ar moduliui.`,
    `“${id}” must begin with “${prefix}”, because it belongs to this course or module.`,
  );
}
