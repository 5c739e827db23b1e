/**
 * The closed list of blocks that authors may use. Maps, not objects: a name such
 * as `constructor` must find nothing. Whatever is not listed here is refused;
 * `style`, `className`, `key`, `ref`, `children`, `is` and `on*` may never be.
 */
type AttributeRule = {
  pattern: RegExp;
  required: boolean;
  /** A value that works, for the message. */
  example: string;
};

export type ComponentRule = {
  /** `text`: part of a sentence. `block`: stands on its own. */
  place: "text" | "block";
  /** Whether something must, may or cannot stand between the tags. */
  content: "required" | "optional" | "none";
  attributes: ReadonlyMap<string, AttributeRule>;
  /** Blocks that it cannot stand inside of. */
  notInside: readonly string[];
};

const FACT_ID = /^[A-Z]{3}-\d{1,2}\.F\d{1,2}$/;
const KEY = "[a-z][a-z0-9-]{0,30}";
const WORDS = /^(?=.*\S)[^\n]{1,200}$/u;
const NUMBER = "\\d{1,12}(\\.\\d{1,4})?";
const BAR = `[^:;\\n]{1,40}: *${NUMBER}`;

function required(pattern: RegExp, example: string): AttributeRule {
  return { pattern, required: true, example };
}

function optional(pattern: RegExp, example: string): AttributeRule {
  return { pattern, required: false, example };
}

function block(
  content: ComponentRule["content"],
  attributes: [string, AttributeRule][],
  notInside: string[],
): ComponentRule {
  return {
    place: "block",
    content,
    attributes: new Map(attributes),
    notInside,
  };
}

export const COMPONENTS: ReadonlyMap<string, ComponentRule> = new Map([
  [
    "Track",
    block(
      "required",
      [["for", required(list(KEY, 10), "police social-work")]],
      ["Track", "Fact", "Say"],
    ),
  ],
  [
    "Fact",
    block("optional", [["id", required(FACT_ID, "CHN-1.F1")]], ["Fact", "Say"]),
  ],
  [
    "Term",
    {
      place: "text",
      content: "none",
      attributes: new Map([
        ["id", required(new RegExp(`^${KEY}$`), "putonghua")],
      ]),
      notInside: [],
    },
  ],
  [
    "Terms",
    block(
      "none",
      [
        ["ids", required(list(KEY, 30), "putonghua hanzi")],
        ["title", required(WORDS, "Kalbos")],
      ],
      ["Say", "Fact"],
    ),
  ],
  [
    "Callout",
    block(
      "required",
      [
        ["kind", required(/^(remember|warning|law|example)$/, "remember")],
        ["title", optional(WORDS, "Atminkite")],
      ],
      ["Callout", "Fact", "Say"],
    ),
  ],
  [
    "Case",
    block(
      "required",
      [["title", required(WORDS, "Skambutis naktį")]],
      // Its title is a heading of the second level.
      ["Case", "Callout", "Fact", "Myth", "Reveal", "Say"],
    ),
  ],
  ["Say", block("required", [], ["Say", "Fact"])],
  [
    "Myth",
    block(
      "required",
      [["claim", required(WORDS, "Visi kinai kalba viena kalba")]],
      ["Myth", "Fact", "Say"],
    ),
  ],
  [
    "Reveal",
    block(
      "required",
      [["title", required(WORDS, "Atsakymas")]],
      ["Reveal", "Fact", "Say"],
    ),
  ],
  [
    "Bars",
    block(
      "none",
      [
        ["title", required(WORDS, "Gyventojai pagal tautybę")],
        ["unit", optional(/^[^\n]{1,20}$/u, "%")],
        [
          "data",
          required(
            new RegExp(`^ *${BAR}(; *${BAR}){0,19} *$`, "u"),
            "Han: 91.11; Kitos: 8.89",
          ),
        ],
        ["fact", optional(FACT_ID, "CHN-1.F1")],
      ],
      ["Fact", "Say"],
    ),
  ],
]);

export const COMPONENT_NAMES = [...COMPONENTS.keys()].join(", ");

/** The words of a list attribute such as `for="police social-work"`. */
export function wordsOf(value: string): string[] {
  return value.split(" ").filter((word) => word !== "");
}

function list(word: string, most: number): RegExp {
  return new RegExp(`^${word}( +${word}){0,${most - 1}}$`);
}
