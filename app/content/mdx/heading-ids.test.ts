import { expect, test } from "vitest";
import { createHeadingIds } from "./heading-ids.ts";

test.each([
  ["Žodžiai, kuriuos žmogus supras", "s-zodziai-kuriuos-zmogus-supras"],
  ["ĄČĘĖĮŠŲŪŽ ąčęėįšųūž", "s-aceeisuuz-aceeisuuz"],
  ["  „Kabutės“ – 100 %!  ", "s-kabutes-100"],
  ["普通话", "s-section"],
  ["__proto__", "s-proto"],
])("makes of %j the id %s", (text, id) => {
  expect(createHeadingIds()(text)).toBe(id);
});

test("gives no id twice, even when a heading looks like a numbered one", () => {
  const idFor = createHeadingIds();

  const ids = ["a", "a", "a 2", "a", ""].map(idFor);

  expect(new Set(ids).size).toBe(5);
});

test("cuts a long heading without a hyphen at its end", () => {
  expect(createHeadingIds()(`${"a".repeat(59)} b`)).toBe(`s-${"a".repeat(59)}`);
});
