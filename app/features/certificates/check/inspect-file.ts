import type { Contexts } from "#app/features/certificates/credential/proof-digest.ts";
import {
  verifyCredential,
  type PublishedKey,
} from "#app/features/certificates/credential/verify-credential.ts";
import { readFile } from "#app/features/certificates/verifier/read-file.ts";
import { parsePublicCode } from "./public-code.ts";

/** What a file that a stranger handed in says of itself, and what of it is proved. */
export type Inspected = {
  format: "pdf" | "json" | "other";
  /** Check codes that stand in it, as the register stores them. */
  codes: string[];
  /** Ids of certificates that stand in it. */
  ids: string[];
  /** The id in a credential whose signature is ours and right. */
  signedId: string | null;
  /** What is wrong with the signature of a credential; null without one. */
  signature: "right" | "wrong" | "foreign" | null;
};

const MOST_FOUND = 3;
const CHECK_ADDRESS = /\/check\/([0-9A-Za-z-]{17,24})(?![0-9A-Za-z-])/g;
const CERTIFICATE_ID = /\bcrt_[0-9a-z]{26}\b/g;

/** Refusals of a credential that somebody else issued, or made up. */
const FOREIGN = new Set([
  "foreign-issuer",
  "other-context",
  "other-shape",
  "other-proof",
]);
/** No credential at all; what it names may still be in the register. */
const NO_CREDENTIAL = new Set(["not-json", "no-credential"]);

/**
 * Reads a file that may be hostile: call it in a thread that can be stopped.
 * Asks no register; what is found here proves nothing but the signature.
 */
export async function inspectFile(
  bytes: Uint8Array<ArrayBuffer>,
  evidence: { keys: readonly PublishedKey[]; contexts: Contexts; now: Date },
): Promise<Inspected> {
  const { format, credentials, texts } = await readFile(bytes);
  const codes = found(texts, CHECK_ADDRESS).flatMap((written) => {
    const code = parsePublicCode(written);
    return code.ok ? [code.value] : [];
  });
  const [first] = credentials;
  const signed =
    first === undefined ? null : await signatureOf(first, evidence);
  return {
    format,
    codes: [...new Set(codes)].slice(0, MOST_FOUND),
    ids: found(texts, CERTIFICATE_ID).slice(0, MOST_FOUND),
    signedId: signed?.id ?? null,
    signature: signed?.signature ?? null,
  };
}

async function signatureOf(
  json: string,
  evidence: Parameters<typeof verifyCredential>[1],
): Promise<{ signature: Inspected["signature"]; id: string | null }> {
  const verified = await verifyCredential(json, evidence);
  if (verified.ok) {
    const [id] = found([verified.value.credential.id], CERTIFICATE_ID);
    return { signature: "right", id: id ?? null };
  }
  const { code } = verified.refusal;
  if (NO_CREDENTIAL.has(code)) return { signature: null, id: null };
  return { signature: FOREIGN.has(code) ? "foreign" : "wrong", id: null };
}

/** What a pattern's group, or the whole of it, finds in texts; each once. */
function found(texts: readonly string[], pattern: RegExp): string[] {
  const all = new Set<string>();
  for (const text of texts) {
    for (const [whole, part] of text.matchAll(pattern)) {
      all.add(part ?? whole);
      if (all.size >= MOST_FOUND * 4) return [...all];
    }
  }
  return [...all];
}
