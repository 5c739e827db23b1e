import { verifyAsync } from "@noble/ed25519";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { parseCredential, type ParseRefusal } from "./parse-credential.ts";
import type { Credential } from "./credential-shape.ts";
import { fromMultibase, publicKeyBytes } from "./multibase.ts";
import { proofDigest, type Contexts } from "./proof-digest.ts";

/** A key as the issuer publishes it, at `/issuer`. */
export type PublishedKey = {
  /** What a proof names as its `verificationMethod`. */
  id: string;
  /** Whose it is: the issuer's address. */
  controller: string;
  publicKeyMultibase: string;
  /** Since when it signs no more, as an instant; what it signed before counts. */
  expires?: string;
};

export type VerifyRefusal =
  | ParseRefusal
  /** Says that it comes from somebody whose keys these are not. */
  | { code: "foreign-issuer"; issuer: string }
  /** Signed with a key that the issuer does not publish. */
  | { code: "unknown-key"; key: string }
  /** The signature is not over these words, or not made with this key. */
  | { code: "altered" }
  /** Signed, or valid, from a time that has not come yet. */
  | { code: "from-the-future"; since: string }
  /** Signed when its key was no longer in use. */
  | { code: "retired-key"; key: string };

export type VerifiedCredential = {
  credential: Credential;
  signedAt: Date;
  /** Whether `validUntil` is over; the signature is good all the same. */
  isExpired: boolean;
};

/** Clocks of two honest machines may differ by as much. */
const CLOCK_SKEW_MS = 5 * 60_000;

/**
 * Whether a credential is one that the holder of `keys` signed, word by word.
 *
 * Runs in browsers and in Node alike and asks nobody: keys and contexts are
 * given. Uses none of the code that signs. Says nothing of revocation, which
 * only a list or the register can know.
 *
 * @param json the text of the file, as it came
 */
export async function verifyCredential(
  json: string,
  {
    keys,
    contexts,
    now,
  }: { keys: readonly PublishedKey[]; contexts: Contexts; now: Date },
): Promise<Result<VerifiedCredential, VerifyRefusal>> {
  const parsed = parseCredential(json);
  if (!parsed.ok) return parsed;
  const credential = parsed.value;
  const key = findKey(credential, keys);
  if (!key.ok) return key;
  if (!(await isSignedBy(key.value, credential, contexts))) {
    return refuse({ code: "altered" });
  }
  return atTheTime(credential, key.value, now);
}

function findKey(
  { issuer, proof }: Credential,
  keys: readonly PublishedKey[],
): Result<PublishedKey, VerifyRefusal> {
  const own = keys.filter(({ controller }) => controller === issuer.id);
  if (own.length === 0) {
    return refuse({ code: "foreign-issuer", issuer: issuer.id });
  }
  const key = own.find(({ id }) => id === proof.verificationMethod);
  return key
    ? accept(key)
    : refuse({ code: "unknown-key", key: proof.verificationMethod });
}

async function isSignedBy(
  { publicKeyMultibase }: PublishedKey,
  { proof: { proofValue, ...options }, ...document }: Credential,
  contexts: Contexts,
): Promise<boolean> {
  const signature = fromMultibase(proofValue);
  const publicKey = publicKeyBytes(publicKeyMultibase);
  if (!publicKey || signature?.length !== 64) return false;
  const digest = await digestOf(document, options, contexts);
  if (!digest) return false;
  // Not ZIP215: the stricter rule of RFC 8032, as other verifiers have it.
  return verifyAsync(signature, digest, publicKey, { zip215: false });
}

/** Null for words that JSON-LD cannot read: nobody signed them. */
async function digestOf(
  document: Omit<Credential, "proof">,
  options: object,
  contexts: Contexts,
) {
  try {
    return await proofDigest(document, options, contexts);
  } catch {
    return null;
  }
}

function atTheTime(
  credential: Credential,
  key: PublishedKey,
  now: Date,
): Result<VerifiedCredential, VerifyRefusal> {
  const { validFrom, validUntil, proof } = credential;
  const signedAt = new Date(proof.created);
  const latest = now.getTime() + CLOCK_SKEW_MS;
  for (const since of [proof.created, validFrom]) {
    if (Date.parse(since) > latest) {
      return refuse({ code: "from-the-future", since });
    }
  }
  if (key.expires && signedAt > new Date(key.expires)) {
    return refuse({ code: "retired-key", key: key.id });
  }
  const isExpired = validUntil !== undefined && new Date(validUntil) <= now;
  return accept({ credential, signedAt, isExpired });
}
