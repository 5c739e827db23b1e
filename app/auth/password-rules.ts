import { COMMON_PASSWORDS, COMMON_WORDS } from "./common-passwords.ts";

const LEAST_CHARACTERS = 12;
export const MOST_CHARACTERS = 200;

export type PasswordWeakness =
  "too-short" | "too-long" | "repeats" | "contains-email" | "common";

/**
 * Why a password must not be chosen, or null. Length counts and signs do not:
 * no rule about capitals or digits, any character, and pasting is welcome.
 *
 * "Common" is a list of our own with about a hundred entries and what is
 * built from them. It is not the list of thousands of breached passwords that
 * ASVS 5 asks for (6.2.4); such a list is still to be added.
 */
export function weaknessOfPassword(
  password: string,
  { email }: { email: string },
): PasswordWeakness | null {
  const characters = [...password.normalize("NFC")].length;
  if (characters < LEAST_CHARACTERS) return "too-short";
  if (characters > MOST_CHARACTERS) return "too-long";
  const plain = plainForm(password);
  if (isRepetition(password) || isRepetition(plain)) return "repeats";
  if (containsNameOf(email, plain)) return "contains-email";
  return isCommon(plain) ? "common" : null;
}

/** Lower case, letters without marks, nothing but letters and digits. */
function plainForm(password: string): string {
  return password
    .normalize("NFD")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}

function isRepetition(text: string): boolean {
  if (text === "") return false;
  return new Set(text).size < 5 || /^(.{1,8})\1+$/.test(text);
}

/** The part before the @, when it is long enough to be a name. */
function containsNameOf(email: string, plain: string): boolean {
  const name = plainForm(email.split("@")[0] ?? "");
  return name.length >= 4 && plain.includes(name);
}

function isCommon(plain: string): boolean {
  const letters = plain.replaceAll(/[0-9]/g, "");
  return COMMON_PASSWORDS.has(plain) || COMMON_WORDS.has(letters);
}
