import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/auth/guards.server.ts";
import { certificateForm } from "#app/features/certificates/register/certificate-form.ts";
import { SurePage } from "#app/features/certificates/register/certificate-forms.tsx";
import { CertificatePage } from "#app/features/certificates/register/certificate-page.tsx";
import { changeCertificate } from "#app/features/certificates/issue-lists/change-certificate.server.ts";
import { changeRefusalInWords } from "#app/features/certificates/issue-lists/change-refusal.ts";
import { openRegisterEntry } from "#app/features/certificates/register/open-register-entry.server.ts";
import { documentTitle } from "#app/features/certificates/register/register-words.tsx";
import { pageTitle } from "#app/i18n/page-title.ts";
import { parseForm } from "#app/shared/form.server.ts";
import {
  cohortParams,
  notFound,
  orNotFound,
  parseParams,
} from "#app/shared/http.server.ts";
import { idSchema } from "#app/shared/ids.ts";

const CertificateParams = cohortParams.extend({ certificate: idSchema("crt") });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const coordinator = await requireRole(request, context, "coordinator");
  const where = parseParams(CertificateParams, params);
  const now = context.clock();
  return orNotFound(openRegisterEntry(context.db, coordinator, where, now));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireRole(request, context, "coordinator");
  const where = parseParams(CertificateParams, params);
  const now = context.clock();
  orNotFound(openRegisterEntry(context.db, actor, where, now));
  const form = await parseForm(request, certificateForm);
  if (!form.ok) return data({ reply: form.reply }, 422);
  if (!form.value.sure) return data({ ask: form.value });

  const { certificate } = where;
  const result = changeCertificate(context, certificate, form.value, actor);
  if (result.ok) {
    const home = `/${where.locale}/cohorts/${where.cohort}`;
    return redirect(`${home}/${result.value}`);
  }
  if (result.refusal.code === "not-found") throw notFound();
  return data({ refusal: result.refusal }, 409);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: pageTitle(documentTitle(data)) }] : [];

/** One row of the register, for the coordinator who answers for it. */
export default function CertificateRoute() {
  const entry = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer && "ask" in answer) {
    return <SurePage entry={entry} form={answer.ask} />;
  }
  const refused =
    answer && "refusal" in answer ? changeRefusalInWords(answer.refusal) : null;
  const reply = answer && "reply" in answer ? answer.reply : undefined;
  return <CertificatePage entry={entry} reply={reply} refused={refused} />;
}
