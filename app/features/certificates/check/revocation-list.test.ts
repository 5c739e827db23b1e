import { describe, expect, test } from "vitest";
import { publishedKeys } from "#app/features/certificates/credential/published-keys.server.ts";
import { rotateOfficeKey } from "#app/features/certificates/credential/office-key.server.ts";
import { revokeCertificate } from "#app/features/certificates/register/revoke-certificate.server.ts";
import {
  readRevocationList,
  type RevocationList,
} from "#app/features/certificates/verifier/revocation-list.ts";
import { lina } from "#db/seed/people.ts";
import { smallWorld } from "#tests/support/small-world.ts";
import { signedRevocationList } from "./revocation-list.server.ts";

function office() {
  const { app, certificates } = smallWorld();
  const revoke = () => {
    const reason = "Testą laikė kitas žmogus.";
    const certificateId = certificates.jonas.id;
    revokeCertificate(app, { certificateId, reason, revokedBy: lina });
  };
  const read = (list: object) =>
    readRevocationList(JSON.stringify(list), publishedKeys(app));
  return { app, certificates, revoke, read };
}

const entry = (id: string) =>
  `http://gaire.test/lt/certificates/${id}/credential`;

describe("the list of credentials that count no longer", () => {
  test("is dated and signed, and names those and no others", async () => {
    const { app, certificates, read } = office();
    const list = await signedRevocationList(app);
    expect(list).toMatchObject({
      issuedAt: app.clock().toISOString(),
      revokedCredential: [{ id: entry(certificates.mindaugas.id) }],
    });
    expect(await read(list)).toEqual(list);
  });

  test("has a revocation at once, and the head of the register's chain", async () => {
    const { app, certificates, revoke } = office();
    const before = await signedRevocationList(app);
    revoke();
    const after = await signedRevocationList(app);
    const ids = after.revokedCredential.map(({ id }) => id);
    expect(ids).toContain(entry(certificates.jonas.id));
    expect(after.register.position).toBeGreaterThan(before.register.position);
  });

  test("is signed once a minute while nothing changes", async () => {
    const { app } = office();
    const first = await signedRevocationList(app);
    app.advance(59_999);
    expect(await signedRevocationList(app)).toBe(first);
    app.advance(1);
    const second = await signedRevocationList(app);
    expect(second.issuedAt).toBe(app.clock().toISOString());
  });

  test("is signed anew when the clock was set back", async () => {
    const { app } = office();
    await signedRevocationList(app);
    app.advance(-3_600_000);
    const { issuedAt } = await signedRevocationList(app);
    expect(issuedAt).toBe(app.clock().toISOString());
  });

  test("is good after the key was changed, when it was signed before", async () => {
    const { app, read } = office();
    const list = await signedRevocationList(app);
    app.advance(1000);
    rotateOfficeKey(app, "system");
    expect(await read(list)).toEqual(list);
  });
});

describe("a list with", () => {
  const forgeries: Record<string, (list: RevocationList) => unknown> = {
    "an entry taken out": (list) => ({ ...list, revokedCredential: [] }),
    "a later date": (list) => ({ ...list, issuedAt: "2030-01-01T00:00:00Z" }),
    "another head of the register": (list) => ({
      ...list,
      register: { position: 1, hash: "" },
    }),
    "another issuer": (list) => ({ ...list, issuer: "http://evil.test" }),
    "a field more": (list) => ({ ...list, note: "x" }),
    "another key's name": ({ proof, ...list }) => ({
      ...list,
      proof: { ...proof, verificationMethod: "http://evil.test/issuer#key" },
    }),
    "no proof": ({ proof: _, ...list }) => list,
    "another cryptosuite": ({ proof, ...list }) => ({
      ...list,
      proof: { ...proof, cryptosuite: "eddsa-rdfc-2022" },
    }),
    "a state of its own": (list) => ({
      ...list,
      revokedCredential: [{ ...list.revokedCredential[0], state: "valid" }],
    }),
  };
  test.each(Object.entries(forgeries))("%s is refused", async (_, forge) => {
    const { app, read } = office();
    const forged = forge(await signedRevocationList(app));
    // Whatever it is, it is an object.
    expect(await read(forged as object)).toBeNull();
  });

  test.each(["", "null", "[]", "{", '"list"', "1e999"])(
    "%j in its place is refused",
    async (text) => {
      expect(await readRevocationList(text, [])).toBeNull();
    },
  );
});
