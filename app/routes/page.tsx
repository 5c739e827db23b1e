import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "#app/auth/guards.server.ts";
import { completePage } from "#app/features/learning/complete-page.server.ts";
import { LessonPage } from "#app/features/learning/lesson-page.tsx";
import {
  afterStep,
  openLesson,
} from "#app/features/learning/open-lesson.server.ts";
import { openModule } from "#app/features/learning/open-module.server.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import {
  notFound,
  orNotFound,
  pageParams,
  parseParams,
} from "#app/shared/http.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  const where = parseParams(pageParams, params);
  const track = new URL(request.url).searchParams.get("track");

  const open = orNotFound(openModule(context.db, actor.id, where));
  return orNotFound(openLesson(context.db, open, { ...where, track }));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context);
  const where = parseParams(pageParams, params);

  const { enrolment, module, progress, version } = orNotFound(
    openModule(context.db, actor.id, where),
  );
  const step = orNotFound(
    progress.steps.find(({ slug }) => slug === where.page),
  );
  const result = completePage(context, {
    actor,
    enrolmentId: enrolment.id,
    moduleId: module.id,
    pageId: step.id,
  });
  if (!result.ok) throw notFound();
  const next = progress.steps[progress.steps.indexOf(step) + 1] ?? null;
  return redirect(afterStep(where.locale, version.course, module, next));
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: pageTitle(data.title) }] : [];

/** One page of a module. */
export default function Page() {
  return <LessonPage lesson={useLoaderData<typeof loader>()} />;
}
