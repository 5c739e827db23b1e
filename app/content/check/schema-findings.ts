import type { z } from "zod";
import { LOCALES, type Text } from "#app/shared/text.ts";
import type { Finding } from "../course.ts";
import { error } from "./findings.ts";
import { type Keys, valueAt, type YamlDocument } from "./parse-yaml.ts";
import { formCalled, typeCalled } from "./schema-words.ts";
import { unknownField } from "./unknown-field.ts";

type Issue = z.core.$ZodIssue;
type Explanation = { rule: string; message: Text };

/**
 * What a schema has to say about a YAML file, in words for its author, each at
 * the line that has to change. A missing field points to what lacks it.
 */
export function schemaFindings(
  schema: z.ZodType,
  document: YamlDocument,
  issues: readonly Issue[],
): Finding[] {
  return issues.flatMap((issue) => {
    // YAML of the tree has only texts and numbers as keys.
    const keys = issue.path as Keys;
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((name) =>
        unknownField(schema, document, keys, name),
      );
    }
    const { rule, message } = explain(issue, valueAt(document.content, keys));
    const place = document.place(keys);
    return error(place, rule, message.lt, message.en);
  });
}

function explain(issue: Issue, value: unknown): Explanation {
  if (value === undefined) return missing(String(issue.path.at(-1)));
  const what = subjectOf(issue);
  if (value === null) return empty(what);
  switch (issue.code) {
    case "invalid_type":
      return wrongType(what, typeCalled(issue.expected));
    case "invalid_format":
      return wrongForm(what, [formOf(issue)]);
    case "invalid_value":
      return wrongValue(what, issue.values.map(String));
    case "invalid_union":
      return noneOf(what, issue);
    case "too_small":
      if (issue.origin === "string" && issue.minimum === 1) return empty(what);
      return wrongSize(what, issue.origin, "least", Number(issue.minimum));
    case "too_big":
      return wrongSize(what, issue.origin, "most", Number(issue.maximum));
    default:
      return wrongForm(what, [{ lt: issue.message, en: issue.message }]);
  }
}

/** What a sentence is about: a field, an entry of a list, or the whole file. */
function subjectOf({ path }: Issue): Text {
  const last = path.at(-1);
  const name = path.findLast((key) => typeof key === "string");
  if (last === undefined) return { lt: "Failas", en: "The file" };
  if (name === undefined) {
    return { lt: "Sąrašo įrašas", en: "An entry of the list" };
  }
  return last === name
    ? { lt: `Laukas „${name}“`, en: `The field “${name}”` }
    : { lt: `Sąrašo „${name}“ įrašas`, en: `An entry of “${name}”` };
}

function missing(name: string): Explanation {
  const isLanguage = LOCALES.some((locale) => locale === name);
  const message = isLanguage
    ? {
        lt: `Trūksta teksto šia kalba: parašykite lauką „${name}:“.`,
        en: `The text is missing in this language: write the field “${name}:”.`,
      }
    : {
        lt: `Trūksta lauko „${name}“. Parašykite jį.`,
        en: `The field “${name}” is missing. Write it.`,
      };
  return { rule: "yaml/missing-field", message };
}

function empty(what: Text): Explanation {
  return {
    rule: "yaml/empty",
    message: {
      lt: `${what.lt}: nieko neparašyta. Įrašykite reikšmę.`,
      en: `${what.en} is empty. Fill it in.`,
    },
  };
}

function wrongType(what: Text, type: Text): Explanation {
  const isText = type.en === typeCalled("string").en;
  return {
    rule: "yaml/wrong-type",
    message: {
      lt: `${what.lt}: čia turi būti ${type.lt}.${isText ? " Skaičių, „true“ ir „false“ rašykite kabutėse." : ""}`,
      en: `${what.en} must be ${type.en}.${isText ? " Put a number, true or false in quotes." : ""}`,
    },
  };
}

function wrongForm(what: Text, wanted: readonly Text[]): Explanation {
  return {
    rule: "yaml/wrong-form",
    message: {
      lt: `${what.lt}: reikšmė netinka. Rašykite taip: ${wanted.map(({ lt }) => lt).join("; arba ")}.`,
      en: `${what.en} is not written as it must be: ${wanted.map(({ en }) => en).join("; or ")}.`,
    },
  };
}

function wrongValue(what: Text, allowed: readonly string[]): Explanation {
  return {
    rule: "yaml/wrong-value",
    message: {
      lt: `${what.lt}: reikšmė turi būti viena iš šių: ${allowed.join(", ")}.`,
      en: `${what.en} must be one of these: ${allowed.join(", ")}.`,
    },
  };
}

const units: Record<string, Text> = {
  array: { lt: "įrašų skaičius", en: "number of entries" },
  string: { lt: "ženklų skaičius", en: "number of signs" },
};

function wrongSize(
  what: Text,
  origin: string,
  bound: "least" | "most",
  limit: number,
): Explanation {
  const unit = units[origin] ?? { lt: "reikšmė", en: "value" };
  const lt = bound === "least" ? "mažiausiai" : "daugiausia";
  const en = bound === "least" ? "at least" : "at most";
  return {
    rule: "yaml/wrong-size",
    message: {
      lt: `${what.lt}: ${unit.lt} – ${lt} ${limit}.`,
      en: `${what.en}: the ${unit.en} must be ${en} ${limit}.`,
    },
  };
}

function noneOf(what: Text, issue: z.core.$ZodIssueInvalidUnion): Explanation {
  if ("options" in issue && Array.isArray(issue.options)) {
    return wrongValue(what, issue.options.map(String));
  }
  const first = issue.errors.flatMap((issues) => issues.slice(0, 1));
  const values = first.flatMap((one) =>
    one.code === "invalid_value" ? one.values.map(String) : [],
  );
  if (values.length > 0) return wrongValue(what, values);
  return wrongForm(what, first.map(formOf));
}

function formOf(issue: Issue): Text {
  if (issue.code !== "invalid_format") return typeCalled("string");
  return formCalled(issue.format === "regex" ? issue.message : issue.format);
}
