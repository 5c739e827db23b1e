import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "#app/auth/guards.server.ts";
import { ExportPage } from "#app/features/certificates/my-learning/export-page.tsx";
import {
  ownData,
  ownDataCounts,
} from "#app/features/certificates/my-learning/own-data.server.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { m } from "#app/paraglide/messages.js";
import { localeParams, parseParams } from "#app/shared/http.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  parseParams(localeParams, params);
  return { counts: ownDataCounts(ownData(context, actor)) };
}

export const meta: MetaFunction = () => [
  { title: pageTitle(m.export_title()) },
];

/** Everything that is stored about somebody, for them to take along. */
export default function MyLearningExport() {
  return <ExportPage {...useLoaderData<typeof loader>()} />;
}
