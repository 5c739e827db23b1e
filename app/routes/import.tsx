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
import {
  changeImport,
  ChangeForm,
} from "#app/features/enrolments/import/change-import.server.ts";
import {
  ImportPage,
  importTitle,
  isWorking,
} from "#app/features/enrolments/import/import-page.tsx";
import { openImport } from "#app/features/enrolments/import/open-import.server.ts";
import { changeRefusedInWords } from "#app/features/enrolments/import/refusal-in-words.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { parseForm } from "#app/shared/form.server.ts";
import {
  importParams,
  notFound,
  orNotFound,
  parseParams,
} from "#app/shared/http.server.ts";

const Wish = z.object({
  outcome: z
    .enum(["create", "enrol", "already", "error"])
    .nullable()
    .catch(null),
  page: z.coerce.number().int().min(1).catch(1),
});

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { id: actorId } = await requireRole(request, context, "coordinator");
  const { cohort: cohortId, import: importId } = parseParams(
    importParams,
    params,
  );
  const cohort = orNotFound(findCohortFor(context.db, cohortId, actorId));
  const { searchParams } = new URL(request.url);
  const wish = Wish.parse({
    outcome: searchParams.get("show"),
    page: searchParams.get("page"),
  });
  return orNotFound(openImport(context, cohort, { actorId, importId, wish }));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { id: actorId } = await requireRole(request, context, "coordinator");
  const { cohort, import: importId } = parseParams(importParams, params);
  orNotFound(findCohortFor(context.db, cohort, actorId));
  const form = await parseForm(request, ChangeForm);
  if (!form.ok) throw new Response(null, { status: 400 });

  const own = { cohortId: cohort, actorId };
  const changed = changeImport(context, own, { importId, ...form.value });
  if (changed.ok) return redirect(new URL(request.url).pathname);
  if (changed.refusal.code === "not-found") throw notFound();
  return data({ refusal: changed.refusal }, 409);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data
    ? [
        { title: pageTitle(importTitle(data)) },
        ...(isWorking(data) ? [{ httpEquiv: "refresh", content: "2" }] : []),
      ]
    : [];

/** A list of people that was read in: check, progress, report and the way back. */
export default function Import() {
  const reply = useActionData<typeof action>();
  return (
    <ImportPage
      open={useLoaderData<typeof loader>()}
      refused={reply ? changeRefusedInWords(reply.refusal) : null}
    />
  );
}
