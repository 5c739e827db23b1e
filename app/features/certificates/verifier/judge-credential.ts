import type { Credential } from "#app/features/certificates/credential/credential-shape.ts";
import type { Contexts } from "#app/features/certificates/credential/proof-digest.ts";
import {
  verifyCredential,
  type PublishedKey,
  type VerifyRefusal,
} from "#app/features/certificates/credential/verify-credential.ts";
import { findInList, type UnsignedList } from "./revocation-list.ts";

/** What can be said of a credential without asking anybody. */
export type Judgement =
  | { state: "refused"; refusal: VerifyRefusal }
  | { state: "valid"; on: null; credential: Credential }
  | {
      state: "expired" | "revoked" | "replaced";
      on: Date;
      credential: Credential;
    };

/** What is at hand where there is no network. */
export type Evidence = {
  /** Pinned: never taken from the file that is judged. */
  keys: readonly PublishedKey[];
  contexts: Contexts;
  /** Verified before; see `readRevocationList`. */
  list: UnsignedList;
  now: Date;
};

/**
 * Signature, then the list, then the dates. A revoked credential is revoked
 * even after its validity is over.
 */
export async function judgeCredential(
  json: string,
  { list, ...evidence }: Evidence,
): Promise<Judgement> {
  const verified = await verifyCredential(json, evidence);
  if (!verified.ok) return { state: "refused", refusal: verified.refusal };
  const { credential, isExpired } = verified.value;
  const found = findInList(list, credential.id);
  if (found) return { state: found.state, on: new Date(found.on), credential };
  return isExpired && credential.validUntil
    ? { state: "expired", on: new Date(credential.validUntil), credential }
    : { state: "valid", on: null, credential };
}
