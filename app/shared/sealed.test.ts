import { describe, expect, test } from "vitest";
import { openSealed, seal, type SealContext } from "./sealed.server.ts";

const key = { secret: "pU5-tq0Zw3kYbX1fJm8LdNvR6sHcGa2e" };
const place: SealContext = {
  purpose: "note",
  owner: "per_ruta",
  place: "SML-1 names",
};
const TEXT = "Ką daryčiau kitaip? 🙂 \u202Eatbulai\u202C 你好";

describe("a sealed text", () => {
  test.each([
    ["a few words", TEXT],
    ["nothing", ""],
    ["a book", "x".repeat(100_000)],
    ["control characters", "\u0000\r\n"],
  ])("opens where it was sealed: %s", (_, text) => {
    expect(openSealed(key, place, seal(key, place, text))).toBe(text);
  });

  test("looks different each time, and nothing of it can be read", () => {
    const [one, other] = [seal(key, place, TEXT), seal(key, place, TEXT)];
    expect(one.equals(other)).toBe(false);
    expect(one.includes(Buffer.from("kitaip"))).toBe(false);
  });

  test("does not open after any one of its bytes has changed", () => {
    const sealed = seal(key, place, TEXT);
    for (const at of sealed.keys()) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(openSealed(key, place, changed)).toBeNull();
    }
  });

  test("does not open when it is cut short or has grown", () => {
    const sealed = seal(key, place, TEXT);
    for (const length of sealed.keys())
      expect(openSealed(key, place, sealed.subarray(0, length))).toBeNull();
    const grown = Buffer.concat([sealed, Buffer.of(0)]);
    expect(openSealed(key, place, grown)).toBeNull();
  });

  test.each<Partial<SealContext>>([
    { owner: "per_ona" },
    { place: "SML-1 people" },
    { purpose: "kept-form" },
    { owner: "per_rut", place: "aSML-1 names" },
  ])("does not open elsewhere: %j", (other) => {
    const sealed = seal(key, place, TEXT);
    expect(openSealed(key, { ...place, ...other }, sealed)).toBeNull();
  });

  test("does not open with another secret", () => {
    const sealed = seal(key, place, TEXT);
    const secret = key.secret.replace("p", "q");
    expect(openSealed({ secret }, place, sealed)).toBeNull();
  });
});
