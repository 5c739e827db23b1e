import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "#app/auth/guards.server.ts";
import { ModulePrint } from "#app/features/learning/reading/module-print.tsx";
import { openModulePrint } from "#app/features/learning/reading/open-module-print.server.ts";
import { openModule } from "#app/features/learning/open-module.server.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { m } from "#app/paraglide/messages.js";
import {
  moduleParams,
  orNotFound,
  parseParams,
} from "#app/shared/http.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  const where = parseParams(moduleParams, params);
  const track = new URL(request.url).searchParams.get("track");
  const open = orNotFound(openModule(context, actor.id, where));
  return orNotFound(openModulePrint(context, open, { ...where, track }));
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data
    ? [{ title: pageTitle(m.print_title({ title: data.module.title })) }]
    : [];

/** Every page of a module on one, for paper. */
export default function Print() {
  return <ModulePrint print={useLoaderData<typeof loader>()} />;
}
