/** What JSON can say; a field that is undefined is left out, as JSON does. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue | undefined };

/**
 * JSON in the one form that RFC 8785 (JSON Canonicalization Scheme) gives it:
 * no white space, keys in the order of their UTF-16 code units, numbers and
 * strings as ECMAScript writes them. Equal values give equal text, so a hash
 * over the text is a hash over the value. Numbers that JSON cannot say throw.
 */
export function canonicalJson(value: JsonValue): string {
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new TypeError(`JSON has no ${String(value)}.`);
  }
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const members = Object.keys(value)
    .sort()
    .flatMap((key) => {
      const member = value[key];
      if (member === undefined) return [];
      return [`${JSON.stringify(key)}:${canonicalJson(member)}`];
    });
  return `{${members.join(",")}}`;
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
