import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "#app/auth/guards.server.ts";
import { openModule } from "#app/features/learning/open-module.server.ts";
import { openQuiz } from "#app/features/learning/quiz/open-quiz.server.ts";
import {
  QuizAction,
  QuizAttempts,
  QuizRules,
} from "#app/features/learning/quiz/quiz-start.tsx";
import { QuizFrame } from "#app/features/learning/quiz/quiz-frame.tsx";
import { startAttempt } from "#app/features/learning/quiz/start-attempt.server.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { m } from "#app/paraglide/messages.js";
import {
  moduleParams,
  notFound,
  orNotFound,
  parseParams,
} from "#app/shared/http.server.ts";
import { PageHead } from "#app/ui/page.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  const where = parseParams(moduleParams, params);
  const open = orNotFound(openModule(context, actor.id, where));
  return orNotFound(openQuiz(context, open));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context);
  const where = parseParams(moduleParams, params);
  const { enrolment, module, version } = orNotFound(
    openModule(context, actor.id, where),
  );
  const home = `/${where.locale}/courses/${version.course.slug}/${module.slug}/quiz`;

  const result = startAttempt(context, {
    actor,
    enrolmentId: enrolment.id,
    moduleId: module.id,
  });
  if (result.ok)
    return redirect(`${home}/${result.value.attempt.id}/questions/1`);
  if (result.refusal.code === "not-found") throw notFound();
  // Passed or used up meanwhile, in another tab: the page says which.
  return redirect(home);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data
    ? [{ title: pageTitle(titleOf(data.module.title[currentLocale()])) }]
    : [];

/** Before the quiz: what it asks, what was tried, and the one thing to do. */
export default function Quiz() {
  const open = useLoaderData<typeof loader>();
  const locale = currentLocale();
  const module = { slug: open.module.slug, title: open.module.title[locale] };
  const course = { slug: open.course.slug, title: open.course.title[locale] };
  return (
    <QuizFrame course={course} module={module} here={m.module_quiz()}>
      <PageHead title={titleOf(module.title)} />
      <QuizRules open={open} />
      <QuizAction open={open} />
      <QuizAttempts open={open} />
    </QuizFrame>
  );
}

function titleOf(module: string): string {
  return m.quiz_title({ module });
}
