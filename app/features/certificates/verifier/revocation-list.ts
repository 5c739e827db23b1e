import { verifyAsync } from "@noble/ed25519";
import {
  fromMultibase,
  publicKeyBytes,
} from "#app/features/certificates/credential/multibase.ts";
import type { PublishedKey } from "#app/features/certificates/credential/verify-credential.ts";
import { canonicalJson, type JsonValue } from "#app/shared/canonical-json.ts";

/** A credential that no longer counts; of the person it says nothing. */
export type RevokedCredential = {
  id: string;
  revoked: true;
  /** Revoked, or replaced by a corrected one. */
  state: "revoked" | "replaced";
  /** The moment from which it counts no longer, ISO 8601 in UTC. */
  on: string;
};

/**
 * The list as it is signed: the revocation list of Open Badges 3.0, with a date,
 * a state for each entry, and the end of the register's chain at that moment.
 *
 * @see https://www.imsglobal.org/spec/ob/v3p0/ (1EdTech Credential Status)
 */
export type UnsignedList = {
  /** Where the newest one is. */
  id: string;
  type: "1EdTechRevocationList";
  /** Where the issuer publishes its keys. */
  issuer: string;
  /** ISO 8601 in UTC, as all instants here. */
  issuedAt: string;
  register: { position: number; hash: string };
  revokedCredential: RevokedCredential[];
};

/** W3C Data Integrity with the cryptosuite `eddsa-jcs-2022`. */
export type ListProof = {
  type: "DataIntegrityProof";
  cryptosuite: "eddsa-jcs-2022";
  created: string;
  verificationMethod: string;
  proofPurpose: "assertionMethod";
  proofValue: string;
};

export type RevocationList = UnsignedList & { proof: ListProof };

/** Longer than a list of every certificate that the office will ever revoke. */
const MOST_CHARACTERS = 20_000_000;

/**
 * The bytes that the signature is over: SHA-256 of the proof without its value,
 * then SHA-256 of the list without its proof, both in canonical JSON.
 *
 * @see https://www.w3.org/TR/vc-di-eddsa/#eddsa-jcs-2022
 */
export async function listDigest(
  list: UnsignedList,
  options: Omit<ListProof, "proofValue">,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts = [await sha256(options), await sha256(list)];
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

/**
 * Reads a list that one of these keys has signed; null for any other text. Keys
 * come from the caller alone: what a file says of itself proves nothing.
 */
export async function readRevocationList(
  text: string,
  keys: readonly PublishedKey[],
): Promise<RevocationList | null> {
  const parsed = parsedList(text);
  if (!parsed) return null;
  const { proof, ...list } = parsed;
  const { proofValue, ...options } = proof;
  const key = keys.find(
    ({ id, controller }) =>
      id === proof.verificationMethod && controller === list.issuer,
  );
  const publicKey = key && publicKeyBytes(key.publicKeyMultibase);
  const signature = fromMultibase(proofValue);
  if (!publicKey || signature?.length !== 64) return null;
  if (key.expires && Date.parse(proof.created) > Date.parse(key.expires))
    return null;
  const digest = await listDigest(list, options);
  const isSigned = await verifyAsync(signature, digest, publicKey, {
    zip215: false,
  });
  return isSigned ? parsed : null;
}

/** What a list says of a credential; the graver where it says two things. */
export function findInList(
  { revokedCredential }: UnsignedList,
  credentialId: string,
): RevokedCredential | null {
  const found = revokedCredential.filter(({ id }) => id === credentialId);
  return found.find(({ state }) => state === "revoked") ?? found[0] ?? null;
}

async function sha256(value: JsonValue): Promise<Uint8Array> {
  const bytes = new TextEncoder().encode(canonicalJson(value));
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}

function parsedList(text: string): RevocationList | null {
  if (text.length > MOST_CHARACTERS) return null;
  try {
    const parsed: unknown = JSON.parse(text);
    return isRevocationList(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

function isRevocationList(value: unknown): value is RevocationList {
  if (!isRecord(value) || !isRecord(value.proof)) return false;
  const { proof, revokedCredential } = value;
  return (
    value.type === "1EdTechRevocationList" &&
    typeof value.issuer === "string" &&
    isInstant(value.issuedAt) &&
    Array.isArray(revokedCredential) &&
    revokedCredential.every(isEntry) &&
    proof.type === "DataIntegrityProof" &&
    proof.cryptosuite === "eddsa-jcs-2022" &&
    proof.proofPurpose === "assertionMethod" &&
    isInstant(proof.created) &&
    typeof proof.proofValue === "string" &&
    proof.proofValue.length < 100
  );
}

function isEntry(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value.id === "string" &&
    (value.state === "revoked" || value.state === "replaced") &&
    isInstant(value.on)
  );
}

function isInstant(value: unknown): boolean {
  return (
    typeof value === "string" &&
    /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) &&
    !Number.isNaN(Date.parse(value))
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
