import { comparable, type Forgiving } from "#app/content/free-text.ts";
import { LOCALES, type Text } from "#app/shared/text.ts";

/**
 * Whether a written answer is one of the texts that count, when both
 * are brought to what `comparable` leaves of them. Texts of both languages
 * count, whatever the page's language is.
 */
export function accepts(
  accepted: Text,
  written: string,
  forgiving: Forgiving,
): boolean {
  const given = comparable(written, forgiving);
  return (
    given !== "" &&
    LOCALES.some((locale) => comparable(accepted[locale], forgiving) === given)
  );
}
