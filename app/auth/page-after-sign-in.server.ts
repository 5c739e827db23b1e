import type { AppContext } from "#app/context.ts";
import type { PersonId } from "#app/shared/ids.ts";
import type { Locale } from "#app/shared/text.ts";
import { hasKeptForms } from "./own-kept-forms.server.ts";

/**
 * Where somebody goes who has just signed in: to the form that was kept for them
 * in this browser, else to the page they asked for, else to the catalogue.
 * `returnTo` comes from `safeReturnTo`.
 */
export function pageAfterSignIn(
  request: Request,
  context: Pick<AppContext, "db" | "clock" | "config">,
  {
    locale,
    personId,
    returnTo,
  }: { locale: Locale; personId: PersonId; returnTo: string },
): string {
  if (hasKeptForms(request, context, personId)) return `/${locale}/kept-form`;
  return returnTo === "/" ? `/${locale}` : returnTo;
}
