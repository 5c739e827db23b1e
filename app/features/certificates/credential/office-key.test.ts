import { describe, expect, test } from "vitest";
import {
  signedCredential,
  verifiedBy,
} from "#tests/support/signed-credential.ts";
import { smallCertificate } from "#tests/support/small-certificate.ts";
import { testApp } from "#tests/support/test-app.ts";
import { credentialOf } from "./credential-of.ts";
import { officeKey, rotateOfficeKey } from "./office-key.server.ts";
import { publishedKeys } from "./published-keys.server.ts";
import { signCredential } from "./sign-credential.server.ts";

const DAY_MS = 24 * 60 * 60_000;

describe("the office's key", () => {
  test("is made once, and its secret is stored sealed", () => {
    const office = testApp();
    const [first, second] = [officeKey(office), officeKey(office)];
    expect(second.id).toBe(first.id);
    expect(publishedKeys(office)).toHaveLength(1);
    const { sealedSecret } = office.db.$client
      .prepare<[], { sealedSecret: Buffer }>(
        "SELECT sealed_secret AS sealedSecret FROM signing_keys",
      )
      .get() ?? { sealedSecret: Buffer.alloc(0) };
    // PKCS #8 in base64 begins with this; sealed, nothing does.
    expect(sealedSecret.includes(Buffer.from("MC4CAQAw"))).toBe(false);
  });

  test("signs no more once retired, and what it signed stays good", async () => {
    const office = testApp();
    const old = await signedCredential(office);
    const retired = officeKey(office);
    office.advance(60_000);
    rotateOfficeKey(office, "system");
    const again = await signCredential(
      credentialOf(
        { ...smallCertificate(), id: "crt_2" },
        office.config.origin,
      ),
      retired,
      new Date(office.clock().getTime() + 60_000),
    );
    const now = new Date(office.clock().getTime() + DAY_MS);
    expect(await verifiedBy(office, old, now)).toMatchObject({ ok: true });
    expect(await verifiedBy(office, again, now)).toMatchObject({
      refusal: { code: "retired-key" },
    });
  });

  test("that the secret no longer opens makes room for another", () => {
    const office = testApp();
    const lost = officeKey(office);
    office.advance(1000);
    const secret = "another-one-0123456789abcdefghijklmn";
    const moved = { ...office, config: { ...office.config, secret } };
    expect(officeKey(moved).id).not.toBe(lost.id);
    expect(publishedKeys(office).map(({ expires }) => expires)).toEqual([
      office.clock().toISOString(),
      undefined,
    ]);
  });
});

describe("signing", () => {
  const app = testApp();

  test("refuses words that no context explains, and fetches nothing", async () => {
    const unsigned = credentialOf(
      { ...smallCertificate(), id: "crt_1" },
      app.config.origin,
    );
    const sign = (extra: object) =>
      signCredential({ ...unsigned, ...extra }, officeKey(app), app.clock());
    await expect(sign({ secretWord: 1 })).rejects.toThrow();
    await expect(sign({ name: "Ona 😀" })).rejects.toThrow();
    const context = [...unsigned["@context"], "https://schema.org/"];
    await expect(sign({ "@context": context })).rejects.toThrow();
  });
});
