import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { allowAnyone, requireActor } from "#app/auth/guards.server.ts";
import { findCourseBySlug } from "#app/content/content.queries.server.ts";
import { enrol } from "#app/features/enrolments/enrol.server.ts";
import { newsIn } from "#app/features/learning/course/course-news.ts";
import { CoursePage } from "#app/features/learning/course/course-page.tsx";
import { openCourse } from "#app/features/learning/course/open-course.server.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { parseForm } from "#app/shared/form.server.ts";
import {
  courseParams,
  notFound,
  orNotFound,
  parseParams,
} from "#app/shared/http.server.ts";

const EnrolForm = z.object({
  track: z
    .string("course_enrol_error_track")
    .max(40, "course_enrol_error_track"),
});

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await allowAnyone(request, context);
  const { locale, course } = parseParams(courseParams, params);
  const found = orNotFound(findCourseBySlug(context.db, course));
  if (found.redirectTo) {
    throw redirect(`/${locale}/courses/${found.redirectTo}`, 301);
  }
  const visit = { actor, locale };
  const open = openCourse(context, found.version, visit);
  return { open, news: newsIn(request) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context);
  const { locale, course } = parseParams(courseParams, params);
  const { version } = orNotFound(findCourseBySlug(context.db, course));
  const form = await parseForm(request, EnrolForm);
  if (!form.ok) return data(form.reply, 422);

  const { courseId } = version;
  const result = enrol(context, { actor, courseId, ...form.value });
  if (result.ok) {
    const home = `/${locale}/courses/${version.course.slug}`;
    return redirect(result.value.isNew ? `${home}?done=enrolled` : home);
  }
  const { code } = result.refusal;
  if (code === "not-found") throw notFound();
  // The page says that one waits, for as long as it is so.
  if (code === "waiting")
    return redirect(`/${locale}/courses/${version.course.slug}`);
  const errors = { track: "course_enrol_error_track" };
  return data({ errors, values: {} }, 422);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data
    ? [
        { title: pageTitle(data.open.course.title) },
        { name: "description", content: data.open.course.summary },
      ]
    : [];

/** What a course is, for whom, and the way in. */
export default function Course() {
  const reply = useActionData<typeof action>();
  return <CoursePage {...useLoaderData<typeof loader>()} reply={reply} />;
}
