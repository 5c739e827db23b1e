import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { allowAnyone } from "#app/auth/guards.server.ts";
import { safeReturnTo } from "#app/auth/safe-return-to.ts";
import { DisplayPage } from "#app/features/learning/reading/display-page.tsx";
import { pageTitle } from "#app/i18n/page-title.ts";
import { m } from "#app/paraglide/messages.js";
import {
  changed,
  displayChange,
  displayCookie,
  displayIn,
} from "#app/shared/display-choices.ts";
import { readForm } from "#app/shared/form.server.ts";
import { localeParams, parseParams } from "#app/shared/http.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await allowAnyone(request, context);
  parseParams(localeParams, params);
  const asked = new URL(request.url).searchParams.get("returnTo");
  return {
    display: displayIn(request.headers.get("Cookie")),
    returnTo: safeReturnTo(asked),
  };
}

/** Remembers what was chosen in a cookie, and goes back to where it was chosen. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  await allowAnyone(request, context);
  const { locale } = parseParams(localeParams, params);
  const { returnTo, ...form } = Object.fromEntries(await readForm(request));
  const change = parseParams(displayChange, form);

  const display = changed(displayIn(request.headers.get("Cookie")), change);
  const back = safeReturnTo(returnTo);
  return redirect(back === "/" ? `/${locale}` : back, {
    headers: { "Set-Cookie": displayCookie(display, context.config) },
  });
}

export const meta: MetaFunction = () => [
  { title: pageTitle(m.display_title()) },
];

/** Colours, text size and reading mode, for anyone. */
export default function DisplayRoute() {
  return <DisplayPage {...useLoaderData<typeof loader>()} />;
}
