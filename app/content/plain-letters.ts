/**
 * Letters that Unicode does not take apart into a plain letter and a mark, and
 * what they are compared as: both in a search and in a written answer.
 */
const COMMON: Readonly<Record<string, string>> = {
  ł: "l",
  đ: "d",
  ð: "d",
  ø: "o",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ı: "i",
};

/**
 * Of a search, besides: Arabic letters that are often confused. Only there: an
 * answer with another letter is another answer. Whoever adds a letter has to
 * have every version indexed again, or words that have it are no longer found.
 */
export const LETTERS_OF_SEARCH: Readonly<Record<string, string>> = {
  ...COMMON,
  ى: "ي",
  ة: "ه",
};

/**
 * Of written answers, besides: rare letters that the index was made without.
 * Whoever adds or takes one changes how answers are judged.
 */
export const LETTERS_OF_ANSWERS: Readonly<Record<string, string>> = {
  ...COMMON,
  þ: "th",
  ħ: "h",
  ŧ: "t",
  ŋ: "n",
};

/** Puts for every letter of a table what it is compared as. */
export function plainLetters(
  letters: Readonly<Record<string, string>>,
): (text: string) => string {
  const any = new RegExp(`[${Object.keys(letters).join("")}]`, "g");
  return (text) => text.replace(any, (letter) => letters[letter] ?? letter);
}
