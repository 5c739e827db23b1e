import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireActor } from "#app/auth/guards.server.ts";
import { findCourseBySlug } from "#app/content/content.queries.server.ts";
import { findNewestEnrolment } from "#app/features/enrolments/enrolments.queries.server.ts";
import { ChangesPage } from "#app/features/learning/course/changes-page.tsx";
import { moveToVersion } from "#app/features/learning/course/move-to-version.server.ts";
import { openChanges } from "#app/features/learning/course/open-changes.server.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { say } from "#app/i18n/say.ts";
import { m } from "#app/paraglide/messages.js";
import { parseForm } from "#app/shared/form.server.ts";
import {
  courseParams,
  notFound,
  orNotFound,
  parseParams,
} from "#app/shared/http.server.ts";
import { idSchema } from "#app/shared/ids.ts";

const MoveForm = z.object({ version: idSchema("ver") });

const REFUSALS = {
  "not-latest": "changes_not_latest",
  "attempt-open": "changes_attempt_open",
  "play-open": "changes_play_open",
  "track-gone": "changes_track_gone",
} as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { id } = await requireActor(request, context);
  const { locale, course } = parseParams(courseParams, params);
  const { version } = orNotFound(findCourseBySlug(context.db, course));
  return orNotFound(openChanges(context.db, id, version, locale));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context);
  const { locale, course } = parseParams(courseParams, params);
  const { version } = orNotFound(findCourseBySlug(context.db, course));
  const { id: enrolmentId } = orNotFound(
    findNewestEnrolment(context.db, actor.id, version.courseId),
  );
  const form = await parseForm(request, MoveForm);
  if (!form.ok) throw notFound();

  const versionId = form.value.version;
  const result = moveToVersion(context, { actor, enrolmentId, versionId });
  if (result.ok) {
    return redirect(`/${locale}/courses/${version.course.slug}?done=version`);
  }
  if (result.refusal.code === "not-found") throw notFound();
  return data({ refusal: REFUSALS[result.refusal.code] }, 409);
}

export const meta: MetaFunction = () => [
  { title: pageTitle(m.changes_title()) },
];

/** What a newer version of a course changes, and the way to go on with it. */
export default function CourseChanges() {
  const refusal = useActionData<typeof action>()?.refusal;
  return (
    <ChangesPage
      open={useLoaderData<typeof loader>()}
      refusal={refusal && say(refusal)}
    />
  );
}
