import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "#app/auth/guards.server.ts";
import { openTerms } from "#app/features/learning/reading/open-terms.server.ts";
import { TermsPage } from "#app/features/learning/reading/terms-page.tsx";
import { typedQuery } from "#app/features/learning/search/search-terms.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { m } from "#app/paraglide/messages.js";
import { localeParams, parseParams } from "#app/shared/http.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  const { locale } = parseParams(localeParams, params);
  const query = typedQuery(new URL(request.url).searchParams.get("q"));
  return {
    glossary: openTerms(context.db, actor.id, { locale, query }),
    query,
  };
}

export const meta: MetaFunction = () => [{ title: pageTitle(m.terms_title()) }];

/** The glossary of one's courses. */
export default function Terms() {
  return <TermsPage {...useLoaderData<typeof loader>()} />;
}
