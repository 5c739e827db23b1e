import { officeDay } from "#app/features/cohorts/office-day.ts";
import { listMyCourses } from "#app/features/learning/course/my-courses.server.ts";
import type { PersonId } from "#app/shared/ids.ts";
import type { Locale } from "#app/shared/text.ts";
import type { AppContext } from "#app/context.ts";
import type { Deadline } from "./deadline-calendar.server.ts";

/** The days by which somebody has to finish their courses, past ones left out. */
export function listMyDeadlines(
  context: Pick<AppContext, "db" | "clock">,
  personId: PersonId,
  locale: Locale,
): Deadline[] {
  const today = officeDay(context.clock());
  return listMyCourses(context, personId, locale).flatMap(
    ({ enrolmentId, course, cohort, deadline: day }) =>
      day === null || day < today ? [] : [{ enrolmentId, course, cohort, day }],
  );
}
