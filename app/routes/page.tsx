import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "#app/auth/guards.server.ts";
import { finishPage } from "#app/features/learning/reading/finish-page.server.ts";
import { LessonPage } from "#app/features/learning/reading/lesson-page.tsx";
import { openPageNote } from "#app/features/learning/notes/open-page-note.server.ts";
import { openLesson } from "#app/features/learning/reading/open-lesson.server.ts";
import { openModule } from "#app/features/learning/open-module.server.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { displayIn } from "#app/shared/display-choices.ts";
import { readForm } from "#app/shared/form.server.ts";
import {
  notFound,
  orNotFound,
  pageParams,
  parseParams,
} from "#app/shared/http.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  const where = parseParams(pageParams, params);
  const { pathname, search, searchParams } = new URL(request.url);
  const track = searchParams.get("track");
  const show = searchParams.has("show");

  const open = orNotFound(openModule(context, actor.id, where));
  const lesson = openLesson(context, open, { ...where, track, show });
  return {
    lesson: orNotFound(lesson),
    note: openPageNote(context, actor, open, { ...where, search }),
    display: displayIn(request.headers.get("Cookie")),
    here: pathname + search,
  };
}

/** Marks the page as read, or as passed over, and goes on to the next step. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context);
  const where = parseParams(pageParams, params);
  const { intent } = Object.fromEntries(await readForm(request));

  const open = orNotFound(openModule(context, actor.id, where));
  const result = finishPage(context, open, {
    actor,
    slug: where.page,
    locale: where.locale,
    skipped: intent === "skip",
  });
  if (!result.ok) throw notFound();
  return redirect(result.value.next);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: pageTitle(data.lesson.title) }] : [];

/** One page of a module. */
export default function Page() {
  return <LessonPage {...useLoaderData<typeof loader>()} />;
}
