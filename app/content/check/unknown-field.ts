import { z } from "zod";
import type { Finding } from "../course.ts";
import { closestWord } from "./closest-word.ts";
import { error } from "./findings.ts";
import { type Keys, valueAt, type YamlDocument } from "./parse-yaml.ts";

/** A field that the schema does not know, with the one that was meant. */
export function unknownField(
  schema: z.ZodType,
  document: YamlDocument,
  keys: Keys,
  name: string,
): Finding {
  const place = document.place([...keys, name], "name");
  const fields = fieldsAt(schema, document.content, keys);
  const meant = closestWord(name, fields);
  const hint = meant
    ? {
        lt: `Gal turėjo būti „${meant}“?`,
        en: `Did you mean “${meant}”?`,
      }
    : valueAt(document.content, [...keys, name]) === null
      ? {
          lt: "Jei tai teksto dalis po kablelio, visą tekstą rašykite kabutėse.",
          en: "If it is part of a text after a comma, put the whole text in quotes.",
        }
      : {
          lt: `Čia gali būti: ${fields.join(", ")}.`,
          en: `Here may stand: ${fields.join(", ")}.`,
        };
  return error(
    place,
    "yaml/unknown-field",
    `Toks laukas čia nenumatytas: „${name}“. ${hint.lt}`,
    `There is no such field here: “${name}”. ${hint.en}`,
  );
}

/** The fields that a schema knows at some place inside a file. */
function fieldsAt(
  schema: z.ZodType,
  content: unknown,
  keys: Keys,
): readonly string[] {
  let found: unknown = schema;
  for (const [depth, key] of keys.entries()) {
    found = stepInto(found, key, valueAt(content, keys.slice(0, depth)));
  }
  const object = plain(found, valueAt(content, keys));
  return object instanceof z.ZodObject ? Object.keys(object.shape) : [];
}

function stepInto(
  schema: unknown,
  key: string | number,
  value: unknown,
): unknown {
  const outer = plain(schema, value);
  if (outer instanceof z.ZodArray) return outer.element;
  if (outer instanceof z.ZodObject) return outer.shape[key];
  return undefined;
}

/** Without what says optional or default; of a union, the part that is meant. */
function plain(schema: unknown, value: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return plain(schema.unwrap(), value);
  }
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const name = schema.def.discriminator;
    return schema.options.find(
      (option) =>
        option instanceof z.ZodObject &&
        option.shape[name]?.safeParse(valueAt(value, [name])).success,
    );
  }
  return schema;
}
