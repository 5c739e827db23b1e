import type { Locale } from "#app/shared/text.ts";

/** Under a domain that RFC 2606 keeps for examples: it reaches nobody. */
const EXAMPLE_EMAIL = "vardenis.pavardenis@example.com";

const EXAMPLE_NAMES: Record<Locale, string> = {
  lt: "Vardenis Pavardenis (pavyzdys)",
  en: "Jane Sample (an example)",
};

/** The row of the template that shows how to fill it in, whose cells are data. */
export function exampleRow(
  locale: Locale,
  profession: string,
): Record<string, string> {
  const isLt = locale === "lt";
  return {
    name: EXAMPLE_NAMES[locale],
    email: EXAMPLE_EMAIL,
    profession,
    institution: isLt ? "Pavyzdžio įstaiga" : "Sample Institution",
    municipality: isLt ? "Pavyzdžio m. sav." : "Sample municipality",
    gender: isLt ? "moteris" : "female",
    language: locale,
  };
}

/** Whether somebody left the example of the template in their list. */
export function isExample({
  name,
  email,
}: {
  name: string;
  email: string | null;
}): boolean {
  return email === EXAMPLE_EMAIL || Object.values(EXAMPLE_NAMES).includes(name);
}
