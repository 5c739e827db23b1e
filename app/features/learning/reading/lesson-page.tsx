import { formatDay } from "#app/i18n/format.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { LessonLayout, Prose, RailLinks } from "#app/ui/lesson-layout.tsx";
import { Meta } from "#app/ui/page.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { courseHref, moduleHref, stepHref } from "./addresses.ts";
import { ModuleOutline } from "./module-outline.tsx";
import type { Step } from "./module-steps.ts";
import type { Lesson } from "./open-lesson.server.ts";

/** A page of a module: outline, text, what is on it, and the one step forward. */
export function LessonPage({ lesson }: { lesson: Lesson }) {
  return (
    <LessonLayout
      breadcrumbs={{
        label: m.nav_breadcrumbs(),
        steps: [
          { href: courseHref(lesson.course), text: lesson.course.title },
          {
            href: moduleHref(lesson.course, lesson.module),
            text: lesson.module.title,
          },
        ],
        here: lesson.title,
      }}
      outline={<ModuleOutline {...lesson} here={lesson.step.id} />}
      rail={railOf(lesson)}
    >
      <Meta items={metaOf(lesson)} />
      <h1>{lesson.title}</h1>
      <Prose html={lesson.html} lang={currentLocale()} />
      <Steps
        course={lesson.course}
        module={lesson.module}
        hasQuiz={lesson.quiz !== null}
        previous={lesson.previous}
        next={lesson.next}
        isDone={lesson.step.state === "done"}
      />
    </LessonLayout>
  );
}

/** Back, and "done, continue" in one: the form marks the step and goes on. */
export function Steps({
  course,
  module,
  hasQuiz,
  previous,
  next,
  isDone,
}: {
  course: { slug: string };
  module: { slug: string };
  hasQuiz: boolean;
  previous: Step | null;
  next: Step | null;
  isDone: boolean;
}) {
  const locale = currentLocale();
  return (
    <Pager
      label={m.page_navigation()}
      previous={
        previous
          ? {
              href: stepHref(course, module, previous),
              text: previous.title[locale],
            }
          : undefined
      }
    >
      <form method="post" data-once>
        <Button iconAfter="arrow-right">
          {forwardText({ hasQuiz, isDone, next: next?.title[locale] ?? null })}
        </Button>
      </form>
    </Pager>
  );
}

function forwardText({
  hasQuiz,
  isDone,
  next,
}: {
  hasQuiz: boolean;
  isDone: boolean;
  next: string | null;
}): string {
  if (next !== null) {
    return isDone
      ? m.page_next({ title: next })
      : m.page_done_next({ title: next });
  }
  return hasQuiz ? m.page_done_quiz() : m.page_done_module();
}

function metaOf({ number, progress, step, version }: Lesson) {
  return [
    m.page_number({ number, total: progress.totalSteps }),
    m.minutes({ n: step.minutes }),
    m.updated_on({ day: formatDay(version.publishedAt) }),
    m.version({ n: version.number }),
  ];
}

/** Headings of the page, and the other professions' versions one click away. */
function railOf({ headings, tracks, course, module, step }: Lesson) {
  if (headings.length < 2 && tracks.length === 0) return undefined;
  const here = stepHref(course, module, step);
  return {
    label: m.page_tools(),
    content: (
      <>
        {headings.length > 1 ? (
          <RailLinks
            title={m.page_on_this_page()}
            links={headings.map(({ id, text }) => ({ href: `#${id}`, text }))}
          />
        ) : null}
        {tracks.length > 0 ? (
          <RailLinks
            title={m.page_track()}
            links={tracks.map(({ id, title, isOwn, isShown }) => ({
              href: isOwn ? here : `${here}?track=${id}`,
              text: title[currentLocale()],
              current: isShown,
            }))}
          />
        ) : null}
      </>
    ),
  };
}
