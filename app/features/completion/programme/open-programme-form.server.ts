import {
  findLatestVersion,
  listPublishedCourses,
} from "#app/content/content.queries.server.ts";
import { listLogos } from "#app/features/cohorts/programmes/logos.queries.server.ts";
import { listCourseVersions } from "#app/features/cohorts/programmes/programme-choices.queries.server.ts";
import type { Queryable } from "#db/client.server.ts";

/** What the form of a programme offers to choose from; the course comes first. */
export function openProgrammeForm(db: Queryable, courseId: string | null) {
  const version = courseId ? findLatestVersion(db, courseId) : null;
  return {
    courses: listPublishedCourses(db).map(({ courseId: id, course }) => ({
      id,
      title: course.title,
    })),
    course: version && {
      id: version.courseId,
      title: version.course.title,
      versions: listCourseVersions(db, version.courseId),
      modules: version.course.modules.map(({ id, title, quiz }) => ({
        id,
        title,
        hasQuiz: quiz !== null,
      })),
    },
    logos: listLogos(db),
  };
}

export type ProgrammeChoices = ReturnType<typeof openProgrammeForm>;
export type ChosenCourse = NonNullable<ProgrammeChoices["course"]>;
