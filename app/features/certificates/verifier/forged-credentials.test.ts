import { beforeAll, describe, expect, test } from "vitest";
import { checkFile } from "#app/features/certificates/check/check-file.server.ts";
import { signedRevocationList } from "#app/features/certificates/check/revocation-list.server.ts";
import type { Credential } from "#app/features/certificates/credential/credential-shape.ts";
import { officeKey } from "#app/features/certificates/credential/office-key.server.ts";
import { revokeCertificate } from "#app/features/certificates/register/revoke-certificate.server.ts";
import { lina } from "#db/seed/people.ts";
import { configForTests } from "#tests/support/config.ts";
import {
  officeWithCredential,
  signedAgain,
} from "#tests/support/small-credential.ts";
import { testApp } from "#tests/support/test-app.ts";
import { checkChosenFile } from "./check-chosen-file.ts";

type Office = Awaited<ReturnType<typeof officeWithCredential>>;
/** Anything that JSON holds, to be bent. */
type Bent = Credential & Record<string, unknown>;

let office: Office;
/** Another installation, which has keys of its own. */
let stranger: Parameters<typeof officeKey>[0];

beforeAll(async () => {
  office = await officeWithCredential();
  const config = { ...configForTests, origin: "http://evil.test" };
  stranger = { ...testApp(), config };
});

function bent(bend: (credential: Bent) => void): string {
  const credential = JSON.parse(office.json) as Bent;
  bend(credential);
  return JSON.stringify(credential);
}

/** A stranger's key under the name of ours. */
function strangersHand(address: string) {
  return { ...officeKey(stranger), address };
}

const forgeries: Record<string, () => string | Promise<string>> = {
  "another name": () =>
    bent(({ credentialSubject: subject }) => {
      subject.identifier[0].identityHash = "Ona Petraitienė";
    }),
  "more hours": () =>
    bent(({ credentialSubject: subject }) => {
      subject.creditsEarned = 160;
    }),
  "a later end of validity": () =>
    bent((credential) => (credential.validUntil = "2099-01-01T00:00:00Z")),
  "another number": () =>
    bent(({ credentialSubject: subject }) => {
      subject.licenseNumber = "SML-2026-9999";
    }),
  "the same words signed with another key": () =>
    signedAgain(
      office.json,
      strangersHand(office.keys[0]?.id ?? ""),
      office.app.clock(),
    ),
  "an issuer made up, with a key of its own": async () => {
    const own = bent((credential) => {
      credential.issuer.id = "http://evil.test/issuer";
    });
    return signedAgain(own, officeKey(stranger), office.app.clock());
  },
  "our name, and a key that we do not publish": () =>
    signedAgain(office.json, officeKey(stranger), office.app.clock()),
  "a path around the name of the key": () =>
    bent(({ proof }) => {
      proof.verificationMethod = proof.verificationMethod.replace(
        "/issuer#",
        "/check/../issuer?x=#",
      );
    }),
  "another cryptosuite": () =>
    bent(({ proof }) => {
      Object.assign(proof, { cryptosuite: "eddsa-jcs-2022" });
    }),
  "no proof": () =>
    bent((credential) => Reflect.deleteProperty(credential, "proof")),
  "a proof more": () =>
    bent((credential) => {
      Object.assign(credential, {
        proof: [credential.proof, credential.proof],
      });
    }),
  "a name twice": () =>
    office.json.replace(
      '"identityHash": ',
      '"identityHash": "Ona Petraitienė", "identityHash": ',
    ),
  "its end cut off": () => office.json.slice(0, -200),
  "a field that no signature covers": () =>
    bent((credential) => Object.assign(credential, { grade: "excellent" })),
  "words explained by somebody else": () =>
    bent((credential) => {
      Object.assign(credential, {
        "@context": [
          credential["@context"][0],
          "http://evil.test/context.json",
          credential["@context"][2],
        ],
      });
    }),
  "the proof of another credential": async () => {
    const other = await officeWithCredential();
    const { proof } = JSON.parse(other.json) as Credential;
    return bent((credential) => (credential.proof = proof));
  },
  "a signature of zeros": () =>
    bent(({ proof }) => (proof.proofValue = `z${"1".repeat(64)}`)),
};

describe("a genuine credential", () => {
  test("is valid to both, also when it was written anew", async () => {
    const spaced = JSON.stringify(JSON.parse(office.json), null, 7);
    for (const json of [office.json, spaced, `\uFEFF${office.json}`]) {
      expect(await offline(json)).toMatchObject({ state: "valid" });
    }
    expect(await online(office.json)).toMatchObject({ verdict: "as-issued" });
    expect(await online(spaced)).toMatchObject({ verdict: "signed" });
  });
});

describe("a credential with", () => {
  test.each(Object.entries(forgeries))("%s is refused", async (_, forge) => {
    const json = await forge();
    expect(json).not.toBe(office.json);
    expect(await offline(json)).toMatchObject({ state: "refused" });

    // The check address in it leads to the register, which tells the truth.
    expect(await online(json)).toMatchObject({
      verdict: "altered",
      checked: { number: "SML-2026-0001", initials: "O. Ž." },
    });
  });
});

describe("a forgery that names nothing of ours", () => {
  const nameless = (json: string) =>
    json
      .replaceAll(/check\/[\w-]+/g, "about")
      .replaceAll(office.id, "crt_00000000000000000000000000");

  test("is told apart by who signed it", async () => {
    const forge = async (what: string) =>
      nameless((await forgeries[what]?.()) ?? "");
    expect(await online(await forge("another name"))).toEqual({
      verdict: "forged",
    });
    expect(
      await online(await forge("an issuer made up, with a key of its own")),
    ).toEqual({ verdict: "foreign" });
    expect(await online(await forge("its end cut off"))).toEqual({
      verdict: "unknown",
    });
  });

  test("and is signed with our key, is not in the register", async () => {
    const signed = await signedAgain(
      nameless(office.json),
      officeKey(office.app),
      office.app.clock(),
    );
    expect(await online(signed)).toEqual({ verdict: "unregistered" });
  });

  test("but an id, which is no secret, shows a state and nothing else", async () => {
    const json = bent((credential) => {
      credential.evidence[0].id = "http://gaire.test/";
      credential.credentialSubject.licenseNumber = "SML-2026-0002";
    });
    expect(await online(json)).toEqual({
      verdict: "altered-named",
      state: "valid",
    });
  });
});

test("one that was revoked after the list was made is valid offline, and revoked with the newer list", async () => {
  const own = await officeWithCredential();
  const old = await signedRevocationList(own.app);
  own.app.advance(60_000);
  const reason = "Testą laikė kitas žmogus.";
  revokeCertificate(own.app, {
    certificateId: own.id,
    reason,
    revokedBy: lina,
  });
  const evidence = { ...own, list: old, now: own.app.clock() };
  const bytes = (text: string) => new TextEncoder().encode(text);

  expect(await checkChosenFile(bytes(own.json), evidence)).toMatchObject({
    state: "valid",
  });
  const newer = await signedRevocationList(own.app);
  const loaded = await checkChosenFile(bytes(JSON.stringify(newer)), evidence);
  expect(loaded).toEqual({ state: "list", list: newer });
  expect(
    await checkChosenFile(bytes(own.json), { ...evidence, list: newer }),
  ).toMatchObject({ state: "revoked", on: own.app.clock() });
});

async function offline(json: string) {
  const { app, keys, contexts } = office;
  return checkChosenFile(new TextEncoder().encode(json), {
    ...{ keys, contexts, now: app.clock() },
    list: await signedRevocationList(app),
  });
}

async function online(json: string) {
  // Each file comes from another address: twenty a minute are looked at.
  addresses += 1;
  const visitor = { ...office.app, address: `192.0.2.${addresses}` };
  const result = await checkFile(visitor, new TextEncoder().encode(json));
  if (!result.ok) throw new Error(`Not looked at: ${result.refusal.code}`);
  return result.value;
}

let addresses = 0;
