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
import { IssueListsPage } from "#app/features/certificates/issue-lists/issue-lists-page.tsx";
import { openIssueLists } from "#app/features/certificates/issue-lists/open-issue-list.server.ts";
import { changeRefusalInWords } from "#app/features/certificates/issue-lists/change-refusal.ts";
import { revocationReason } from "#app/features/certificates/register/revocation-reason.ts";
import { voidNextNumber } from "#app/features/certificates/register/void-number.server.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { m } from "#app/paraglide/messages.js";
import { parseForm } from "#app/shared/form.server.ts";
import {
  cohortParams,
  notFound,
  orNotFound,
  parseParams,
} from "#app/shared/http.server.ts";

const VoidForm = z.object({
  number: z.string().catch(""),
  reason: z.string("certificate_revoke_error_reason").pipe(revocationReason),
});

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const coordinator = await requireRole(request, context, "coordinator");
  const { cohort } = parseParams(cohortParams, params);
  const { db, clock } = context;
  const open = orNotFound(openIssueLists(db, coordinator, cohort, clock()));
  const asked = new URL(request.url).searchParams.get("voided") ?? "";
  // Only a number that is void is said to be.
  const voided = open.voided.find(({ number }) => number === asked);
  return { open, voided: voided?.number ?? null };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const voidedBy = await requireRole(request, context, "coordinator");
  const { locale, cohort } = parseParams(cohortParams, params);
  const { db, clock } = context;
  orNotFound(openIssueLists(db, voidedBy, cohort, clock()));
  const form = await parseForm(request, VoidForm);
  if (!form.ok) return data({ reply: form.reply }, 422);

  const order = { cohortId: cohort, ...form.value, voidedBy };
  const result = voidNextNumber(context, order);
  if (result.ok) {
    const { number } = result.value;
    const home = `/${locale}/cohorts/${cohort}/issue-lists`;
    return redirect(`${home}?voided=${encodeURIComponent(number)}`);
  }
  if (result.refusal.code === "not-found") throw notFound();
  return data({ refusal: result.refusal }, 409);
}

export const meta: MetaFunction = () => [
  { title: pageTitle(m.issue_lists_title()) },
];

/** The issue lists of a cohort, the documents issued in it, and void numbers. */
export default function IssueLists() {
  const answer = useActionData<typeof action>();
  const refused =
    answer && "refusal" in answer ? changeRefusalInWords(answer.refusal) : null;
  const reply = answer && "reply" in answer ? answer.reply : undefined;
  const loaded = useLoaderData<typeof loader>();
  return <IssueListsPage {...loaded} reply={reply} refused={refused} />;
}
