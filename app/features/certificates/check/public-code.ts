import { accept, refuse, type Result } from "#app/shared/result.ts";

/** Crockford's base32: no I, L, O or U, so that nothing is misread or rude. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const RANDOM_CHARACTERS = 16;
const GROUPS_OF_FOUR = /(.{4})(?=.)/g;

/** Letters that people read off paper in place of the ones we print. */
const MISREAD: Record<string, string> = { O: "0", I: "1", L: "1" };

export type PublicCodeRefusal =
  { code: "malformed" } | { code: "wrong-check-letter" };

/** What a code looks like, for hints at a form. It is nobody's code. */
export const EXAMPLE_CODE = "7Q3M-K0ZP-4W8X-HT2N-V";

/**
 * A new code for a certificate, as the register stores it: 80 random bits as 16
 * characters, and a check letter. Says nothing about the certificate.
 */
export function newPublicCode(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(RANDOM_CHARACTERS));
  const random = Array.from(bytes, (byte) => ALPHABET.charAt(byte % 32));
  return random.join("") + checkLetterOf(random.join(""));
}

/** A stored code as it is printed: `XXXX-XXXX-XXXX-XXXX-X`. */
export function formatPublicCode(publicCode: string): string {
  return publicCode.replace(GROUPS_OF_FOUR, "$1-");
}

/**
 * The stored form of what somebody typed. Capitals, spaces and dashes of any
 * kind do not matter, and O counts as 0, I and L as 1. A mistyped character and
 * two that changed places are told apart from a code that nobody ever got.
 */
export function parsePublicCode(
  typed: string,
): Result<string, PublicCodeRefusal> {
  const code = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}\u2212\u00AD]/gu, "")
    .replace(/[OIL]/g, (letter) => MISREAD[letter] ?? letter);

  const isWellFormed =
    code.length === RANDOM_CHARACTERS + 1 &&
    Array.from(code).every((character) => ALPHABET.includes(character));
  if (!isWellFormed) return refuse({ code: "malformed" });
  return code.endsWith(checkLetterOf(code.slice(0, -1)))
    ? accept(code)
    : refuse({ code: "wrong-check-letter" });
}

/**
 * A weighted sum over the field of 32 elements: each character is a number of
 * five bits, and its weight is a power of 2, another one at each position.
 *
 * No weight is 0, so one wrong character always changes the sum. The 17 weights
 * (the check letter's own is 1) all differ, so changing places does too, of
 * neighbours and of any other two. Crockford's own check, modulo 37, would need
 * five signs that are not letters.
 */
function checkLetterOf(characters: string): string {
  let sum = 0;
  for (const character of characters) {
    sum = timesTwo(sum ^ ALPHABET.indexOf(character));
  }
  return ALPHABET.charAt(sum);
}

/** Modulo x⁵ + x² + 1, for which the powers of 2 run through all 31 elements. */
function timesTwo(element: number): number {
  const doubled = element << 1;
  return doubled & 0b100000 ? doubled ^ 0b100101 : doubled;
}
