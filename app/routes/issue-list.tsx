import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireActor } from "#app/auth/guards.server.ts";
import { answerList } from "#app/features/certificates/issue-lists/answer-list.server.ts";
import { decideRefusalInWords } from "#app/features/certificates/issue-lists/decide-refusal.ts";
import {
  IssueListPage,
  listTitle,
} from "#app/features/certificates/issue-lists/issue-list-page.tsx";
import { openIssueList } from "#app/features/certificates/issue-lists/open-issue-list.server.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { readForm } from "#app/shared/form.server.ts";
import {
  cohortParams,
  notFound,
  orNotFound,
  parseParams,
} from "#app/shared/http.server.ts";
import { idSchema } from "#app/shared/ids.ts";

const ListParams = cohortParams.extend({ list: idSchema("isl") });
const DecideForm = z.object({
  decision: z.enum(["approve", "reject", "withdraw", "continue"]),
  reason: z.string().optional(),
});

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  const where = parseParams(ListParams, params);
  return orNotFound(openIssueList(context.db, actor, where, context.clock()));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context);
  const where = parseParams(ListParams, params);
  orNotFound(openIssueList(context.db, actor, where, context.clock()));
  const fields = Object.fromEntries(await readForm(request));
  const form = DecideForm.safeParse(fields);
  if (!form.success) throw new Response(null, { status: 400 });

  const { decision, reason = "" } = form.data;
  const order = { decision, reason, listId: where.list, actor };
  const result = answerList(context, order);
  if (result.ok) return redirect(new URL(request.url).pathname);
  const { refusal } = result;
  if (refusal.code === "not-found") throw notFound();
  return data({ refusal, reason }, refusal.code === "bad-reason" ? 422 : 409);
}

/** While documents are being issued, the page looks again by itself. */
export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const title = listTitle(data.list);
  const isMoving = data.list.state === "issuing" && !data.isParked;
  const again = { httpEquiv: "refresh", content: "3" };
  return [{ title: pageTitle(title) }, ...(isMoving ? [again] : [])];
};

/** One issue list: its people, its decision, its progress. */
export default function IssueList() {
  const answer = useActionData<typeof action>();
  const open = useLoaderData<typeof loader>();
  if (answer?.refusal.code === "bad-reason") {
    const errors = { reason: "certificate_revoke_error_reason" };
    const reply = { errors, values: { reason: answer.reason } };
    return <IssueListPage open={open} reply={reply} refused={null} />;
  }
  const refused = answer ? decideRefusalInWords(answer.refusal) : null;
  return <IssueListPage open={open} reply={undefined} refused={refused} />;
}
