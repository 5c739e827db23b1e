import type { Scenario } from "../scenario-file.ts";
import type { Finding } from "../course.ts";
import { closestWord } from "./closest-word.ts";
import { error } from "./findings.ts";
import type { YamlFile } from "./load-yaml.ts";
import type { Keys } from "./parse-yaml.ts";

/** Every source that a scenario or one of its choices names is there. */
export function checkSources(
  file: YamlFile<Scenario>,
  known: readonly string[],
): Finding[] {
  const { sources, nodes } = file.value;
  return [
    ...unknownSources(file, sources, ["sources"], known),
    ...nodes.flatMap(({ choices }, n) =>
      choices.flatMap((choice, c) => {
        const at = ["nodes", n, "choices", c, "sources"];
        return unknownSources(file, choice.sources, at, known);
      }),
    ),
  ];
}

function unknownSources(
  file: YamlFile<Scenario>,
  keys: readonly string[],
  at: Keys,
  known: readonly string[],
): Finding[] {
  return keys.flatMap((key, index) => {
    if (known.includes(key)) return [];
    const meant = closestWord(key, known);
    return error(
      file.place([...at, index]),
      "scenario/source-unknown",
      `Faile sources.yaml nėra šaltinio „${key}“. ${meant ? `Gal turėjo būti „${meant}“?` : "Įrašykite jį ten."}`,
      `The file sources.yaml has no source “${key}”. ${meant ? `Did you mean “${meant}”?` : "Add it there."}`,
    );
  });
}
