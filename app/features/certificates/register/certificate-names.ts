const HYPHENS = /[\p{Pd}\u2212]/gu;
const MOST_INITIALS = 8;

/** Letters that Unicode does not take apart into a letter and a mark. */
const PLAIN: Record<string, string> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  ı: "i",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
};

/**
 * A name as it goes into the register: composed letters, single spaces, and
 * none of the invisible signs that turn or hide text. Nothing that shows is
 * changed, so a name that looks odd stays odd.
 */
export function printedName(name: string): string {
  return name
    .normalize("NFC")
    .replace(/[\p{Zs}\p{Zl}\p{Zp}\t\n\r]+/gu, " ")
    .replace(/[\p{Cc}\p{Cf}]/gu, "")
    .replace(/ {2,}/g, " ")
    .trim();
}

/**
 * What strangers see of a name: „O. Ž.“ for Ona Žukauskaitė, „A. Č.-Ą.“ where
 * the surname is double. One letter for each part; parts without a letter are
 * left out. A dash when the name has no letter at all.
 */
export function initialsOf(name: string): string {
  const words = printedName(name).replace(HYPHENS, "-").split(" ");
  const initials = words.map(initialsOfWord).filter((word) => word !== "");
  return initials.slice(0, MOST_INITIALS).join(" ") || "–";
}

/**
 * Whether a stranger's full name is the one on the certificate, in the order
 * that is printed there. Capitals, spaces and kinds of hyphens do not matter,
 * and diacritics do not either: whoever checks from abroad may have no key for
 * ė. Every part of the name has to be there, so a surname alone is a no.
 */
export function matchesName(name: string, typed: string): boolean {
  const wanted = comparable(name);
  return wanted !== "" && wanted === comparable(typed);
}

function initialsOfWord(word: string): string {
  return word
    .split("-")
    .map((part) => /\p{L}\p{M}*/u.exec(part)?.[0])
    .filter((letter) => letter !== undefined)
    .map((letter) => `${letter.toUpperCase()}.`)
    .join("-");
}

function comparable(name: string): string {
  return printedName(name)
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[łøđðıßæœþ]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(HYPHENS, " ")
    .replace(/['’ʼ`´.]/g, "")
    .replace(/ +/g, " ")
    .trim();
}
