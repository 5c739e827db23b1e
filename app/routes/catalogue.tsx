import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { allowAnyone } from "#app/auth/guards.server.ts";
import { listPublishedCourses } from "#app/content/content.queries.server.ts";
import { courseSummary } from "#app/features/courses/course-summary.ts";
import { Catalogue } from "#app/features/learning/catalogue.tsx";
import { listMyCourses } from "#app/features/learning/my-courses.server.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { isWaiting } from "#app/jobs/jobs.queries.server.ts";
import { m } from "#app/paraglide/messages.js";
import { localeParams, parseParams } from "#app/shared/http.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await allowAnyone(request, context);
  const { locale } = parseParams(localeParams, params);
  const { db } = context;
  return {
    courses: listPublishedCourses(db).map((version) =>
      courseSummary(version, locale),
    ),
    mine: actor ? listMyCourses(db, actor.id, locale) : [],
    isPreparing: isWaiting(db, "open-demonstration"),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const title = { title: pageTitle(m.catalogue_title()) };
  return data?.isPreparing
    ? [title, { httpEquiv: "refresh", content: "3" }]
    : [title];
};

/** Every course that is published; what somebody began comes first. */
export default function CatalogueRoute() {
  return <Catalogue {...useLoaderData<typeof loader>()} />;
}
