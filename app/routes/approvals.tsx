import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "#app/auth/guards.server.ts";
import { ApprovalsPage } from "#app/features/certificates/issue-lists/approvals-page.tsx";
import { openApprovals } from "#app/features/certificates/issue-lists/open-issue-list.server.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { m } from "#app/paraglide/messages.js";
import { localeParams, parseParams } from "#app/shared/http.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  parseParams(localeParams, params);
  return { awaiting: openApprovals(context.db, actor) };
}

export const meta: MetaFunction = () => [
  { title: pageTitle(m.approvals_title()) },
];

/** The issue lists that wait for one's approval; empty for who signs nothing. */
export default function Approvals() {
  return <ApprovalsPage {...useLoaderData<typeof loader>()} />;
}
