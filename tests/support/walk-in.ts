import { insertEnrolment } from "#app/features/enrolments/enrolments.queries.server.ts";
import { findPerson } from "#app/features/accounts/people.queries.server.ts";
import { newId, type PersonId } from "#app/shared/ids.ts";
import { people } from "#db/schema/accounts.ts";
import type { SmallWorld } from "./small-world.ts";

/** A record without address and account in the small world's cohort; once. */
export function walkIn({ app, cohortId, attempts }: SmallWorld): PersonId {
  const personId = "per_walkin";
  if (findPerson(app.db, personId)) return personId;
  const now = app.clock();
  app.db
    .insert(people)
    .values({ id: personId, name: "Eglė B.", createdAt: now })
    .run();
  insertEnrolment(app.db, {
    ...{ id: newId("enr", now), personId, cohortId, courseId: "SML" },
    courseVersionId: attempts.open.courseVersionId,
    ...{ track: "police", enrolledAt: now },
  });
  return personId;
}
