import type { Scenario } from "../scenario-file.ts";
import type { Finding } from "../course.ts";
import { error, warning } from "./findings.ts";
import type { YamlFile } from "./load-yaml.ts";

/** What does harm can be mended: on the way, or after a harmful ending. */
export function checkRepair(file: YamlFile<Scenario>): Finding[] {
  const { nodes, endings } = file.value;
  const mends = [
    ...nodes.filter(({ id }) => id.startsWith("R")),
    ...endings.filter(({ repair }) => repair !== undefined),
  ].map(({ id }) => id);
  // An ending that should say how to repair is told once, below.
  const told = endings
    .filter(({ kind }) => kind === "harmful")
    .map(({ id }) => id);
  const unmended = nodes.flatMap(({ choices }, n) =>
    choices.flatMap(({ score, next }, c) =>
      score === -1 && ![...mends, ...told].includes(next)
        ? goesOn(file, n, c, next)
        : [],
    ),
  );
  return [
    ...unmended,
    ...endings.flatMap(({ id, kind, repair }, e) =>
      kind === "harmful" && repair === undefined ? endsInHarm(file, e, id) : [],
    ),
  ];
}

function goesOn(
  file: YamlFile<Scenario>,
  n: number,
  c: number,
  next: string,
): Finding {
  return warning(
    file.place(["nodes", n, "choices", c, "next"]),
    "scenario/harm-not-repaired",
    `Žalingas pasirinkimas veda į „${next}“, lyg nieko nebūtų nutikę. Veskite į taisymą (R1) arba į pabaigą, kurioje parašyta „repair“.`,
    `A harmful choice leads to “${next}” as if nothing had happened. Lead to a repair (R1), or to an ending that has “repair”.`,
  );
}

function endsInHarm(file: YamlFile<Scenario>, e: number, id: string): Finding {
  return error(
    file.place(["endings", e, "id"]),
    "scenario/ending-without-repair",
    `Žalinga pabaiga „${id}“ turi pasakyti, ką dar galima pataisyti. Įrašykite „repair“.`,
    `The harmful ending “${id}” must say what can still be put right. Add “repair”.`,
  );
}
