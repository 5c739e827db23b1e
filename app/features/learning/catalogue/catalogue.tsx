import { formatDay } from "#app/i18n/format.ts";
import type { CourseSummary } from "#app/features/courses/course-summary.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import { ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, PageHead } from "#app/ui/page.tsx";
import { EmptyState, Panel } from "#app/ui/panel.tsx";
import { LinkRow, LinkRows } from "#app/ui/rows.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { courseHref, stepHref } from "./addresses.ts";
import type { MyCourse } from "./my-courses.server.ts";
import { ProgressBar } from "./progress-bar.tsx";

/** The list of courses, with "continue" first for who has begun. */
export function Catalogue({
  courses,
  mine,
  isPreparing,
}: {
  courses: CourseSummary[];
  mine: MyCourse[];
  isPreparing: boolean;
}) {
  const begun = mine.find(({ resume }) => resume !== null);
  return (
    <Page width="list">
      {isPreparing ? (
        <Notice title={m.catalogue_preparing_title()}>
          {m.catalogue_preparing_text()}
        </Notice>
      ) : null}
      <PageHead title={m.catalogue_title()} lede={m.catalogue_lead()} />
      {begun ? <Continue course={begun} /> : null}
      {courses.length > 0 ? (
        <section aria-labelledby="courses">
          <h2 id="courses">{m.catalogue_count({ n: courses.length })}</h2>
          <LinkRows>
            {courses.map((course) => (
              <CourseRow
                key={course.id}
                course={course}
                isMine={mine.some(({ courseId }) => courseId === course.id)}
              />
            ))}
          </LinkRows>
        </section>
      ) : isPreparing ? null : (
        <EmptyState title={m.catalogue_empty_title()}>
          {m.catalogue_empty_text()}
        </EmptyState>
      )}
    </Page>
  );
}

/** Where somebody stopped, with the one link that goes on. */
function Continue({ course }: { course: MyCourse }) {
  const { resume, progress } = course;
  if (!resume) return null;
  return (
    <Panel
      id="continue"
      title={course.course.title}
      actions={
        <ButtonLink
          href={stepHref(course.course, resume.module, resume.step)}
          iconAfter="arrow-right"
        >
          {m.catalogue_continue()}
        </ButtonLink>
      }
    >
      <p>{m.module_resume({ title: resume.step.title[currentLocale()] })}</p>
      <ProgressBar progress={progress} />
    </Panel>
  );
}

function CourseRow({
  course,
  isMine,
}: {
  course: CourseSummary;
  isMine: boolean;
}) {
  return (
    <LinkRow
      href={courseHref(course)}
      title={course.title}
      sentence={course.summary}
      meta={[
        m.catalogue_modules({ n: course.modules }),
        m.minutes({ n: course.minutes }),
        course.languages.join(", "),
        m.updated_on({ day: formatDay(course.publishedAt) }),
      ]}
      tag={isMine ? <Tag tone="info">{m.catalogue_enrolled()}</Tag> : null}
    />
  );
}
