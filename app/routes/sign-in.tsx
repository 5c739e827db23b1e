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
import { pageAfterSignIn } from "#app/auth/page-after-sign-in.server.ts";
import { safeReturnTo } from "#app/auth/safe-return-to.ts";
import { listDemonstrationPeople } from "#app/features/accounts/accounts.queries.server.ts";
import {
  DemonstrationPeople,
  LateForm,
  SignInForm,
} from "#app/features/accounts/sign-in-form.tsx";
import { signIn } from "#app/features/accounts/sign-in.server.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { m } from "#app/paraglide/messages.js";
import { parseForm, type FormReply } from "#app/shared/form.server.ts";
import { localeParams, parseParams } from "#app/shared/http.server.ts";
import { errorLines } from "#app/ui/form-reply.ts";
import { ErrorSummary } from "#app/ui/notice.tsx";
import { Page, PageHead } from "#app/ui/page.tsx";

const Credentials = z.object({
  email: z
    .string("sign_in_error_email")
    .trim()
    .min(1, "sign_in_error_email")
    .max(254, "sign_in_error_wrong"),
  password: z
    .string("sign_in_error_password")
    .max(1_000, "sign_in_error_wrong"),
});

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await allowAnyone(request, context);
  parseParams(localeParams, params);
  const isDemonstration = context.config.mode === "demonstration";
  return {
    returnTo: returnToOf(request),
    lateForm: lateFormOf(request),
    people: isDemonstration ? listDemonstrationPeople(context.db) : null,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  await allowAnyone(request, context);
  const { locale } = parseParams(localeParams, params);
  const form = await parseForm(request, Credentials);
  if (!form.ok) return data({ ...form.reply, minutes: null }, 422);

  const { address } = context;
  const previous = signInIdOf(request, context);
  const result = await signIn(context, { ...form.value, address, previous });
  if (!result.ok) return refused(form.value.email, result.refusal);
  const { personId, cookie } = result.value;
  const asked = { locale, personId, returnTo: returnToOf(request) };
  return redirect(pageAfterSignIn(request, context, asked), {
    headers: { "Set-Cookie": cookie },
  });
}

function refused(
  email: string,
  refusal: { code: "wrong" } | { code: "throttled"; retryAfterSeconds: number },
) {
  const values = { email };
  if (refusal.code === "wrong") {
    const errors = { email: "sign_in_error_wrong" };
    return data({ errors, values, minutes: null }, 422);
  }
  const { retryAfterSeconds } = refusal;
  const headers = { "Retry-After": String(retryAfterSeconds) };
  const minutes = Math.ceil(retryAfterSeconds / 60);
  return data({ errors: {}, values, minutes }, { status: 429, headers });
}

function returnToOf(request: Request): string {
  return safeReturnTo(new URL(request.url).searchParams.get("returnTo"));
}

/** What became of a form that led here, for the page to say. */
function lateFormOf(request: Request): "kept" | "not-sent" | null {
  const form = new URL(request.url).searchParams.get("form");
  return form === "kept" || form === "not-sent" ? form : null;
}

/** Tells who tried too often when to come back. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export const meta: MetaFunction = () => [
  { title: pageTitle(m.sign_in_title()) },
];

/** Where somebody says who they are. */
export default function SignIn() {
  const { people, returnTo, lateForm } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() ?? null;
  return (
    <Page width="narrow">
      <ErrorSummary title={m.error_summary()} errors={mistakes(reply)} />
      <PageHead title={m.sign_in_title()} />
      {lateForm ? <LateForm became={lateForm} /> : null}
      <SignInForm reply={reply} />
      {people ? (
        <DemonstrationPeople people={people} returnTo={returnTo} />
      ) : null}
    </Page>
  );
}

function mistakes(reply: (FormReply & { minutes: number | null }) | null) {
  if (!reply?.minutes) return errorLines(reply);
  const text = m.sign_in_error_throttled({ n: reply.minutes });
  return [{ href: "#email", text }];
}
