import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "#app/auth/guards.server.ts";
import { MyLearning } from "#app/features/certificates/my-learning/my-learning.tsx";
import { openMyLearning } from "#app/features/certificates/my-learning/open-my-learning.server.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { m } from "#app/paraglide/messages.js";
import { localeParams, parseParams } from "#app/shared/http.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  const { locale } = parseParams(localeParams, params);
  return openMyLearning(context, actor.id, locale);
}

export const meta: MetaFunction = () => [
  { title: pageTitle(m.my_learning_title()) },
];

/** Everything that is somebody's own: courses, what is missing, certificates. */
export default function MyLearningRoute() {
  return <MyLearning {...useLoaderData<typeof loader>()} />;
}
