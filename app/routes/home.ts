import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { allowAnyone } from "#app/auth/guards.server.ts";
import { preferredLocale } from "#app/i18n/locale.ts";

/** Leads from the bare address to the preferred language. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await allowAnyone(request, context);
  const locale =
    actor?.locale ?? preferredLocale(request.headers.get("Accept-Language"));
  return redirect(`/${locale}`, { headers: { Vary: "Accept-Language" } });
}
