import { existsSync, readdirSync } from "node:fs";
import { hashPassword } from "#app/auth/passwords.server.ts";
import { prepareCourse } from "#app/content/prepare-course.server.ts";
import type { AppContext } from "#app/context.ts";
import { countPeople } from "#app/features/accounts/accounts.queries.server.ts";
import { publishCourse } from "#app/features/courses/publish-course.server.ts";
import { enqueue } from "#app/jobs/jobs.queries.server.ts";
import { inTransaction } from "#db/client.server.ts";
import { daysBefore } from "./days-before.ts";
import { fillPilot } from "./fill-pilot.server.ts";
import { seedOffice } from "./office.server.ts";
import { asta, DEMONSTRATION_PASSWORD } from "./people.ts";

const COURSES = new URL("../../courses/", import.meta.url);

/** The demonstration began three weeks ago, so that its people have a past. */
const BEGAN_DAYS_AGO = 21;

/**
 * Lets the people of the demonstration move into an empty database and asks the
 * job worker for the rest: publishing the courses takes seconds, and nobody
 * should wait for it. Does nothing where somebody lives already.
 */
export async function prepareDemonstration(context: AppContext): Promise<void> {
  const { db, clock } = context;
  if (countPeople(db) > 0) return;
  const passwordHash = await hashPassword(DEMONSTRATION_PASSWORD);
  inTransaction(db, (tx) => {
    seedOffice(tx, clock(), { passwordHash });
    enqueue(tx, clock(), { kind: "open-demonstration", payload: {} });
  });
}

/**
 * The job behind it: publishes every course of the checkout and brings the
 * people of the pilot cohort into their states. Safe to run again.
 */
export async function openDemonstration(context: AppContext): Promise<void> {
  const then = daysBefore(context, BEGAN_DAYS_AGO);
  for (const slug of courseFolders()) {
    const prepared = await prepareCourse(new URL(slug, COURSES).pathname, {
      today: context.clock(),
    });
    if (!prepared.ok) throw new Error(`The course ${slug} has errors.`);
    const published = publishCourse(then, {
      prepared: prepared.value,
      approver: asta,
    });
    if (!published.ok) throw new Error(`The course ${slug} was refused.`);
  }
  fillPilot(context);
}

function courseFolders(): string[] {
  return readdirSync(COURSES)
    .filter((name) => existsSync(new URL(`${name}/course.yaml`, COURSES)))
    .filter((name) => !name.startsWith("_"));
}
