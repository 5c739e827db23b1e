import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import {
  useActionData,
  useLoaderData,
  useSearchParams,
} from "@remix-run/react";
import { requireRole } from "#app/auth/guards.server.ts";
import { findCohortFor } from "#app/features/cohorts/cohorts.queries.server.ts";
import { readOfficeForm } from "#app/features/cohorts/office-form.server.ts";
import { openSettings } from "#app/features/cohorts/settings/open-settings.server.ts";
import {
  refusedSettings,
  SettingsForm,
} from "#app/features/cohorts/settings/read-settings-form.server.ts";
import { SettingsPage } from "#app/features/cohorts/settings/settings-page.tsx";
import { takeSettingsRequest } from "#app/features/cohorts/settings/take-settings-request.server.ts";
import { ProgrammeChanges } from "#app/features/completion/programme/programme-changes.tsx";
import { viewProgrammes } from "#app/features/completion/programme/view-programmes.server.ts";
import { seatWaitingPeople } from "#app/features/enrolments/seat-waiting-people.server.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { m } from "#app/paraglide/messages.js";
import {
  cohortParams,
  notFound,
  orNotFound,
  parseParams,
} from "#app/shared/http.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireRole(request, context, "coordinator");
  const { cohort } = parseParams(cohortParams, params);
  const open = orNotFound(openSettings(context.db, actor, cohort));
  const { newer } = open;
  const views = newer
    ? viewProgrammes(context.db, [open.cohort.programme, newer])
    : [];
  return { open, views };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireRole(request, context, "coordinator");
  const { locale, cohort: cohortId } = parseParams(cohortParams, params);
  orNotFound(findCohortFor(context.db, cohortId, actor.id));
  const { values, parsed } = await readOfficeForm(request, SettingsForm);
  if (!parsed.ok) return data(parsed.reply, 422);
  const where = { actor, cohortId };
  const result = takeSettingsRequest(context, where, parsed.value);
  if (!result.ok) {
    const { code } = result.refusal;
    if (code === "not-found") throw notFound();
    return data(refusedSettings(code, values), 409);
  }
  seatWaitingPeople(context, where);
  const isStillOwn = findCohortFor(context.db, cohortId, actor.id) !== null;
  const settings = `/${locale}/cohorts/${cohortId}/settings?saved=1`;
  return redirect(isStillOwn ? settings : `/${locale}/cohorts`);
}

export const meta: MetaFunction = () => [
  { title: pageTitle(m.cohort_tab_settings()) },
];

/** What a coordinator decides about a cohort. */
export default function CohortSettings() {
  const { open, views } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const [search] = useSearchParams();
  const [present, newest] = views;
  return (
    <SettingsPage
      open={open}
      changes={
        present && newest ? (
          <ProgrammeChanges before={present} after={newest} />
        ) : null
      }
      isSaved={!reply && search.has("saved")}
      reply={reply}
    />
  );
}
