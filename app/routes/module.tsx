import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "#app/auth/guards.server.ts";
import { ModulePage } from "#app/features/learning/module-page.tsx";
import {
  openModule,
  summaryOf,
} from "#app/features/learning/open-module.server.ts";
import { stoppedInModule } from "#app/features/learning/reading/stopped-at.server.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import {
  moduleParams,
  orNotFound,
  parseParams,
} from "#app/shared/http.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  const where = parseParams(moduleParams, params);
  const open = orNotFound(openModule(context, actor.id, where));
  return {
    ...summaryOf(context.db, open, where.locale),
    stopped: stoppedInModule(context.db, open, where.locale),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: pageTitle(data.module.title) }] : [];

/** What a module holds, how far the learner is, and where to go on. */
export default function Module() {
  const { stopped, ...open } = useLoaderData<typeof loader>();
  return <ModulePage open={open} stopped={stopped} />;
}
