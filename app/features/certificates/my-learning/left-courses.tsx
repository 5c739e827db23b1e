import { formatDay } from "#app/i18n/format.ts";
import { m } from "#app/paraglide/messages.js";
import { courseHref, resultHref } from "#app/features/learning/addresses.ts";
import { LinkRow, LinkRows } from "#app/ui/rows.tsx";
import { Tag } from "#app/ui/tag.tsx";
import type { LeftCourse } from "./left-courses.server.ts";

/** What somebody has left: the day, and the results that stay to be read. */
export function LeftCourses({ courses }: { courses: LeftCourse[] }) {
  if (courses.length === 0) return null;
  return (
    <section aria-labelledby="left">
      <h2 id="left">{m.my_learning_left()}</h2>
      <LinkRows>
        {courses.map((course) => (
          <LinkRow
            key={course.enrolmentId}
            href={courseHref(course.course)}
            title={course.course.title}
            sentence={m.my_learning_left_text()}
            meta={[
              course.cohort
                ? m.my_learning_cohort({ title: course.cohort })
                : null,
            ]}
            tag={
              <Tag>
                {m.my_learning_withdrawn({
                  day: formatDay(course.withdrawnAt),
                })}
              </Tag>
            }
            progress={<Results course={course} />}
          />
        ))}
      </LinkRows>
    </section>
  );
}

function Results({ course: { course, results } }: { course: LeftCourse }) {
  if (results.length === 0) return null;
  return (
    <ul className="list">
      {results.map(({ attemptId, number, module }) => (
        <li key={attemptId}>
          <a href={resultHref(course, module, { id: attemptId })}>
            {m.my_learning_left_result({ module: module.title, number })}
          </a>
        </li>
      ))}
    </ul>
  );
}
