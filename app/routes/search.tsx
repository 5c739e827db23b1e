import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { allowAnyone } from "#app/auth/guards.server.ts";
import { findInCourses } from "#app/features/learning/search/find-in-courses.server.ts";
import { SearchPage } from "#app/features/learning/search/search-page.tsx";
import { typedQuery } from "#app/features/learning/search/search-terms.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { isWaiting } from "#app/jobs/jobs.queries.server.ts";
import { m } from "#app/paraglide/messages.js";
import { localeParams, parseParams } from "#app/shared/http.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await allowAnyone(request, context);
  const { locale } = parseParams(localeParams, params);
  const { db } = context;
  const query = typedQuery(new URL(request.url).searchParams.get("q"));
  const personId = actor?.id ?? null;
  return {
    query,
    found: findInCourses(db, { personId, locale, typed: query }),
    isSignedIn: actor !== null,
    isFilling: isWaiting(db, "fill-search-index"),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: pageTitle(
      data?.query
        ? m.search_title_for({ query: data.query })
        : m.search_title(),
    ),
  },
  // What somebody looks for is their own business.
  { name: "robots", content: "noindex" },
];

/** The search over everything that the person may open. */
export default function SearchRoute() {
  return <SearchPage {...useLoaderData<typeof loader>()} />;
}
