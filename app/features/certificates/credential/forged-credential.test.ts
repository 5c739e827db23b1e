import { beforeAll, describe, expect, test } from "vitest";
import {
  outcomeOf,
  signedCredential,
  verifiedBy,
} from "#tests/support/signed-credential.ts";
import { testApp, type TestApp } from "#tests/support/test-app.ts";
import type { Credential } from "./credential-shape.ts";
import { publishedKeys } from "./published-keys.server.ts";

const DAY_MS = 24 * 60 * 60_000;

let app: TestApp;
let signed: string;

beforeAll(async () => {
  app = testApp();
  signed = await signedCredential(app);
});

/** The signed credential with something else in it. */
function forged(change: (credential: Credential) => unknown): string {
  const copy = JSON.parse(signed) as Credential;
  return JSON.stringify(change(copy) ?? copy);
}

describe("a forged one", () => {
  const other = "http://elsewhere.example/issuer";

  test.each<[what: string, refusal: string, (one: Credential) => unknown]>([
    [
      "another name",
      "altered",
      (one) => {
        one.credentialSubject.identifier[0].identityHash = "Ona Žukauskienė";
      },
    ],
    [
      "one hour more",
      "altered",
      (one) => {
        one.credentialSubject.creditsEarned = 17;
      },
    ],
    [
      "another day of its validity",
      "altered",
      (one) => {
        one.validUntil = "2099-01-01T00:00:00Z";
      },
    ],
    [
      "another status list",
      "altered",
      (one) => {
        one.credentialStatus.id = "http://gaire.test/other";
      },
    ],
    [
      "an earlier signature",
      "altered",
      (one) => {
        one.proof.created = "2026-01-01T00:00:00Z";
      },
    ],
    [
      "a signature of zeros",
      "altered",
      (one) => {
        one.proof.proofValue = `z${"1".repeat(64)}${"2".repeat(22)}`;
      },
    ],
    ["a field more", "other-shape", (one) => ({ ...one, score: 100 })],
    [
      "a field more within",
      "other-shape",
      (one) => {
        Object.assign(one.credentialSubject, { score: 100 });
      },
    ],
    ["a field less", "other-shape", ({ evidence: _, ...one }) => one],
    [
      "an optional field less",
      "altered",
      (one) => {
        delete one.credentialSubject.creditsEarned;
      },
    ],
    ["an empty value", "other-shape", (one) => ({ ...one, validUntil: null })],
    [
      "another issuer",
      "foreign-issuer",
      (one) => {
        one.issuer.id = other;
      },
    ],
    [
      "a key of somebody else",
      "unknown-key",
      (one) => {
        one.proof.verificationMethod = `${other}#key_1`;
      },
    ],
    ["no proof", "unsigned", ({ proof: _, ...one }) => one],
    ["no proofs", "several-proofs", (one) => ({ ...one, proof: [] })],
    [
      "two proofs",
      "several-proofs",
      (one) => ({
        ...one,
        proof: [one.proof, one.proof],
      }),
    ],
    [
      "another cryptosuite",
      "other-proof",
      (one) => ({
        ...one,
        proof: { ...one.proof, cryptosuite: "eddsa-jcs-2022" },
      }),
    ],
    [
      "another purpose",
      "other-proof",
      (one) => ({
        ...one,
        proof: { ...one.proof, proofPurpose: "authentication" },
      }),
    ],
    [
      "a token in place of the proof",
      "other-proof",
      (one) => ({
        ...one,
        proof: { type: "JwtProof2020", jwt: "e30.e30." },
      }),
    ],
    [
      "the contexts in another order",
      "other-context",
      (one) => ({
        ...one,
        "@context": [...one["@context"]].reverse(),
      }),
    ],
    [
      "a context more",
      "other-context",
      (one) => ({
        ...one,
        "@context": [...one["@context"], { name: "https://schema.org/award" }],
      }),
    ],
    [
      "a context within",
      "other-shape",
      (one) => {
        Object.assign(one.credentialSubject, { "@context": {} });
      },
    ],
    [
      "another kind of document",
      "other-shape",
      (one) => ({
        ...one,
        type: ["VerifiableCredential"],
      }),
    ],
    ["something else", "no-credential", () => ({ hello: "world" })],
    ["a list", "no-credential", (one) => [one]],
  ])("with %s is refused: %s", async (_, refusal, change) => {
    expect(await outcomeOf(app, forged(change))).toBe(refusal);
  });

  test("that was cut off is no JSON, at whatever place", async () => {
    for (let length = 0; length < signed.trimEnd().length; length += 97)
      expect(await outcomeOf(app, signed.slice(0, length))).toBe("not-json");
  });

  test("that says a thing twice is refused", async () => {
    const twice = signed.replace('"name":', '"name": "x",\n  "name":');
    expect(await outcomeOf(app, twice)).toBe("repeated-field");
    const proto = signed.replace('"name":', '"__proto__": {},\n  "name":');
    expect(await outcomeOf(app, proto)).toBe("other-shape");
  });

  test("that is endless or bottomless is not walked", async () => {
    const deep = "[".repeat(50_000) + "]".repeat(50_000);
    expect(await outcomeOf(app, `{"a":${deep}}`)).toBe("no-credential");
    expect(await outcomeOf(app, `"${"x".repeat(300_000)}"`)).toBe("not-json");
  });

  test("with the keys of another office is refused", async () => {
    const office = testApp();
    const json = await signedCredential(office);
    // The same address, another key.
    expect(await outcomeOf(app, json)).toBe("unknown-key");
    const [key] = publishedKeys(app);
    const renamed = json.replace(/"http:[^"]*#key_[^"]*"/, `"${key?.id}"`);
    expect(await outcomeOf(app, renamed)).toBe("altered");
  });

  test("signed in the future is told from one that has expired", async () => {
    const now = app.clock();
    expect(await outcomeOf(app, signed, new Date(now.getTime() - DAY_MS))).toBe(
      "from-the-future",
    );
    const validUntil = new Date(now.getTime() + DAY_MS);
    const json = await signedCredential(app, {}, validUntil);
    for (const [days, isExpired] of [
      [0.5, false],
      [2, true],
    ] as const) {
      const later = new Date(now.getTime() + days * DAY_MS);
      expect(await verifiedBy(app, json, later)).toMatchObject({
        ok: true,
        value: { isExpired },
      });
    }
  });
});
