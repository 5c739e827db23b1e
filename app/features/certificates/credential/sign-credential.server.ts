import { DataIntegrityProof } from "@digitalbazaar/data-integrity";
import { cryptosuite } from "@digitalbazaar/eddsa-rdfc-2022-cryptosuite";
import { issue } from "@digitalbazaar/vc";
import { credentialContexts } from "./credential-contexts.server.ts";
import {
  CREDENTIAL_CONTEXTS,
  unsignedShape,
  type UnsignedCredential,
} from "./credential-shape.ts";
import type { OfficeKey } from "./office-key.server.ts";

/**
 * The text of a signed credential, with an Ed25519 Data Integrity proof
 * (eddsa-rdfc-2022). Throws for what is not of our shape: who verifies would
 * refuse it, and no signature covers a field that the contexts do not know. Takes some milliseconds; run it in the job
 * worker's thread. Opens no connection.
 */
export async function signCredential(
  credential: UnsignedCredential,
  key: OfficeKey,
  now: Date,
): Promise<string> {
  const suite = new DataIntegrityProof({
    signer: {
      id: key.address,
      algorithm: "Ed25519",
      sign: ({ data }) => Promise.resolve(key.sign(data)),
    },
    cryptosuite,
    date: now,
  });
  const signed = await issue({
    credential: unsignedShape.parse(credential),
    suite,
    documentLoader: loadContext,
    now,
  });
  return `${JSON.stringify(signed, null, 2)}\n`;
}

async function loadContext(url: string) {
  const context = CREDENTIAL_CONTEXTS.find((known) => known === url);
  const document = context && (await credentialContexts())[context];
  if (!document) throw new Error(`The context ${url} is not at hand.`);
  return { contextUrl: null, documentUrl: url, document };
}
