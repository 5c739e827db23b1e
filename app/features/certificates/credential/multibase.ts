const ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/** What stands before the 32 bytes of an Ed25519 public key (multicodec 0xed). */
const ED25519_PUBLIC = [0xed, 0x01];
const KEY_BYTES = 32;

/**
 * The bytes of a multibase text in base58btc; null for any other text.
 * @see https://www.w3.org/TR/cid-1.0/#multibase-0
 */
export function fromMultibase(text: string): Uint8Array<ArrayBuffer> | null {
  if (!text.startsWith("z")) return null;
  const digits = text.slice(1);
  let value = 0n;
  for (const digit of digits) {
    const worth = ALPHABET.indexOf(digit);
    if (worth < 0) return null;
    value = value * 58n + BigInt(worth);
  }
  const bytes: number[] = [];
  for (; value > 0n; value >>= 8n) bytes.unshift(Number(value & 0xffn));
  const zeros = /^1*/.exec(digits)?.[0].length ?? 0;
  return Uint8Array.from([...new Array<number>(zeros).fill(0), ...bytes]);
}

export function toMultibase(bytes: Uint8Array): string {
  let value = 0n;
  for (const byte of bytes) value = (value << 8n) | BigInt(byte);
  let digits = "";
  for (; value > 0n; value /= 58n) {
    digits = ALPHABET.charAt(Number(value % 58n)) + digits;
  }
  const zeros = bytes.findIndex((byte) => byte !== 0);
  return `z${"1".repeat(zeros < 0 ? bytes.length : zeros)}${digits}`;
}

/** The 32 bytes of a published Ed25519 key; null for any other key. */
export function publicKeyBytes(
  publicKeyMultibase: string,
): Uint8Array<ArrayBuffer> | null {
  const bytes = fromMultibase(publicKeyMultibase);
  const isEd25519 =
    bytes?.length === ED25519_PUBLIC.length + KEY_BYTES &&
    ED25519_PUBLIC.every((byte, at) => bytes[at] === byte);
  return isEd25519 ? bytes.slice(ED25519_PUBLIC.length) : null;
}

/** A public key of 32 bytes as it is published: Multikey, `z6Mk…`. */
export function publicKeyMultibase(key: Uint8Array): string {
  return toMultibase(Uint8Array.from([...ED25519_PUBLIC, ...key]));
}
