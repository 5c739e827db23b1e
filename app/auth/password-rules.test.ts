import { describe, expect, test } from "vitest";
import { weaknessOfPassword } from "./password-rules.ts";

const email = "jonas.adomaitis@gaire.example";

describe("weaknessOfPassword", () => {
  test.each([
    ["žaliosgairė", "too-short"],
    ["x".repeat(201), "too-long"],
    ["aaaaaaaaaaaaaaaa", "repeats"],
    ["slapta!slapta!slapta!", "repeats"],
    ["mano-jonas.adomaitis", "contains-email"],
    ["1234567890123", "common"],
    ["Qwertyuiop123", "common"],
    ["Slaptažodis2026!", "common"],
    ["P@ssw0rd-2026-11", "common"],
  ])("finds fault with %s", (password, weakness) => {
    expect(weaknessOfPassword(password, { email })).toBe(weakness);
  });

  test.each([
    "penkios žalios gairės",
    "kalnai upės miškai",
    "ąčęėįšųūž ąčęė",
    "(&^%!}{:?><~#",
    "正确的马电池订书钉一二三四",
    "x7#".padEnd(200, "abcdefghijk"),
  ])("takes %s", (password) => {
    expect(weaknessOfPassword(password, { email })).toBeNull();
  });

  test("counts a letter that was typed as two signs once", () => {
    const eleven = "žaliosgairė".normalize("NFD");
    expect(weaknessOfPassword(eleven, { email })).toBe("too-short");
  });
});
