import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/auth/guards.server.ts";
import { openProgramme } from "#app/features/completion/programme/open-programme.server.ts";
import { ProgrammePage } from "#app/features/completion/programme/programme-page.tsx";
import { pageTitle } from "#app/i18n/page-title.ts";
import {
  orNotFound,
  parseParams,
  programmeParams,
} from "#app/shared/http.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireRole(request, context, "coordinator");
  const { programme } = parseParams(programmeParams, params);
  const versions = orNotFound(openProgramme(context.db, programme));
  return { versions, isSaved: new URL(request.url).searchParams.has("saved") };
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: pageTitle(data.versions[0].programme.code) }] : [];

/** A programme with all its versions. */
export default function ProgrammeRoute() {
  return <ProgrammePage {...useLoaderData<typeof loader>()} />;
}
