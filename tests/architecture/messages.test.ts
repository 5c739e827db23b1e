import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { LOCALES, type Locale } from "#app/shared/text.ts";
import { filesBelow } from "./source-files.ts";

type Variants = [{ match: Record<string, string> }];
type Catalogue = Record<string, string | Variants>;

const catalogues = Object.fromEntries(
  LOCALES.map((locale) => [locale, readCatalogue(locale)]),
) as Record<Locale, Catalogue>;

const keys = Object.keys(catalogues.lt);
const code = filesBelow("app", ".ts", ".tsx")
  .map((path) => readFileSync(path, "utf8"))
  .join("\n");

describe("messages", () => {
  test("exist in both languages", () => {
    expect(Object.keys(catalogues.en).sort()).toEqual([...keys].sort());
  });

  test.each(keys)("%s asks for the same values in both languages", (key) => {
    expect(valuesIn(catalogues.en[key])).toEqual(valuesIn(catalogues.lt[key]));
  });

  test.each(LOCALES)("have every plural form of %s", (locale) => {
    const needed = new Intl.PluralRules(locale).resolvedOptions()
      .pluralCategories;
    for (const [key, message] of Object.entries(catalogues[locale])) {
      if (typeof message === "string") continue;
      const forms = Object.keys(message[0].match).map(
        (selector) => selector.split("=")[1],
      );
      expect([key, ...forms.sort()]).toEqual([key, ...needed.sort()]);
    }
  });

  test.each(keys)("%s is used", (key) => {
    expect(isUsed(key)).toBe(true);
  });
});

/** By name, or by a prefix as in m[`state_${state}`]. */
function isUsed(key: string): boolean {
  if (new RegExp(`\\b${key}\\b`).test(code)) return true;
  const parts = key.split("_");
  return parts.some((_, end) =>
    code.includes(`\`${parts.slice(0, end + 1).join("_")}_\${`),
  );
}

function valuesIn(message: string | Variants | undefined): string[] {
  const text =
    typeof message === "string"
      ? message
      : Object.values(message?.[0].match ?? {}).join(" ");
  return [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
}

function readCatalogue(locale: Locale): Catalogue {
  const { $schema, ...messages } = JSON.parse(
    readFileSync(`messages/${locale}.json`, "utf8"),
  ) as Catalogue;
  expect($schema).toBeDefined();
  return messages;
}
