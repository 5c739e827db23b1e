import type { Fact } from "../course-tree.ts";
import type { Finding } from "../course.ts";
import { closestWord } from "./closest-word.ts";
import type { CourseParts } from "./course-parts.ts";
import { error, warning } from "./findings.ts";
import type { YamlFile } from "./load-yaml.ts";

/** Every fact has its sources, and nothing waits for a review that is overdue. */
export function checkFacts(parts: CourseParts, today: Date): Finding[] {
  const { facts, sources } = parts;
  return [
    ...(facts && sources
      ? checkSources(
          facts,
          sources.value.map(({ key }) => key),
        )
      : []),
    ...checkReviews(facts, "facts/review-overdue", today),
    ...checkReviews(sources, "sources/review-overdue", today),
  ];
}

function checkSources(
  facts: YamlFile<Fact[]>,
  keys: readonly string[],
): Finding[] {
  return facts.value.flatMap((fact, f) =>
    fact.sources.flatMap((key, s) => {
      if (keys.includes(key)) return [];
      const meant = closestWord(key, keys);
      return error(
        facts.place([f, "sources", s]),
        "facts/source-unknown",
        `Faile sources.yaml nėra šaltinio „${key}“. ${meant ? `Gal turėjo būti „${meant}“?` : "Aprašykite jį ten."}`,
        `sources.yaml has no source “${key}”. ${meant ? `Did you mean “${meant}”?` : "Describe it there."}`,
      );
    }),
  );
}

/** A month that has passed completely; the month itself is still in time. */
function checkReviews(
  file: YamlFile<{ reviewBy: string }[]> | null,
  rule: string,
  today: Date,
): Finding[] {
  if (!file) return [];
  const month = today.toISOString().slice(0, 7);
  return file.value.flatMap(({ reviewBy }, i) =>
    reviewBy >= month
      ? []
      : warning(
          file.place([i, "reviewBy"]),
          rule,
          `Peržiūros terminas (${reviewBy}) praėjo. Patikrinkite ir įrašykite naują.`,
          `The review was due (${reviewBy}). Check it again and write a new month.`,
        ),
  );
}
