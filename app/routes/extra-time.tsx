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
import { z } from "zod";
import { requireRole } from "#app/auth/guards.server.ts";
import { openCohort } from "#app/features/reports/dashboard/open-cohort.server.ts";
import { ExtraTimePage } from "#app/features/learning/quiz/extra-time-page.tsx";
import { findExtraPercent } from "#app/features/learning/quiz/extra-time.queries.server.ts";
import {
  EXTRA_PERCENTS,
  grantExtraTime,
} from "#app/features/learning/quiz/grant-extra-time.server.ts";
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

const LearnerParams = localeParams.extend({
  cohort: idSchema("coh"),
  enrolment: idSchema("enr"),
});
const GrantForm = z.object({
  percent: z
    .enum(EXTRA_PERCENTS.map(String), "extra_time_error")
    .transform(
      (chosen) => EXTRA_PERCENTS.find((it) => String(it) === chosen) ?? 0,
    ),
});

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const coordinator = await requireRole(request, context, "coordinator");
  const where = parseParams(LearnerParams, params);
  const { db } = context;
  const open = orNotFound(openCohort(db, coordinator, where.cohort));
  const learner = orNotFound(
    open.learners.find(
      // Nobody grants themselves more time.
      (one) => one.enrolmentId === where.enrolment && !one.isOwn,
    ),
  );
  const { personId, personName, institutionName } = learner;
  return {
    cohort: { id: open.cohort.id, title: open.cohort.title },
    learner: { personName, institutionName },
    percent: findExtraPercent(db, personId),
    choices: EXTRA_PERCENTS,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireRole(request, context, "coordinator");
  const { cohort, enrolment } = parseParams(LearnerParams, params);
  orNotFound(openCohort(context.db, actor, cohort));
  const form = await parseForm(request, GrantForm);
  if (!form.ok) return data(form.reply, 422);

  const result = grantExtraTime(context, {
    actor,
    cohortId: cohort,
    enrolmentId: enrolment,
    percent: form.value.percent,
  });
  if (!result.ok) throw notFound();
  return redirect(`${new URL(request.url).pathname}?saved=1`);
}

export const meta: MetaFunction = () => [
  { title: pageTitle(m.extra_time_title()) },
];

/** How much more time one person of a cohort has in quizzes. */
export default function ExtraTime() {
  const { choices, ...open } = useLoaderData<typeof loader>();
  const isRefused = useActionData<typeof action>() !== undefined;
  const [search] = useSearchParams();
  return (
    <ExtraTimePage
      open={open}
      choices={choices}
      isSaved={!isRefused && search.has("saved")}
      isRefused={isRefused}
    />
  );
}
