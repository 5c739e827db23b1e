import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { allowAnyone } from "#app/auth/guards.server.ts";
import { CheckForm } from "#app/features/certificates/check-form.tsx";
import {
  formatPublicCode,
  parsePublicCode,
} from "#app/features/certificates/public-code.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { m } from "#app/paraglide/messages.js";
import { readForm } from "#app/shared/form.server.ts";
import { localeParams, parseParams } from "#app/shared/http.server.ts";
import { errorLines } from "#app/ui/form-reply.ts";
import { ErrorSummary } from "#app/ui/notice.tsx";
import { Page, PageHead } from "#app/ui/page.tsx";

const MISTAKES = {
  malformed: "check_error_malformed",
  "wrong-check-letter": "check_error_check_letter",
} as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await allowAnyone(request, context);
  parseParams(localeParams, params);
  return null;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  await allowAnyone(request, context);
  const { locale } = parseParams(localeParams, params);
  const typed = Object.fromEntries(await readForm(request)).code?.trim() ?? "";
  const code = parsePublicCode(typed);
  if (code.ok) {
    return redirect(`/${locale}/check/${formatPublicCode(code.value)}`);
  }
  const mistake =
    typed === "" ? "check_error_empty" : MISTAKES[code.refusal.code];
  return data({ errors: { code: mistake }, values: { code: typed } }, 422);
}

export const meta: MetaFunction = () => [{ title: pageTitle(m.check_title()) }];

/** Where anyone types the code of a certificate. */
export default function Check() {
  const reply = useActionData<typeof action>();
  return (
    <Page width="narrow">
      <ErrorSummary title={m.error_summary()} errors={errorLines(reply)} />
      <PageHead title={m.check_title()} lede={m.check_lead()} />
      <CheckForm reply={reply} />
    </Page>
  );
}
