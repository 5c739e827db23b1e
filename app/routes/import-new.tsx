import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/auth/guards.server.ts";
import { findCohortFor } from "#app/features/cohorts/cohorts.queries.server.ts";
import { ImportNewPage } from "#app/features/enrolments/import/import-new-page.tsx";
import { listOwnImports } from "#app/features/enrolments/import/imports.queries.server.ts";
import { readListForm } from "#app/features/enrolments/import/list-form.server.ts";
import { readPeopleList } from "#app/features/enrolments/import/read-people-list.server.ts";
import { refusalInWords } from "#app/features/enrolments/import/refusal-in-words.ts";
import { tracksOf } from "#app/features/enrolments/import/surroundings.server.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { m } from "#app/paraglide/messages.js";
import {
  localeParams,
  orNotFound,
  parseParams,
} from "#app/shared/http.server.ts";
import { idSchema } from "#app/shared/ids.ts";

const ImportsParams = localeParams.extend({ cohort: idSchema("coh") });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { id: actorId } = await requireRole(request, context, "coordinator");
  const { cohort: cohortId } = parseParams(ImportsParams, params);
  const { db } = context;
  const cohort = orNotFound(findCohortFor(db, cohortId, actorId));
  return {
    cohort: { id: cohortId, title: cohort.title },
    tracks: tracksOf(db, cohort).map(({ title }) => ({ title })),
    imports: listOwnImports(db, { cohortId, actorId }),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { id: actorId } = await requireRole(request, context, "coordinator");
  const { locale, cohort: cohortId } = parseParams(ImportsParams, params);
  const cohort = orNotFound(findCohortFor(context.db, cohortId, actorId));
  const { list, pasted } = await readListForm(request);
  if (!list.ok)
    return data({ refusal: list.refusal, isFile: true, pasted }, 422);

  const read = await readPeopleList(context, cohort, {
    list: list.value,
    actorId,
  });
  const isFile = list.value.fileName !== null;
  if (!read.ok) return data({ refusal: read.refusal, isFile, pasted }, 422);
  const { importId } = read.value;
  return redirect(`/${locale}/cohorts/${cohortId}/imports/${importId}`);
}

export const meta: MetaFunction = () => [
  { title: pageTitle(m.import_title()) },
];

/** Where a coordinator brings a list of people. */
export default function ImportNew() {
  const reply = useActionData<typeof action>();
  return (
    <ImportNewPage
      {...useLoaderData<typeof loader>()}
      reply={
        reply ? { ...reply, mistakes: refusalInWords(reply.refusal) } : null
      }
    />
  );
}
