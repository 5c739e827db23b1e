import { formatDay } from "#app/i18n/format.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import type { FormReply } from "#app/shared/form.server.ts";
import { errorLines } from "#app/ui/form-reply.ts";
import { ErrorSummary, Notice } from "#app/ui/notice.tsx";
import { Page, PageHead } from "#app/ui/page.tsx";
import { LinkRow, LinkRows } from "#app/ui/rows.tsx";
import { changesHref, moduleHref } from "../addresses.ts";
import { CourseEnrolment } from "./course-enrolment.tsx";
import { CourseNotice } from "./course-notice.tsx";
import type { CourseNews } from "./course-news.ts";
import { CourseProgress } from "./course-progress.tsx";
import {
  missingInModule,
  ModuleStateMark,
  quizInWords,
} from "./module-state.tsx";
import type { OpenCourse } from "./open-course.server.ts";

type Reply = FormReply | undefined;

/** A course before and after enrolment: the same page, another next step. */
export function CoursePage({
  open,
  news,
  reply,
}: {
  open: OpenCourse;
  news: CourseNews;
  reply: Reply;
}) {
  const { course, outcomes, enrolment } = open;
  return (
    <Page
      width="text"
      breadcrumbs={{
        label: m.nav_breadcrumbs(),
        steps: [{ href: `/${currentLocale()}`, text: m.nav_catalogue() }],
        here: course.title,
      }}
    >
      <CourseNotice news={news} open={open} />
      <ErrorSummary title={m.error_summary()} errors={errorLines(reply)} />
      <PageHead
        title={course.title}
        lede={enrolment ? undefined : course.summary}
        meta={[
          m.catalogue_modules({ n: course.modules }),
          m.minutes({ n: course.minutes }),
          m.version({ n: course.version }),
          m.updated_on({ day: formatDay(course.publishedAt) }),
        ]}
      />
      {enrolment ? (
        <CourseProgress open={open} enrolment={enrolment} />
      ) : (
        <CourseEnrolment open={open} reply={reply} />
      )}
      <NewerVersion open={open} />
      <section aria-labelledby="modules">
        <h2 id="modules">{m.course_modules()}</h2>
        <LinkRows>
          {open.modules.map((module) => (
            <ModuleRow key={module.slug} open={open} module={module} />
          ))}
        </LinkRows>
      </section>
      <section aria-labelledby="outcomes" className="prose">
        <h2 id="outcomes">{m.course_outcomes()}</h2>
        <ul>
          {outcomes.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ul>
        <h2>{m.course_audience()}</h2>
        {enrolment ? <p>{course.summary}</p> : null}
        <p>{course.audience}</p>
      </section>
    </Page>
  );
}

/** A version was published since; nothing changes until the learner says so. */
function NewerVersion({ open: { newer, course } }: { open: OpenCourse }) {
  if (!newer) return null;
  const { number, publishedAt, pageCount } = newer;
  return (
    <Notice
      silent
      title={m.course_newer({ number, day: formatDay(publishedAt) })}
    >
      <p>
        {pageCount > 0 ? m.course_newer_pages({ n: pageCount }) : null}{" "}
        <a href={changesHref(course)}>{m.course_newer_see()}</a>
      </p>
    </Notice>
  );
}

function ModuleRow({
  open: { course },
  module,
}: {
  open: OpenCourse;
  module: OpenCourse["modules"][number];
}) {
  const { standing } = module;
  if (!standing) {
    return (
      <LinkRow
        href="#enrol"
        title={module.title}
        sentence={module.summary}
        meta={[m.minutes({ n: module.minutes })]}
      />
    );
  }
  const { quiz, progress, state } = standing;
  const missing = state === "not-started" ? null : missingInModule(standing);
  return (
    <LinkRow
      href={moduleHref(course, module)}
      title={module.title}
      sentence={missing ?? module.summary}
      meta={[
        progress.minutesLeft > 0
          ? m.minutes_left({ n: progress.minutesLeft })
          : null,
        quiz ? quizInWords(quiz) : null,
      ]}
      tag={<ModuleStateMark standing={standing} />}
    />
  );
}
