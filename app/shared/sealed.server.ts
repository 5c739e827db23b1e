import {
  createCipheriv,
  createDecipheriv,
  hkdfSync,
  randomBytes,
} from "node:crypto";
import type { Config } from "./config.ts";

/** What a sealed text is, whose, and where it stands: it opens nowhere else. */
export type SealContext = {
  purpose: "note" | "kept-form" | "signing-key";
  /** A person's id, or the id of what is nobody's. Each one's texts have a key of their own. */
  owner: string;
  /** What tells the owner's texts apart, such as the page of a note. */
  place: string;
};

type Key = Pick<Config, "secret">;

const CIPHER = "aes-256-gcm";
/** The first byte of everything sealed, so that a later way can be told from this. */
const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals a text so that only `openSealed` with the same secret and context gives
 * it back: AES-256-GCM with a random nonce of 96 bits (NIST SP 800-38D), under a
 * key that HKDF-SHA256 (RFC 5869) makes of the installation's secret for this
 * purpose and owner. Whoever has the database alone reads nothing but its length.
 */
export function seal(key: Key, context: SealContext, text: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, keyFor(key, context), nonce, {
    authTagLength: TAG_BYTES,
  });
  cipher.setAAD(boundTo(context));
  const sealed = [cipher.update(text, "utf8"), cipher.final()];
  return Buffer.concat([
    Buffer.of(VERSION),
    nonce,
    cipher.getAuthTag(),
    ...sealed,
  ]);
}

/**
 * The text again; null when one byte is different, when it was sealed for
 * another context, and when the secret has changed since.
 */
export function openSealed(
  key: Key,
  context: SealContext,
  sealed: Buffer,
): string | null {
  const [nonceAt, tagAt] = [1, 1 + NONCE_BYTES];
  const textAt = tagAt + TAG_BYTES;
  if (sealed[0] !== VERSION || sealed.length < textAt) return null;
  const nonce = sealed.subarray(nonceAt, tagAt);
  const decipher = createDecipheriv(CIPHER, keyFor(key, context), nonce, {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(boundTo(context));
  decipher.setAuthTag(sealed.subarray(tagAt, textAt));
  try {
    const parts = [decipher.update(sealed.subarray(textAt)), decipher.final()];
    return Buffer.concat(parts).toString("utf8");
  } catch {
    return null;
  }
}

function keyFor({ secret }: Key, { purpose, owner }: SealContext): Buffer {
  const about = JSON.stringify(["gaire", "seal", VERSION, purpose, owner]);
  return Buffer.from(hkdfSync("sha256", secret, "", about, 32));
}

function boundTo({ purpose, owner, place }: SealContext): Buffer {
  return Buffer.from(JSON.stringify([VERSION, purpose, owner, place]), "utf8");
}
