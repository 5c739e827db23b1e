import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { allowAnyone, signInIdOf } from "#app/auth/guards.server.ts";
import { forgetKeptForms } from "#app/auth/own-kept-forms.server.ts";
import { signOut } from "#app/features/accounts/sign-out.server.ts";
import {
  localeParams,
  notFound,
  parseParams,
} from "#app/shared/http.server.ts";

/** Looking at the address does nothing. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await allowAnyone(request, context);
  throw notFound();
}

/** Ends the sign-in that the browser has; no form waits in it any more. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  await allowAnyone(request, context);
  const { locale } = parseParams(localeParams, params);
  const previous = signInIdOf(request, context);
  const { cookie } = signOut(context, { previous });
  const headers = new Headers({ "Set-Cookie": cookie });
  const withoutForms = forgetKeptForms(request, context);
  if (withoutForms) headers.append("Set-Cookie", withoutForms);
  return redirect(`/${locale}`, { headers });
}
