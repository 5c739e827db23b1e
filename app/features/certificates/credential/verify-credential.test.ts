import { createPublicKey, verify } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import {
  outcomeOf,
  signedCredential,
  verifiedBy,
} from "#tests/support/signed-credential.ts";
import { testApp, type TestApp } from "#tests/support/test-app.ts";
import { printedName } from "#app/features/certificates/register/certificate-names.ts";
import { oddNames } from "#tests/support/odd-names.ts";
import { credentialContexts } from "./credential-contexts.server.ts";
import type { Credential } from "./credential-shape.ts";
import { fromMultibase, publicKeyBytes } from "./multibase.ts";
import { proofDigest } from "./proof-digest.ts";
import { publishedKeys } from "./published-keys.server.ts";

let app: TestApp;
let signed: string;

beforeAll(async () => {
  app = testApp();
  signed = await signedCredential(app);
});

describe("a credential that the office signed", () => {
  test("is good, whoever asks, and however it is spaced", async () => {
    expect(await outcomeOf(app, signed)).toBe("good");
    expect(await outcomeOf(app, JSON.stringify(JSON.parse(signed)))).toBe(
      "good",
    );
  });

  test("is good for Node's own cryptography too", async () => {
    const { proof, ...document } = JSON.parse(signed) as Credential;
    const { proofValue, ...options } = proof;
    const [key] = publishedKeys(app);
    const x = publicKeyBytes(key?.publicKeyMultibase ?? "");
    const publicKey = createPublicKey({
      format: "jwk",
      key: {
        kty: "OKP",
        crv: "Ed25519",
        x: Buffer.from(x ?? []).toString("base64url"),
      },
    });
    const contexts = await credentialContexts();
    const digest = await proofDigest(document, options, contexts);
    const signature = fromMultibase(proofValue) ?? new Uint8Array();
    expect(verify(null, digest, publicKey, signature)).toBe(true);
  });

  test("says which person, programme, hours and rule, and no more", async () => {
    const verified = await verifiedBy(app, signed);
    if (!verified.ok) throw new Error(verified.refusal.code);
    const { credential, isExpired, signedAt } = verified.value;
    expect({ isExpired, signedAt }).toEqual({
      isExpired: false,
      signedAt: app.clock(),
    });
    expect(credential.credentialSubject).toEqual({
      type: ["AchievementSubject"],
      identifier: [
        {
          type: "IdentityObject",
          identityType: "name",
          hashed: false,
          identityHash: "Ona Žukauskaitė",
        },
      ],
      licenseNumber: "KIN-2026-0001",
      activityStartDate: "2026-11-02T00:00:00Z",
      activityEndDate: "2026-11-22T00:00:00Z",
      creditsEarned: 16,
      achievement: {
        id: "http://gaire.test/issuer#programme-KIN-01",
        type: ["Achievement"],
        achievementType: "CertificateOfCompletion",
        name: "Kinija, pirma dalis",
        description:
          "16 akad. val. (8 kontaktinės, 4 nuotolinės, 4 savarankiškos). Daug Kinijų: kalbos, regionai, tikėjimai, atvykimo priežastys",
        criteria: {
          narrative:
            "atlikti visi modulių puslapiai ir situacijos; kiekvieno modulio testas išlaikytas ne mažiau kaip 70 %",
        },
        humanCode: "KIN-01",
        inLanguage: "lt",
        creditsAvailable: 16,
      },
    });
    expect(signed).not.toContain("policijos komisariatas");
  });

  test("has what Open Badges 3.0 asks of a credential", () => {
    // As 1EdTech's JSON schema has it: what is required, and of which kind.
    const required = z.object({
      "@context": z.tuple(
        [
          z.literal("https://www.w3.org/ns/credentials/v2"),
          z.string().regex(/purl\.imsglobal\.org\/spec\/ob\/v3p0\/context/),
        ],
        z.url(),
      ),
      id: z.url(),
      type: z.array(z.string()),
      issuer: z.object({ id: z.url(), type: z.array(z.string()) }),
      validFrom: z.iso.datetime(),
      credentialSubject: z.object({
        type: z.array(z.string()),
        identifier: z.array(
          z.object({
            type: z.literal("IdentityObject"),
            hashed: z.boolean(),
            identityHash: z.string(),
            identityType: z.string(),
          }),
        ),
        achievement: z.object({
          id: z.url(),
          type: z.array(z.string()),
          name: z.string(),
          description: z.string(),
          criteria: z.object({ narrative: z.string() }),
        }),
      }),
      credentialStatus: z.object({ id: z.url(), type: z.string() }),
      proof: z.object({ type: z.literal("DataIntegrityProof") }),
    });
    const { type, issuer, credentialSubject } = required.parse(
      JSON.parse(signed),
    );
    expect(type).toContain("OpenBadgeCredential");
    expect(issuer.type).toContain("Profile");
    expect(credentialSubject.type).toContain("AchievementSubject");
    expect(credentialSubject.achievement.type).toContain("Achievement");
  });

  test("of a confirmation claims no achievement and earns no hours", async () => {
    const json = await signedCredential(app, {
      kind: "participation",
      language: "both",
      attended: { attendedMinutes: 600, plannedMinutes: 720 },
    });
    expect(await outcomeOf(app, json)).toBe("good");
    const { credentialSubject } = JSON.parse(json) as Credential;
    expect(credentialSubject.creditsEarned).toBeUndefined();
    expect(credentialSubject.achievement).toMatchObject({
      achievementType: "ext:Participation",
      name: "Kinija, pirma dalis / China, part one",
      description: expect.stringContaining("Dalyvauta: 13,3 iš 16 akad. val."),
    });
  });

  test("holds every odd name that a certificate can print", async () => {
    for (const odd of oddNames.filter(({ isPrintable }) => isPrintable)) {
      const name = printedName(odd.name);
      const json = await signedCredential(app, { personName: name });
      expect([name, await outcomeOf(app, json)]).toEqual([name, "good"]);
      const { credentialSubject } = JSON.parse(json) as Credential;
      expect(credentialSubject.identifier[0].identityHash).toBe(name);
    }
  });
});
