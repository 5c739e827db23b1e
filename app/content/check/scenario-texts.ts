import { LOCALES, type Text } from "#app/shared/text.ts";
import type { Scenario } from "../scenario-file.ts";
import type { Finding } from "../course.ts";
import { error, warning } from "./findings.ts";
import type { YamlFile } from "./load-yaml.ts";
import type { Keys } from "./parse-yaml.ts";

/** A text of a scenario, and the way to it in the file. */
export type PlacedText = { text: Text; at: Keys };

/** Words that a situation may have before it is two. */
const LONGEST_SITUATION = 120;

/** Every text in which a variant's words may stand, from top to bottom. */
export function textsOf({ setting, nodes, endings }: Scenario): PlacedText[] {
  return [
    { text: setting, at: ["setting"] },
    ...nodes.flatMap(({ text, choices }, n) => [
      { text, at: ["nodes", n, "text"] },
      ...choices.flatMap((choice, c) =>
        (["text", "consequence", "feedback"] as const).map((field) => ({
          text: choice[field],
          at: ["nodes", n, "choices", c, field],
        })),
      ),
    ]),
    ...endings.flatMap(({ text, repair }, e) => [
      { text, at: ["endings", e, "text"] },
      ...(repair ? [{ text: repair, at: ["endings", e, "repair"] }] : []),
    ]),
  ];
}

/** A situation is short, and a reason tells more than what happens. */
export function checkTexts(file: YamlFile<Scenario>): Finding[] {
  const { setting, nodes } = file.value;
  return [
    ...tooLong(file, { text: setting, at: ["setting"] }),
    ...nodes.flatMap(({ text, choices }, n) => [
      ...tooLong(file, { text, at: ["nodes", n, "text"] }),
      ...choices.flatMap((choice, c) =>
        noReason(file, choice, ["nodes", n, "choices", c, "feedback"]),
      ),
    ]),
  ];
}

function tooLong(
  file: YamlFile<Scenario>,
  { text, at }: PlacedText,
): Finding[] {
  return LOCALES.flatMap((locale) => {
    const words = text[locale].match(/\S+/g)?.length ?? 0;
    if (words <= LONGEST_SITUATION) return [];
    return warning(
      file.place([...at, locale]),
      "scenario/too-long",
      `Čia ${words} ž., o viename puslapyje telpa ${LONGEST_SITUATION}. Sutrumpinkite arba padalykite į du sprendimus.`,
      `This has ${words} words; a page takes ${LONGEST_SITUATION}. Shorten it, or make two decisions of it.`,
    );
  });
}

function noReason(
  file: YamlFile<Scenario>,
  { consequence, feedback }: Scenario["nodes"][number]["choices"][number],
  at: Keys,
): Finding[] {
  return LOCALES.flatMap((locale) => {
    const why = plain(feedback[locale]);
    if (why !== "" && why !== plain(consequence[locale])) return [];
    return error(
      file.place([...at, locale]),
      "scenario/no-feedback",
      "Čia nepasakyta kodėl. Parašykite priežastį: ji turi pasakyti daugiau nei tai, kas nutinka.",
      "This does not say why. Write the reason: it must say more than what happens.",
    );
  });
}

/** Letters and digits alone: dots, dashes and capitals make no reason. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
