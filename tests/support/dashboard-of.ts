import { readView } from "#app/features/reports/dashboard/matrix.ts";
import { openDashboard } from "#app/features/reports/dashboard/open-dashboard.server.ts";
import { newId, type EnrolmentId } from "#app/shared/ids.ts";
import { people } from "#db/schema/accounts.ts";
import { enrolments } from "#db/schema/enrolments.ts";
import { lina } from "#db/seed/people.ts";
import type { SmallWorld } from "./small-world.ts";

const DAY = 24 * 3_600_000;

/** What Lina sees of the small world's cohort; `search` is the address's. */
export function dashboardOf({ app, cohortId }: SmallWorld, search = "") {
  const view = readView(new URLSearchParams(search));
  const open = openDashboard(app, lina, cohortId, view);
  if (!open) throw new Error("Lina does not run the cohort.");
  return open;
}

/** Enrols somebody who has done nothing. */
export function enrolNewcomer(
  world: SmallWorld,
  name: string,
  daysAgo = 0,
): EnrolmentId {
  const { app, cohortId, course } = world;
  const at = new Date(app.clock().getTime() - daysAgo * DAY);
  const personId = newId("per", app.clock());
  const id = newId("enr", app.clock());
  const like = app.db.select().from(enrolments).limit(1).get();
  if (!like) throw new Error("Nobody is enrolled.");
  app.db.insert(people).values({ id: personId, name, createdAt: at }).run();
  app.db
    .insert(enrolments)
    .values({
      id,
      personId,
      cohortId,
      courseId: course.id,
      courseVersionId: like.courseVersionId,
      track: "police",
      enrolledAt: at,
    })
    .run();
  return id;
}
