import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireRole } from "#app/auth/guards.server.ts";
import { CertificatePage } from "#app/features/certificates/register/certificate-page.tsx";
import { openRegisterEntry } from "#app/features/certificates/register/open-register-entry.server.ts";
import { revocationReason } from "#app/features/certificates/register/revocation-reason.ts";
import { revokeCertificate } from "#app/features/certificates/register/revoke-certificate.server.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { m } from "#app/paraglide/messages.js";
import { parseForm } from "#app/shared/form.server.ts";
import {
  localeParams,
  notFound,
  orNotFound,
  parseParams,
} from "#app/shared/http.server.ts";
import { idSchema } from "#app/shared/ids.ts";

const CertificateParams = localeParams.extend({
  cohort: idSchema("coh"),
  certificate: idSchema("crt"),
});
const RevokeForm = z.object({
  reason: z.string("certificate_revoke_error_reason").pipe(revocationReason),
});

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const coordinator = await requireRole(request, context, "coordinator");
  const where = parseParams(CertificateParams, params);
  return orNotFound(openRegisterEntry(context.db, coordinator, where));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const revokedBy = await requireRole(request, context, "coordinator");
  const where = parseParams(CertificateParams, params);
  const { id } = orNotFound(openRegisterEntry(context.db, revokedBy, where));
  const form = await parseForm(request, RevokeForm);
  if (!form.ok) return data(form.reply, 422);

  const { reason } = form.value;
  const result = revokeCertificate(context, {
    certificateId: id,
    reason,
    revokedBy,
  });
  if (!result.ok && result.refusal.code === "not-found") throw notFound();
  // Revoked meanwhile, or just now: the page says when and why.
  return redirect(new URL(request.url).pathname);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data
    ? [{ title: pageTitle(m.certificate_title({ number: data.number })) }]
    : [];

/** One row of the register, for the coordinator who answers for it. */
export default function CertificateRoute() {
  return (
    <CertificatePage
      entry={useLoaderData<typeof loader>()}
      reply={useActionData<typeof action>()}
    />
  );
}
