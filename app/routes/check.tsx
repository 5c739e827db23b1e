import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { allowAnyone } from "#app/auth/guards.server.ts";
import { CheckPage } from "#app/features/certificates/check/check-page.tsx";
import {
  formatPublicCode,
  parsePublicCode,
} from "#app/features/certificates/check/public-code.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { m } from "#app/paraglide/messages.js";
import { readForm } from "#app/shared/form.server.ts";
import { localeParams, parseParams } from "#app/shared/http.server.ts";

const MISTAKES = {
  malformed: "check_error_malformed",
  "wrong-check-letter": "check_error_check_letter",
} as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await allowAnyone(request, context);
  parseParams(localeParams, params);
  const typed = new URL(request.url).searchParams.get("code");
  return typed === null ? null : mistakeIn(typed.slice(0, 100));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  await allowAnyone(request, context);
  const { locale } = parseParams(localeParams, params);
  const typed = Object.fromEntries(await readForm(request)).code?.trim() ?? "";
  const code = parsePublicCode(typed);
  if (!code.ok) return data(mistakeIn(typed), 422);
  return redirect(`/${locale}/check/${formatPublicCode(code.value)}`);
}

/** What is wrong with a code, at its field; null when nothing is. */
function mistakeIn(typed: string) {
  const code = parsePublicCode(typed);
  if (code.ok) return null;
  const mistake =
    typed === "" ? "check_error_empty" : MISTAKES[code.refusal.code];
  return { errors: { code: mistake }, values: { code: typed } };
}

export const headers: HeadersFunction = () => ({ "X-Robots-Tag": "noindex" });

export const meta: MetaFunction = () => [
  { title: pageTitle(m.check_title()) },
  { name: "robots", content: "noindex" },
];

/** Where anyone checks a certificate: by its code, or by its file. */
export default function Check() {
  const loaded = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() ?? loaded ?? undefined;
  return <CheckPage reply={reply} />;
}
