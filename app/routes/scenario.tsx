import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "#app/auth/guards.server.ts";
import { completePage } from "#app/features/learning/complete-page.server.ts";
import { afterStep } from "#app/features/learning/open-lesson.server.ts";
import { openModule } from "#app/features/learning/open-module.server.ts";
import { openScenario } from "#app/features/learning/open-scenario.ts";
import { ScenarioPage } from "#app/features/learning/scenario-page.tsx";
import { pageTitle } from "#app/i18n/page-title.ts";
import {
  moduleParams,
  notFound,
  orNotFound,
  parseParams,
} from "#app/shared/http.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  const where = parseParams(moduleParams, params);
  const open = orNotFound(openModule(context.db, actor.id, where));
  return orNotFound(openScenario(open, where.locale));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context);
  const where = parseParams(moduleParams, params);

  const open = orNotFound(openModule(context.db, actor.id, where));
  const { module, version, enrolment } = open;
  const result = completePage(context, {
    actor,
    enrolmentId: enrolment.id,
    moduleId: module.id,
    pageId: orNotFound(module.scenario).id,
  });
  if (!result.ok) throw notFound();
  return redirect(afterStep(where.locale, version.course, module, null));
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: pageTitle(data.title) }] : [];

/** The scenario of a module, as text until it can be played. */
export default function Scenario() {
  return <ScenarioPage {...useLoaderData<typeof loader>()} />;
}
