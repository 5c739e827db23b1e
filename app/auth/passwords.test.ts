import { describe, expect, test } from "vitest";
import { hashPassword, verifyPassword } from "./passwords.server.ts";

describe("passwords", () => {
  test("are stored as argon2id of OWASP's strength, each with its own salt", async () => {
    const [one, other] = await Promise.all([
      hashPassword("penkios žalios gairės"),
      hashPassword("penkios žalios gairės"),
    ]);

    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
  });

  test("fit however the keyboard composes its letters", async () => {
    const stored = await hashPassword("žalios gairės".normalize("NFC"));

    expect(await verifyPassword(stored, "žalios gairės".normalize("NFD"))).toBe(
      true,
    );
    expect(await verifyPassword(stored, "zalios gaires")).toBe(false);
  });

  test.each([null, "", "no password fits this"])(
    "never fit where the stored text is %o",
    async (stored) => {
      expect(await verifyPassword(stored, "anything at all")).toBe(false);
    },
  );

  test("are all looked at when many come at once", async () => {
    const stored = await hashPassword("penkios žalios gairės");
    const tries = Array.from({ length: 9 }, (_, at) =>
      verifyPassword(stored, at % 2 ? "wrong" : "penkios žalios gairės"),
    );

    expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(5);
  });
});
