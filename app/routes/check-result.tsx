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
import { allowAnyone } from "#app/auth/guards.server.ts";
import {
  CheckResultPage,
  TooManyLookUps,
} from "#app/features/certificates/check/check-result-page.tsx";
import {
  compareName,
  lookUpCertificate,
  type LookUpRefusal,
} from "#app/features/certificates/check/look-up-certificate.server.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { m } from "#app/paraglide/messages.js";
import { parseForm } from "#app/shared/form.server.ts";
import { localeParams, parseParams } from "#app/shared/http.server.ts";
import type { Locale } from "#app/shared/text.ts";

const CheckParams = localeParams.extend({ code: z.string().max(100) });
const NameForm = z.object({
  name: z
    .string("check_name_error")
    .trim()
    .min(1, "check_name_error")
    .max(200, "check_name_error"),
});

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await allowAnyone(request, context);
  const { locale, code } = parseParams(CheckParams, params);
  const result = lookUpCertificate(context, code);
  if (!result.ok) return refused({ locale, code }, result.refusal);
  return data({ checked: result.value, wait: 0 });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  await allowAnyone(request, context);
  const { locale, code } = parseParams(CheckParams, params);
  const form = await parseForm(request, NameForm);
  if (!form.ok) return data({ ...form.reply, isSame: null }, 422);

  const result = compareName(context, code, form.value.name);
  if (!result.ok) {
    refused({ locale, code }, result.refusal);
    return data({ errors: {}, values: form.value, isSame: null }, 429);
  }
  return data({ errors: {}, values: form.value, isSame: result.value });
}

/** Who asks too often waits; a code that is not one goes back to the form. */
function refused(
  { locale, code }: { locale: Locale; code: string },
  refusal: LookUpRefusal,
) {
  if (refusal.code !== "throttled") {
    throw redirect(`/${locale}/check?${new URLSearchParams({ code })}`);
  }
  const wait = refusal.retryAfterSeconds;
  const headers = { "Retry-After": String(wait) };
  return data({ checked: null, wait }, { status: 429, headers });
}

/** Tells who asked too often when to come back, and search engines to go. */
export const headers: HeadersFunction = ({ loaderHeaders }) => {
  loaderHeaders.set("X-Robots-Tag", "noindex");
  return loaderHeaders;
};

export const meta: MetaFunction = () => [
  { title: pageTitle(m.check_result_title()) },
  { name: "robots", content: "noindex" },
];

/** What the register says about a code. */
export default function CheckResult() {
  const { checked, wait } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  if (!checked) return <TooManyLookUps seconds={wait} />;
  return <CheckResultPage checked={checked} reply={reply} />;
}
