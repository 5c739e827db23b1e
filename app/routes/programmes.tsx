import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/auth/guards.server.ts";
import { ProgrammeList } from "#app/features/cohorts/programmes/programme-list.tsx";
import { listProgrammes } from "#app/features/cohorts/programmes.queries.server.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { m } from "#app/paraglide/messages.js";
import { localeParams, parseParams } from "#app/shared/http.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireRole(request, context, "coordinator");
  parseParams(localeParams, params);
  return { programmes: listProgrammes(context.db) };
}

export const meta: MetaFunction = () => [
  { title: pageTitle(m.programmes_title()) },
];

/** The programmes of the office. */
export default function Programmes() {
  return <ProgrammeList {...useLoaderData<typeof loader>()} />;
}
