/**
 * Publishes courses: each becomes a version that nothing changes any more.
 *
 *     npm run courses:publish -- people-from-china --approved-by asta@example.org
 *     npm run courses:publish -- --all --approved-by asta@example.org --dry-run
 *
 * The approver is a trainer or administrator with an account. A course with
 * errors stays out, and its published version stays as it is. Publishing what
 * is published already does nothing. The database is the one in DATABASE_FILE,
 * else `.data/gaire.sqlite`; missing migrations are run first.
 */
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { findingLine } from "#app/content/check/finding-line.ts";
import { createPageGate } from "#app/content/mdx/gate.server.ts";
import { createPageRenderer } from "#app/content/mdx/render-page.server.ts";
import { prepareCourse } from "#app/content/prepare-course.server.ts";
import {
  findAccountByEmail,
  rolesOf,
} from "#app/features/accounts/accounts.queries.server.ts";
import { emailSchema } from "#app/features/accounts/email-address.ts";
import { mayPublish } from "#app/features/courses/courses.policy.ts";
import {
  publishCourse,
  type PublishRefusal,
} from "#app/features/courses/publish-course.server.ts";
import { systemClock } from "#app/shared/clock.ts";
import { openDatabase, type Db } from "#db/client.server.ts";
import { migrateDatabase } from "#db/migrate.server.ts";
import {
  COURSES,
  readArguments,
  requireCourses,
  stop,
} from "./courses-command.ts";

const { positionals, values } = readArguments({
  all: { type: "boolean", default: false },
  "approved-by": { type: "string" },
  "dry-run": { type: "boolean", default: false },
});
const slugs = requireCourses(positionals, values.all);
if (slugs.length === 0) stop("Name the courses, or say --all.");

const file = process.env["DATABASE_FILE"] ?? ".data/gaire.sqlite";
mkdirSync(dirname(file), { recursive: true });
const db = openDatabase(file);
migrateDatabase(db, systemClock());
const approver = requireApprover(db, values["approved-by"]);
const gate = createPageGate();
const renderer = createPageRenderer();
for (const slug of slugs) await publish(slug);
await gate.close();
await renderer.close();
db.$client.close();

async function publish(slug: string): Promise<void> {
  const folder = `${COURSES}/${slug}`;
  console.log(`${slug}: reading and checking …`);
  const prepared = await prepareCourse(folder, {
    today: systemClock(),
    gate,
    renderer,
    onProgress: (done, total, what) =>
      process.stdout.write(`  ${done}/${total} ${what}\n`),
  });
  const { findings } = prepared.ok ? prepared.value : prepared.refusal;
  for (const finding of findings)
    console.log(findingLine(finding, { folder, locale: "en" }));
  if (!prepared.ok) {
    return fail(`${slug}: not published, because it has errors.`);
  }
  if (values["dry-run"]) {
    console.log(`${slug}: ready; nothing was written (--dry-run).`);
    return;
  }
  const result = publishCourse(
    { db, clock: systemClock },
    { prepared: prepared.value, approver },
  );
  if (!result.ok) return fail(`${slug}: ${explain(result.refusal)}`);
  const { number, isNew } = result.value;
  console.log(
    isNew
      ? `${slug}: published as version ${number}.`
      : `${slug}: version ${number} is exactly this; nothing to do.`,
  );
}

function requireApprover(db: Db, address: string | undefined) {
  const email = emailSchema.safeParse(address);
  if (!email.success) stop("Say who approves it: --approved-by name@host.");
  const account = findAccountByEmail(db, email.data);
  if (!account || account.disabledAt) {
    stop(`Nobody signs in as ${email.data}.`);
  }
  const person = {
    id: account.personId,
    roles: rolesOf(db, account.personId),
  };
  if (!mayPublish(person)) stop(explain({ code: "not-allowed" }));
  return person;
}

function explain(refusal: PublishRefusal): string {
  switch (refusal.code) {
    case "not-allowed":
      return "Only a trainer or an administrator may approve a course.";
    case "slug-taken":
      return `The slug “${refusal.slug}” leads to the course ${refusal.courseId}. Choose another one.`;
  }
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
