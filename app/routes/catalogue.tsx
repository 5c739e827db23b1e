import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { allowAnyone } from "#app/auth/guards.server.ts";
import { Catalogue } from "#app/features/learning/catalogue/catalogue.tsx";
import { openCatalogue } from "#app/features/learning/catalogue/open-catalogue.server.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { isWaiting } from "#app/jobs/jobs.queries.server.ts";
import { m } from "#app/paraglide/messages.js";
import { localeParams, parseParams } from "#app/shared/http.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await allowAnyone(request, context);
  const { locale } = parseParams(localeParams, params);
  const query = new URL(request.url).searchParams;
  return {
    open: openCatalogue(context, {
      personId: actor?.id ?? null,
      locale,
      query,
    }),
    isPreparing: isWaiting(context.db, "open-demonstration"),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const title = { title: pageTitle(m.catalogue_title()) };
  return data?.isPreparing
    ? [title, { httpEquiv: "refresh", content: "3" }]
    : [title];
};

/** The published courses that the filters let through; what is begun comes first. */
export default function CatalogueRoute() {
  return <Catalogue {...useLoaderData<typeof loader>()} />;
}
