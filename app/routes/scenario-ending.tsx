import {
  redirect,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "#app/auth/guards.server.ts";
import { partHref } from "#app/features/learning/addresses.ts";
import { EndingPage } from "#app/features/learning/scenario/ending-page.tsx";
import { openEnding } from "#app/features/learning/scenario/open-ending.ts";
import {
  openPlay,
  presentPart,
} from "#app/features/learning/scenario/open-play.server.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { m } from "#app/paraglide/messages.js";
import {
  orNotFound,
  parseParams,
  playParams,
} from "#app/shared/http.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  const where = parseParams(playParams, params);
  const play = orNotFound(openPlay(context, actor.id, where));
  const open = openEnding(play);
  if (open) return open;
  throw redirect(partHref(where, presentPart(play)));
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: pageTitle(`${m.scenario_ending()}: ${data.title}`) }] : [];

/** How a play ended, and what would have been better. */
export default function ScenarioEnding() {
  return <EndingPage open={useLoaderData<typeof loader>()} />;
}
