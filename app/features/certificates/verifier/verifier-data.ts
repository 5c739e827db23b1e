import type { Contexts } from "#app/features/certificates/credential/proof-digest.ts";
import type { PublishedKey } from "#app/features/certificates/credential/verify-credential.ts";
import type { RevocationList } from "./revocation-list.ts";

/** What the service puts into the verifier when it is downloaded. */
export type VerifierData = {
  /** The service that it came from. */
  origin: string;
  madeAt: string;
  /** The only keys that this verifier will ever believe. */
  keys: PublishedKey[];
  contexts: Contexts;
  list: RevocationList;
};

/** The id of the script element, of a type that no browser runs, that holds it. */
export const DATA_ELEMENT = "verifier-data";
