import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { z } from "zod";
import { allowAnyone, signInIdOf } from "#app/auth/guards.server.ts";
import { pageAfterSignIn } from "#app/auth/page-after-sign-in.server.ts";
import { safeReturnTo } from "#app/auth/safe-return-to.ts";
import { signInAs } from "#app/features/accounts/sign-in-as.server.ts";
import { readForm } from "#app/shared/form.server.ts";
import {
  localeParams,
  notFound,
  parseParams,
} from "#app/shared/http.server.ts";
import { idSchema } from "#app/shared/ids.ts";

const Choice = z.object({
  person: idSchema("per"),
  returnTo: z.string().optional(),
});

/** Looking at the address does nothing. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await allowAnyone(request, context);
  throw notFound();
}

/** One click signs in as somebody of the demonstration; elsewhere it is absent. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  await allowAnyone(request, context);
  const { locale } = parseParams(localeParams, params);
  const form = Object.fromEntries(await readForm(request));
  const { person, returnTo } = parseParams(Choice, form);

  const previous = signInIdOf(request, context);
  const result = signInAs(context, { personId: person, previous });
  if (!result.ok) throw notFound();
  const asked = { locale, personId: person, returnTo: safeReturnTo(returnTo) };
  return redirect(pageAfterSignIn(request, context, asked), {
    headers: { "Set-Cookie": result.value.cookie },
  });
}
