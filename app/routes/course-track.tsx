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
import { changeTrack } from "#app/features/enrolments/change-track.server.ts";
import { openTrack } from "#app/features/learning/course/open-track.server.ts";
import { TrackPage } from "#app/features/learning/course/track-page.tsx";
import { pageTitle } from "#app/i18n/page-title.ts";
import { m } from "#app/paraglide/messages.js";
import { parseForm } from "#app/shared/form.server.ts";
import {
  courseParams,
  notFound,
  orNotFound,
  parseParams,
} from "#app/shared/http.server.ts";

const TrackChoice = z.object({
  track: z
    .string("course_enrol_error_track")
    .max(40, "course_enrol_error_track"),
});

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { id } = await requireActor(request, context);
  const { locale, course } = parseParams(courseParams, params);
  const { version } = orNotFound(findCourseBySlug(context.db, course));
  return orNotFound(openTrack(context.db, id, version.courseId, locale));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context);
  const { locale, course } = parseParams(courseParams, params);
  const { version } = orNotFound(findCourseBySlug(context.db, course));
  const own = openTrack(context.db, actor.id, version.courseId, locale);
  const { enrolmentId, course: named } = orNotFound(own);
  const form = await parseForm(request, TrackChoice);
  if (!form.ok) return data(form.reply, 422);

  const result = changeTrack(context, { actor, enrolmentId, ...form.value });
  if (result.ok) return redirect(`/${locale}/courses/${named.slug}?done=track`);
  if (result.refusal.code === "not-found") throw notFound();
  const errors = { track: "course_enrol_error_track" };
  return data({ errors, values: {} }, 422);
}

export const meta: MetaFunction = () => [
  { title: pageTitle(m.course_track_title()) },
];

/** The profession whose version of a course somebody reads first. */
export default function CourseTrack() {
  const reply = useActionData<typeof action>();
  return <TrackPage open={useLoaderData<typeof loader>()} reply={reply} />;
}
