import type { AppContext } from "#app/context.ts";
import type { Cohort } from "#app/features/cohorts/cohorts.queries.server.ts";
import type { EnrolmentId } from "#app/shared/ids.ts";
import { people } from "#db/schema/accounts.ts";
import { enrolments } from "#db/schema/enrolments.ts";
import { openSmallCohort, type SmallCohort } from "./small-cohort.ts";
import { publishSmallCourse } from "./small-course.ts";

type Office = Pick<AppContext, "db" | "clock">;

/** A rule that everybody meets on the day they come in. */
const NOTHING_ASKED = { certificate: [], participation: null };

/**
 * The small course with a cohort in which everybody is due a certificate at
 * once: for tests about what comes after.
 */
export function cohortOfCrowd(app: Office, wishes: Partial<SmallCohort> = {}) {
  const version = publishSmallCourse(app);
  const { cohort } = openSmallCohort(app, { rule: NOTHING_ASKED, ...wishes });
  return { cohort, courseVersionId: version.id };
}

/** Enrols one person for each name; their ids end in their place, from 0. */
export function enrolCrowd(
  app: Office,
  into: { cohort: Cohort; courseVersionId: `ver_${string}` },
  names: readonly string[],
): EnrolmentId[] {
  const now = app.clock();
  return names.map((name, index) => {
    const personId = `per_crowd${index}` as const;
    const id = `enr_${into.cohort.id.slice(4)}${index}` as const;
    app.db
      .insert(people)
      .values({ id: personId, name, createdAt: now })
      .onConflictDoNothing()
      .run();
    app.db
      .insert(enrolments)
      .values({
        ...{ id, personId, cohortId: into.cohort.id, courseId: "SML" },
        ...{ courseVersionId: into.courseVersionId, track: "police" },
        enrolledAt: now,
      })
      .run();
    return id;
  });
}
