import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { safeReturnTo } from "./safe-return-to.ts";

describe("safeReturnTo", () => {
  test.each([
    "/",
    "/lt/my-learning",
    "/en/courses/people-from-china/many-chinas?track=police#sources",
    "/lt/courses?q=%C5%A1eima",
  ])("lets %s through", (path) => {
    expect(safeReturnTo(path)).toBe(path);
  });

  test.each([
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "https:evil.example",
    "https://evil.example",
    "%2f%2fevil.example",
    "/%2fevil.example",
    "/%5cevil.example",
    "/%09/evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    " //evil.example",
    "/.//evil.example",
    "/lt/..//evil.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "lt/my-learning",
    "/%",
    "/lt\r\nSet-Cookie: gaire=x",
    `/${"x".repeat(3_000)}`,
    "",
  ])("sends %j home", (attack) => {
    expect(safeReturnTo(attack)).toBe("/");
  });

  test.each([null, undefined, 7, ["/lt"], { path: "/lt" }])(
    "sends %o home, which is no text",
    (value) => {
      expect(safeReturnTo(value)).toBe("/");
    },
  );

  test("never leaves the site, whatever it is given", () => {
    const pieces = fc.constantFrom(
      ..."/\\.:@%?#evil\t\n 2f5c09".split(""),
      "..",
      "//",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 24 }), (parts) => {
        const target = safeReturnTo(parts.join(""));
        const { origin } = new URL(target, "https://gaire.example/lt/sign-in");
        expect(origin).toBe("https://gaire.example");
        expect(target.startsWith("//")).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });
});
