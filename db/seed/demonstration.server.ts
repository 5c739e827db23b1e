import { hashPassword } from "#app/auth/passwords.server.ts";
import { prepareCourse } from "#app/content/prepare-course.server.ts";
import type { AppContext } from "#app/context.ts";
import { countPeople } from "#app/features/accounts/accounts.queries.server.ts";
import { findProgrammeByCode } from "#app/features/cohorts/programmes.queries.server.ts";
import { publishCourse } from "#app/features/courses/publish-course.server.ts";
import { enqueue, isWaiting } from "#app/jobs/jobs.queries.server.ts";
import { inTransaction } from "#db/client.server.ts";
import { daysBefore } from "./days-before.ts";
import { fillBlended } from "./fill-blended.server.ts";
import { fillPilot } from "./fill-pilot.server.ts";
import { PILOT } from "./pilot.server.ts";
import { seedOffice } from "./office.server.ts";
import { asta, DEMONSTRATION_PASSWORD } from "./people.ts";
import { unpublishedCourses } from "./unpublished-courses.server.ts";

/** The demonstration began three weeks ago, so that its people have a past. */
const BEGAN_DAYS_AGO = 21;

/**
 * Lets the people of the demonstration move into an empty database, and asks
 * the job worker to publish what the checkout has and the database has not:
 * that takes seconds, and nobody should wait for it.
 */
export async function prepareDemonstration(context: AppContext): Promise<void> {
  const { db, clock } = context;
  const isEmpty = countPeople(db) === 0;
  const passwordHash = isEmpty
    ? await hashPassword(DEMONSTRATION_PASSWORD)
    : "";
  const isOpen = unpublishedCourses(db).length === 0;
  inTransaction(db, (tx) => {
    if (isEmpty) seedOffice(tx, clock(), { passwordHash });
    if (isOpen || isWaiting(tx, "open-demonstration")) return;
    enqueue(tx, clock(), { kind: "open-demonstration", payload: {} });
  });
}

/**
 * The job behind it: publishes the courses and, the first time, brings the
 * people of the pilot cohort into their states. Safe to run again. A course
 * with errors keeps nobody waiting: the others are published, then it is named.
 */
export async function openDemonstration(context: AppContext): Promise<void> {
  // The first versions are as old as the demonstration; later ones are new.
  const isFirst = findProgrammeByCode(context.db, PILOT.code) === null;
  const office = isFirst ? daysBefore(context, BEGAN_DAYS_AGO) : context;
  const refused: string[] = [];
  for (const folder of unpublishedCourses(context.db)) {
    if (!(await publish(office, folder))) refused.push(folder);
  }
  fillPilot(context);
  fillBlended(context);
  if (refused.length > 0) {
    throw new Error(`Not published: ${refused.join(", ")}. Try courses:check.`);
  }
}

async function publish(office: AppContext, folder: string): Promise<boolean> {
  const prepared = await prepareCourse(folder, { today: office.clock() });
  if (!prepared.ok) return false;
  return publishCourse(office, { prepared: prepared.value, approver: asta }).ok;
}
