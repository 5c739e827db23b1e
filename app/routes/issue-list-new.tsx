import { setImmediate as nextTurn } from "node:timers/promises";
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/auth/guards.server.ts";
import { answerProposal } from "#app/features/certificates/issue-lists/answer-proposal.server.ts";
import { IssueListConfirmPage } from "#app/features/certificates/issue-lists/issue-list-confirm-page.tsx";
import { readIssueListForm } from "#app/features/certificates/issue-lists/issue-list-form.ts";
import { IssueListNewPage } from "#app/features/certificates/issue-lists/issue-list-new-page.tsx";
import { openProposal } from "#app/features/certificates/issue-lists/open-proposal.server.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { m } from "#app/paraglide/messages.js";
import { readForm } from "#app/shared/form.server.ts";
import {
  cohortParams,
  notFound,
  orNotFound,
  parseParams,
} from "#app/shared/http.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const coordinator = await requireRole(request, context, "coordinator");
  const { cohort: id } = parseParams(cohortParams, params);
  const open = orNotFound(openProposal(context.db, coordinator, id));
  const { cohort, candidates, isSignatory } = open;
  const { fourEyes } = cohort.programme;
  const { title } = cohort;
  // A large cohort takes a while: others have a turn before it is rendered.
  await nextTurn();
  return { cohort: { id, title }, candidates, isSignatory, fourEyes };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const proposedBy = await requireRole(request, context, "coordinator");
  const { locale, cohort } = parseParams(cohortParams, params);
  const open = orNotFound(openProposal(context.db, proposedBy, cohort));
  const form = readIssueListForm(await readForm(request));
  if (!form) throw new Response(null, { status: 400 });

  const answer = answerProposal(context, open, form, proposedBy);
  if (answer.told === "proposed") {
    const home = `/${locale}/cohorts/${cohort}/issue-lists`;
    return redirect(`${home}/${answer.listId}`);
  }
  if (answer.told === "confirm") return data(answer);
  if (answer.refusal.code === "not-found") throw notFound();
  return data(answer, answer.refusal.code === "nobody-chosen" ? 422 : 409);
}

export const meta: MetaFunction = () => [
  { title: pageTitle(m.issue_list_new_title()) },
];

/** A proposal: everybody's state, then the chosen names once more. */
export default function IssueListNew() {
  const view = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer?.told === "confirm") {
    return <IssueListConfirmPage view={view} choices={answer.choices} />;
  }
  return <IssueListNewPage view={view} refusal={answer?.refusal ?? null} />;
}
