import type { Scenario } from "../scenario-file.ts";
import type { Finding } from "../course.ts";
import type { CourseParts } from "./course-parts.ts";
import { error } from "./findings.ts";
import type { YamlFile } from "./load-yaml.ts";
import type { Keys } from "./parse-yaml.ts";
import { checkRepair } from "./scenario-repair.ts";
import { checkSources } from "./scenario-sources.ts";
import { checkTexts } from "./scenario-texts.ts";
import { checkVariants } from "./scenario-variants.ts";

/** Where each choice leads, by the node it stands in. */
type Paths = ReadonlyMap<string, readonly { next: string; at: Keys }[]>;

/**
 * Every choice leads somewhere, everything is reached, and every way ends; what
 * does harm is mended, each choice has its reason, words and sources are there.
 */
export function checkScenarios(parts: CourseParts): Finding[] {
  const sources = parts.sources?.value.map(({ key }) => key);
  return parts.modules.flatMap(({ scenario }) =>
    scenario
      ? [
          ...checkWays(scenario),
          ...checkRepair(scenario),
          ...checkTexts(scenario),
          ...checkVariants(scenario),
          ...(sources ? checkSources(scenario, sources) : []),
        ]
      : [],
  );
}

function checkWays(file: YamlFile<Scenario>): Finding[] {
  const { start, nodes, endings } = file.value;
  const paths: Paths = new Map(
    nodes.map(({ id, choices }, n) => [
      id,
      choices.map(({ next }, c) => ({
        next,
        at: ["nodes", n, "choices", c, "next"],
      })),
    ]),
  );
  const targets = [...paths.keys(), ...endings.map(({ id }) => id)];
  const lost = checkTargets(file, paths, targets);
  // Without a start, everything would be called unreachable.
  if (!paths.has(start)) return [noSuchTarget(file, ["start"], start), ...lost];
  return [
    ...lost,
    ...checkReachable(file, paths, start),
    ...checkLoops(file, paths, start),
  ];
}

function checkTargets(
  file: YamlFile<Scenario>,
  paths: Paths,
  targets: readonly string[],
): Finding[] {
  return [...paths.values()]
    .flat()
    .filter(({ next }) => !targets.includes(next))
    .map(({ next, at }) => noSuchTarget(file, at, next));
}

function noSuchTarget(file: YamlFile<Scenario>, at: Keys, id: string): Finding {
  return error(
    file.place(at),
    "scenario/target-unknown",
    `Situacijoje nėra „${id}“. Įrašykite esamą sprendimą (D1, R1) ar pabaigą (EA) arba sukurkite šį.`,
    `The scenario has no “${id}”. Write a node (D1, R1) or ending (EA) that exists, or create this one.`,
  );
}

function checkReachable(
  file: YamlFile<Scenario>,
  paths: Paths,
  start: string,
): Finding[] {
  const reached = new Set([start]);
  for (const id of reached) {
    for (const { next } of paths.get(id) ?? []) reached.add(next);
  }
  const unreached = (list: "nodes" | "endings") =>
    file.value[list].flatMap(({ id }, i) =>
      reached.has(id)
        ? []
        : error(
            file.place([list, i, "id"]),
            "scenario/unreachable",
            `Į „${id}“ neveda joks pasirinkimas. Nurodykite jį kurio nors pasirinkimo „next“ lauke arba ištrinkite.`,
            `No choice leads to “${id}”. Name it in the “next” of a choice, or delete it.`,
          ),
    );
  return [...unreached("nodes"), ...unreached("endings")];
}

/** A choice that leads back: a learner could go round and never end. */
function checkLoops(
  file: YamlFile<Scenario>,
  paths: Paths,
  start: string,
): Finding[] {
  const findings: Finding[] = [];
  const done = new Set<string>();
  const follow = (id: string, way: readonly string[]) => {
    for (const { next, at } of paths.get(id) ?? []) {
      if ([...way, id].includes(next)) {
        findings.push(leadsBack(file, at, next));
      } else if (!done.has(next)) {
        follow(next, [...way, id]);
      }
    }
    done.add(id);
  };
  follow(start, []);
  return findings;
}

function leadsBack(file: YamlFile<Scenario>, at: Keys, id: string): Finding {
  return error(
    file.place(at),
    "scenario/loop",
    `Šis pasirinkimas grąžina į „${id}“, todėl situacija gali niekada nesibaigti. Veskite pirmyn: į kitą sprendimą ar pabaigą.`,
    `This choice leads back to “${id}”, so the scenario might never end. Lead on, to another node or an ending.`,
  );
}
