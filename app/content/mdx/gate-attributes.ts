import { checkCharacters } from "./gate-characters.ts";
import type { ComponentRule } from "./gate-components.ts";
import { type Problem, problem, quoted } from "./gate-problem.ts";
import { type JsxElement, placeOf } from "./gate-walk.ts";

const MAX_VALUE = 500;

type Attribute = JsxElement["attributes"][number];

/** Every attribute is listed, literal, not repeated, and fits its pattern. */
export function checkAttributes(
  element: JsxElement,
  rule: ComponentRule,
): Problem[] {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const attribute of element.attributes) {
    const name = attribute.type === "mdxJsxAttribute" ? attribute.name : null;
    const found =
      name !== null && seen.has(name)
        ? repeated(element, attribute, name)
        : checkAttribute(element, attribute, rule);
    if (found) problems.push(found);
    if (name !== null) seen.add(name);
  }
  return [...problems, ...missing(element, rule, seen)];
}

function checkAttribute(
  element: JsxElement,
  attribute: Attribute,
  rule: ComponentRule,
): Problem | null {
  if (attribute.type !== "mdxJsxAttribute") return notLiteral(attribute);
  const expected = rule.attributes.get(attribute.name);
  if (!expected) return unknown(element, attribute, attribute.name, rule);
  if (attribute.value && typeof attribute.value !== "string") {
    return notLiteral(attribute);
  }
  const value = attribute.value ?? "";
  const characters = checkCharacters(value, placeOf(attribute));
  if (characters) return characters;
  if (value.length <= MAX_VALUE && expected.pattern.test(value)) return null;
  return problem(
    "attribute-value",
    placeOf(attribute),
    `Reikšmė „${quoted(value)}“ netinka. Pavyzdys: ${attribute.name}="${expected.example}".`,
    `The value “${quoted(value)}” does not fit. Example: ${attribute.name}="${expected.example}".`,
  );
}

function notLiteral(attribute: Attribute): Problem {
  return problem(
    "attribute-expression",
    placeOf(attribute),
    'Reikšmė turi būti paprastas tekstas kabutėse, pavyzdžiui, title="…". Riestinių skliaustų čia būti negali.',
    'The value must be plain text in quotes, for example title="…". Curly brackets cannot be used here.',
  );
}

function unknown(
  element: JsxElement,
  attribute: Attribute,
  name: string,
  rule: ComponentRule,
): Problem {
  const known = [...rule.attributes.keys()].join(", ");
  return problem(
    "attribute-unknown",
    placeOf(attribute),
    known
      ? `Blokas <${element.name}> neturi savybės „${quoted(name)}“. Galimos: ${known}.`
      : `Blokas <${element.name}> savybių neturi. Ištrinkite „${quoted(name)}“.`,
    known
      ? `The block <${element.name}> has no attribute “${quoted(name)}”. It has: ${known}.`
      : `The block <${element.name}> has no attributes. Delete “${quoted(name)}”.`,
  );
}

function repeated(
  element: JsxElement,
  attribute: Attribute,
  name: string,
): Problem {
  return problem(
    "attribute-repeated",
    placeOf(attribute),
    `Bloko <${element.name}> savybė „${quoted(name)}“ parašyta du kartus. Palikite vieną.`,
    `The attribute “${quoted(name)}” of the block <${element.name}> is written twice. Keep one.`,
  );
}

function missing(
  element: JsxElement,
  rule: ComponentRule,
  seen: ReadonlySet<string>,
): Problem[] {
  return [...rule.attributes]
    .filter(([name, expected]) => expected.required && !seen.has(name))
    .map(([name, { example }]) =>
      problem(
        "attribute-missing",
        placeOf(element),
        `Blokui <${element.name}> trūksta savybės „${name}“. Pavyzdys: ${name}="${example}".`,
        `The block <${element.name}> needs the attribute “${name}”. Example: ${name}="${example}".`,
      ),
    );
}
