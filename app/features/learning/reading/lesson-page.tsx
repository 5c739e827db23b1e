import { formatDay } from "#app/i18n/format.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import type { Display } from "#app/shared/display-choices.ts";
import { Notice } from "#app/ui/notice.tsx";
import { LessonLayout, Prose, RailLinks } from "#app/ui/lesson-layout.tsx";
import { Meta } from "#app/ui/page.tsx";
import { changesHref, courseHref, moduleHref, stepHref } from "../addresses.ts";
import { ContentWarning } from "./content-warning.tsx";
import { Steps } from "./lesson-steps.tsx";
import { ModuleOutline } from "../module-outline.tsx";
import { PageNote } from "../notes/note-form.tsx";
import type { OpenNote } from "../notes/open-page-note.server.ts";
import type { Lesson } from "./open-lesson.server.ts";
import { PageSources } from "./page-sources.tsx";
import { LeaveReadingMode, ReadingTools } from "./reading-tools.tsx";
import { StoppedHere } from "./stopped-here.tsx";
import { OtherTracks, TrackLine } from "./track-links.tsx";

type LessonProps = {
  lesson: Lesson;
  display: Display;
  /** One's own note here; null where there is no room for one. */
  note: OpenNote | null;
  /** The page's own address with what was asked for, such as the track. */
  here: string;
};

/** A page of a module: outline, text, what is on it, and the one step forward. */
export function LessonPage({ lesson, note, display, here }: LessonProps) {
  const { course, module, step, warning } = lesson;
  const isDone =
    step.state === "done" && !step.skipped && lesson.readAtVersion === null;
  return (
    <LessonLayout
      breadcrumbs={{
        label: m.nav_breadcrumbs(),
        steps: [
          { href: courseHref(course), text: course.title },
          { href: moduleHref(course, module), text: module.title },
        ],
        here: lesson.title,
      }}
      outline={<ModuleOutline {...lesson} here={step.id} />}
      rail={railOf({ lesson, display, here })}
      isReading={display.reading}
    >
      <LeaveReadingMode display={display} here={here} />
      <Meta items={metaOf(lesson)} />
      <h1>{lesson.title}</h1>
      <TrackLine lesson={lesson} />
      <ChangedSinceRead lesson={lesson} />
      {warning === null ? (
        <LessonText lesson={lesson} />
      ) : (
        <ContentWarning warning={warning} here={here} />
      )}
      <OtherTracks lesson={lesson} />
      {note ? <PageNote note={note} /> : null}
      <Steps
        {...lesson}
        hasQuiz={lesson.quiz !== null}
        isDone={isDone}
        isHeldBack={warning !== null}
      />
    </LessonLayout>
  );
}

/** After a change of version: this page is not what was read. */
function ChangedSinceRead({
  lesson: { course, readAtVersion },
}: {
  lesson: Lesson;
}) {
  if (readAtVersion === null) return null;
  return (
    <Notice silent title={m.page_changed({ number: readAtVersion })}>
      <a href={changesHref(course)}>{m.course_newer_see()}</a>
    </Notice>
  );
}

function LessonText({ lesson }: { lesson: Lesson }) {
  const { course, module, step, html, sources, stopped } = lesson;
  const placeUrl = `${stepHref(course, module, step)}/place`;
  return (
    <>
      {stopped ? <StoppedHere stopped={stopped} placeUrl={placeUrl} /> : null}
      <Prose html={html} lang={currentLocale()} placeUrl={placeUrl} />
      <PageSources sources={sources} />
    </>
  );
}

function metaOf({ number, progress, step, version }: Lesson) {
  return [
    m.page_number({ number, total: progress.totalSteps }),
    m.minutes({ n: step.minutes }),
    m.updated_on({ day: formatDay(version.publishedAt) }),
    m.version({ n: version.number }),
  ];
}

/** The headings of the page, and the tools for reading it. */
function railOf({ lesson, display, here }: Omit<LessonProps, "note">) {
  const { headings, course, module } = lesson;
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
        <ReadingTools
          display={display}
          here={here}
          printHref={`${moduleHref(course, module)}/print`}
        />
      </>
    ),
  };
}
