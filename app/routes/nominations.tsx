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
import { findCohortFor } from "#app/features/cohorts/cohorts.queries.server.ts";
import { decideNomination } from "#app/features/enrolments/nominations/decide-nomination.server.ts";
import { listNominations } from "#app/features/enrolments/nominations/nominations.queries.server.ts";
import { NominationsPage } from "#app/features/enrolments/nominations/nominations-page.tsx";
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

const NominationsParams = localeParams.extend({ cohort: idSchema("coh") });
const DecisionForm = z
  .object({
    person: idSchema("per"),
    decision: z.enum(["enrol", "decline"]),
    reason: z.string().trim().max(300, "nominations_error_reason").optional(),
  })
  .refine(
    ({ decision, reason }) => decision === "enrol" || (reason ?? "").length > 4,
    { path: ["reason"], message: "nominations_error_reason" },
  );

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireRole(request, context, "coordinator");
  const { cohort: id } = parseParams(NominationsParams, params);
  const cohort = orNotFound(findCohortFor(context.db, id, actor.id));
  const decided = new URL(request.url).searchParams.get("decided");
  return { cohort, nominations: listNominations(context.db, id), decided };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireRole(request, context, "coordinator");
  const { locale, cohort: cohortId } = parseParams(NominationsParams, params);
  orNotFound(findCohortFor(context.db, cohortId, actor.id));
  const form = await parseForm(request, DecisionForm);
  if (!form.ok) return data({ reply: form.reply, refused: null }, 422);
  const { person: personId, decision, reason = "" } = form.value;
  const declinedFor = decision === "decline" ? reason : null;
  const wish = { cohortId, personId, declinedFor };
  const result = decideNomination(context, actor, wish);
  if (result.ok) {
    const to = `/${locale}/cohorts/${cohortId}/nominations`;
    return redirect(`${to}?decided=${result.value.outcome}`);
  }
  if (result.refusal.code === "not-found") throw notFound();
  return data({ reply: null, refused: result.refusal.code }, 409);
}

export const meta: MetaFunction = () => [
  { title: pageTitle(m.nominations_title()) },
];

/** Whom institutions propose for a cohort; its coordinator decides. */
export default function Nominations() {
  const { reply = null, refused = null } = useActionData<typeof action>() ?? {};
  const open = useLoaderData<typeof loader>();
  return <NominationsPage {...open} reply={reply} refused={refused} />;
}
