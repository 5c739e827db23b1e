import type { Scenario } from "#app/content/scenario-file.ts";
import type { CourseModule } from "#app/content/course.ts";
import { LOCALES, type Locale, type Text } from "#app/shared/text.ts";

/** What a learner goes through and marks as done: a page, or the scenario. */
export type Step = {
  kind: "page" | "scenario";
  /** A page id or the scenario's id: what `page_completions` holds. */
  id: string;
  /** The last part of the step's address. */
  slug: string;
  title: Text;
  words: Record<Locale, number>;
};

const known = new WeakMap<CourseModule, Step[]>();

/**
 * The steps of a module in order: its pages, then its scenario. Worked out once
 * for each module: a version's never change, and counting words takes a while.
 */
export function stepsOf(module: CourseModule): readonly Step[] {
  const steps = known.get(module) ?? workOutSteps(module);
  known.set(module, steps);
  return steps;
}

function workOutSteps(module: CourseModule): Step[] {
  const pages = module.pages.map((page): Step => ({ kind: "page", ...page }));
  return module.scenario ? [...pages, scenarioStep(module.scenario)] : pages;
}

function scenarioStep(scenario: Scenario): Step {
  return {
    kind: "scenario",
    id: scenario.id,
    slug: "scenario",
    title: scenario.title,
    words: wordsOfPlay(scenario),
  };
}

/**
 * What a learner reads in a play that comes to every situation: all choices are
 * read, but of one only what comes of it (the longest counts), and one ending.
 */
function wordsOfPlay({
  setting,
  nodes,
  endings,
}: Scenario): Record<Locale, number> {
  const read = [
    wordsOf([setting, ...nodes.flatMap(textsToChooseFrom)]),
    ...nodes.map(({ choices }) =>
      longest(choices.map((c) => wordsOf([c.consequence, c.feedback]))),
    ),
    longest(endings.map(({ text, repair }) => wordsOf([text, repair ?? NONE]))),
  ];
  const sum = (locale: Locale) =>
    read.reduce((total, words) => total + words[locale], 0);
  return { lt: sum("lt"), en: sum("en") };
}

const NONE: Text = { lt: "", en: "" };

function textsToChooseFrom({ text, choices }: Scenario["nodes"][number]) {
  return [text, ...choices.map((choice) => choice.text)];
}

function longest(
  words: readonly Record<Locale, number>[],
): Record<Locale, number> {
  const most = (locale: Locale) => Math.max(...words.map((w) => w[locale]));
  return { lt: most("lt"), en: most("en") };
}

function wordsOf(texts: readonly Text[]): Record<Locale, number> {
  const [lt, en] = LOCALES.map((locale) =>
    texts.reduce((sum, text) => sum + countWords(text[locale]), 0),
  );
  return { lt: lt ?? 0, en: en ?? 0 };
}

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== "").length;
}
