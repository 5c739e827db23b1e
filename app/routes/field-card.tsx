import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "#app/auth/guards.server.ts";
import { FieldCard } from "#app/features/learning/reading/field-card.tsx";
import { openFieldCard } from "#app/features/learning/reading/open-field-card.server.ts";
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
  const open = orNotFound(openModule(context, actor.id, where));
  return orNotFound(openFieldCard(context, open, where.locale));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? m.module_card()) },
];

/** What a learner takes to work: one sheet to print. */
export default function Card() {
  return <FieldCard {...useLoaderData<typeof loader>()} />;
}
