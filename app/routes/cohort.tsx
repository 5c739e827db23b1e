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
import { CohortPage } from "#app/features/reports/dashboard/cohort-page.tsx";
import { issueCertificate } from "#app/features/certificates/register/issue-certificate.server.ts";
import { refusalInWords } from "#app/features/certificates/register/issue-refusal.ts";
import {
  issuedJustNow,
  openCohort,
} from "#app/features/reports/dashboard/open-cohort.server.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { readForm } from "#app/shared/form.server.ts";
import {
  localeParams,
  notFound,
  orNotFound,
  parseParams,
} from "#app/shared/http.server.ts";
import { idSchema } from "#app/shared/ids.ts";

const CohortParams = localeParams.extend({ cohort: idSchema("coh") });
const IssueForm = z.object({ enrolment: idSchema("enr") });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const coordinator = await requireRole(request, context, "coordinator");
  const { cohort } = parseParams(CohortParams, params);
  const open = orNotFound(openCohort(context.db, coordinator, cohort));
  const issued = new URL(request.url).searchParams.get("issued");
  return {
    open: { ...open, asOf: context.clock() },
    issued: issuedJustNow(open, issued),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const issuedBy = await requireRole(request, context, "coordinator");
  const { locale, cohort } = parseParams(CohortParams, params);
  const { learners } = orNotFound(openCohort(context.db, issuedBy, cohort));
  const form = Object.fromEntries(await readForm(request));
  const { enrolment } = parseParams(IssueForm, form);
  orNotFound(learners.find(({ enrolmentId }) => enrolmentId === enrolment));

  const result = issueCertificate(context, {
    enrolmentId: enrolment,
    issuedBy,
  });
  if (result.ok) {
    return redirect(`/${locale}/cohorts/${cohort}?issued=${result.value.id}`);
  }
  if (result.refusal.code === "not-found") throw notFound();
  return data({ refusal: result.refusal }, 409);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: pageTitle(data.open.cohort.title[currentLocale()]) }] : [];

/** A cohort: everybody's state, why not yet, and the button that certifies. */
export default function Cohort() {
  const reply = useActionData<typeof action>();
  const refused = reply ? refusalInWords(reply.refusal) : null;
  return <CohortPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
