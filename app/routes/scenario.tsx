import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireActor } from "#app/auth/guards.server.ts";
import { completePage } from "#app/features/learning/complete-page.server.ts";
import { openModule } from "#app/features/learning/open-module.server.ts";
import { openScenario } from "#app/features/learning/scenario/open-scenario.server.ts";
import { ScenarioStart } from "#app/features/learning/scenario/scenario-start.tsx";
import { startPlay } from "#app/features/learning/scenario/start-play.server.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { parseForm } from "#app/shared/form.server.ts";
import {
  moduleParams,
  notFound,
  orNotFound,
  parseParams,
} from "#app/shared/http.server.ts";

const form = z.object({ intent: z.literal("skip").optional() });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  const where = parseParams(moduleParams, params);
  const open = orNotFound(openModule(context, actor.id, where));
  return orNotFound(openScenario(context.db, open, where.locale));
}

/** Starts a play, or passes the scenario over where its warning allows it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context);
  const where = parseParams(moduleParams, params);
  const parsed = await parseForm(request, form);
  if (!parsed.ok) throw new Response(null, { status: 400 });
  const open = orNotFound(openModule(context, actor.id, where));
  const { module, version, enrolment } = open;
  const home = `/${where.locale}/courses/${version.course.slug}/${module.slug}`;
  const own = { actor, enrolmentId: enrolment.id, moduleId: module.id };

  if (parsed.value.intent === "skip") {
    const pageId = orNotFound(module.scenario).id;
    const skipped = completePage(context, { ...own, pageId, skipped: true });
    if (!skipped.ok) throw notFound();
    return redirect(module.quiz ? `${home}/quiz` : home);
  }
  const started = startPlay(context, own);
  if (!started.ok) throw notFound();
  return redirect(
    `${home}/scenario/${started.value.play.id}/${started.value.position}`,
  );
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: pageTitle(data.title) }] : [];

/** The scenario of a module, before it is played. */
export default function Scenario() {
  return <ScenarioStart open={useLoaderData<typeof loader>()} />;
}
