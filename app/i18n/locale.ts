import { overwriteGetLocale } from "#app/paraglide/runtime.js";
import { isLocale, type Locale } from "#app/shared/text.ts";

const DEFAULT_LOCALE: Locale = "lt";

let rendering: Locale = DEFAULT_LOCALE;
overwriteGetLocale(() => rendering);

/**
 * Runs synchronous work, such as rendering a page, in one language: inside it,
 * `m.some_message()` speaks that language. Nothing may wait inside, so requests
 * never see each other's language.
 */
export function inLocale<Outcome>(
  locale: Locale,
  work: () => Outcome,
): Outcome {
  const before = rendering;
  rendering = locale;
  try {
    return work();
  } finally {
    rendering = before;
  }
}

/** The language in which the present page is being rendered. */
export function currentLocale(): Locale {
  return rendering;
}

/** The language that a path names in its first part; null when it names none. */
export function localeOfPath(pathname: string): Locale | null {
  const first = pathname.split("/")[1];
  return isLocale(first) ? first : null;
}

/** The same page in another language. */
export function pathInLocale(pathname: string, locale: Locale): string {
  const rest = pathname.split("/").slice(2).join("/");
  return rest === "" ? `/${locale}` : `/${locale}/${rest}`;
}

/**
 * The language a newcomer prefers, by their browser's Accept-Language header;
 * Lithuanian when the header names neither of ours.
 */
export function preferredLocale(acceptLanguage: string | null): Locale {
  const wishes = (acceptLanguage ?? "")
    .split(",")
    .map((wish) => {
      const [tag = "", q = "q=1"] = wish.trim().split(";");
      return {
        locale: tag.slice(0, 2).toLowerCase(),
        weight: Number(q.replace("q=", "")),
      };
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight);
  for (const { locale } of wishes) if (isLocale(locale)) return locale;
  return DEFAULT_LOCALE;
}
