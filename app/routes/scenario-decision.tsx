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
import { requireActor } from "#app/auth/guards.server.ts";
import { partHref } from "#app/features/learning/addresses.ts";
import { chooseInScenario } from "#app/features/learning/scenario/choose-in-scenario.server.ts";
import {
  DecisionPage,
  placeOf,
} from "#app/features/learning/scenario/decision-page.tsx";
import { openDecision } from "#app/features/learning/scenario/open-decision.ts";
import {
  openPlay,
  presentPart,
} from "#app/features/learning/scenario/open-play.server.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { readForm } from "#app/shared/form.server.ts";
import {
  decisionParams,
  notFound,
  orNotFound,
  parseParams,
} from "#app/shared/http.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  const where = parseParams(decisionParams, params);
  const play = orNotFound(openPlay(context, actor.id, where));
  const open = openDecision(play, where.position);
  if (!open) throw redirect(partHref(where, presentPart(play)));
  return open;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context);
  const where = parseParams(decisionParams, params);
  orNotFound(openPlay(context, actor.id, where));
  const here = partHref(where, String(where.position));

  const result = chooseInScenario(context, {
    actor,
    playId: where.play,
    position: where.position,
    place: placeIn(await readForm(request)),
  });
  if (result.ok) return redirect(`${here}#consequence`);
  const { refusal } = result;
  if (refusal.code === "not-found") throw notFound();
  if (refusal.code === "no-such-choice") return data({ refused: true }, 422);
  // Decided in another tab, or not reached: the page shows how things stand.
  const differs = refusal.code === "already-decided" && !refusal.isSame;
  return redirect(differs ? `${here}?decided=1` : here);
}

/** The place of the choice in the list that the page shows. */
function placeIn(fields: [string, string][]): number | null {
  const sent = fields.findLast(([name]) => name === "choice")?.[1] ?? "";
  return /^\d$/.test(sent) ? Number(sent) : null;
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: pageTitle(`${placeOf(data)}: ${data.title}`) }] : [];

/** One decision of a play: to take, or to look at. */
export default function ScenarioDecision() {
  const [search] = useSearchParams();
  return (
    <DecisionPage
      open={useLoaderData<typeof loader>()}
      isRefused={useActionData<typeof action>() !== undefined}
      wasDecided={search.has("decided")}
    />
  );
}
