import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { allowAnyone, signInIdOf } from "#app/auth/guards.server.ts";
import {
  MOST_CHARACTERS,
  type PasswordWeakness,
} from "#app/auth/password-rules.ts";
import { personName } from "#app/features/accounts/person-name.ts";
import {
  acceptInvitation,
  type AcceptRefusal,
} from "#app/features/enrolments/accept-invitation.server.ts";
import {
  InvitationOver,
  InvitationPage,
} from "#app/features/enrolments/invitation-page.tsx";
import { openInvitation } from "#app/features/enrolments/open-invitation.server.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { m } from "#app/paraglide/messages.js";
import { parseForm } from "#app/shared/form.server.ts";
import { localeParams, parseParams } from "#app/shared/http.server.ts";

const InvitationParams = localeParams.extend({
  token: z.string().regex(/^[\w-]{1,100}$/),
});
const AcceptForm = z.object({
  name: personName,
  password: z
    .string("invitation_error_too_short")
    // Twice as many UTF-16 units as characters are allowed.
    .max(2 * MOST_CHARACTERS, "invitation_error_too_long"),
});

const WEAK: Record<PasswordWeakness, string> = {
  "too-short": "invitation_error_too_short",
  "too-long": "invitation_error_too_long",
  repeats: "invitation_error_repeats",
  "contains-email": "invitation_error_contains_email",
  common: "invitation_error_common",
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await allowAnyone(request, context);
  const { token } = parseParams(InvitationParams, params);
  const open = openInvitation(context, token);
  if (!open.ok) return over(open.refusal);
  const { name, email } = open.value.person;
  return data({ invited: { name, email } });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  await allowAnyone(request, context);
  const { locale, token } = parseParams(InvitationParams, params);
  const form = await parseForm(request, AcceptForm);
  if (!form.ok) return data({ ...form.reply, letters: [] }, 422);

  const previous = signInIdOf(request, context);
  const wish = { ...form.value, token, previous };
  const result = await acceptInvitation(context, wish);
  if (!result.ok) return refused(form.value.name, result.refusal);
  return redirect(`/${locale}/my-learning`, {
    headers: { "Set-Cookie": result.value.cookie },
  });
}

/** A link that does not open any more: the loader says so again. */
function refused(name: string, refusal: AcceptRefusal) {
  const values = { name };
  if (refusal.code === "letters") {
    const errors = { name: "people_error_name_letters" };
    return data({ errors, values, letters: refusal.letters }, 422);
  }
  const errors: Record<string, string> = {};
  if (refusal.code !== "weak")
    return data({ errors, values, letters: [] }, 404);
  errors.password = WEAK[refusal.weakness];
  return data({ errors, values, letters: [] }, 422);
}

function over(refusal: Extract<AcceptRefusal, { code: "over" | "throttled" }>) {
  if (refusal.code === "over") return data({ invited: null }, 404);
  const headers = { "Retry-After": String(refusal.retryAfterSeconds) };
  return data({ invited: null }, { status: 429, headers });
}

/** Tells who tries links when to come back. */
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export const meta: MetaFunction = () => [
  { title: pageTitle(m.invitation_title()) },
  { name: "robots", content: "noindex" },
];

/** What the link of an invitation opens. */
export default function Invitation() {
  const { invited } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  if (!invited) return <InvitationOver />;
  return <InvitationPage {...invited} reply={reply} />;
}
