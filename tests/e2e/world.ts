import type { Course } from "#app/content/course.ts";
import { openDatabase, type Db } from "#db/client.server.ts";
import { publishSmallCourse } from "#tests/support/small-course.ts";

/** Where the service of this run listens. */
export const PORT = Number(process.env.E2E_PORT ?? 3210);

/** Its files are its own, so that two runs beside each other do not meet. */
export const FOLDER = `.cache/e2e/${PORT}`;
export const DATABASE_FILE = `${FOLDER}/gaire.sqlite`;

/** What no visitor can do: time that passes, a course that is published. */
export function changeWorld(work: (db: Db) => void): void {
  const db = openDatabase(DATABASE_FILE);
  try {
    work(db);
  } finally {
    db.$client.close();
  }
}

const WARNING = { lt: "Minimas smurtas.", en: "Violence is mentioned." };

/**
 * Publishes the small course beside the real ones, as its next version. Its first
 * quiz has a question of each type, all on one page and against the clock; a page
 * and the scenario have a warning.
 */
export function publishSmall(change: (course: Course) => void = () => {}) {
  changeWorld((db) => {
    const office = { db, clock: () => new Date() };
    publishSmallCourse(office, (course) => {
      const [module] = course.modules;
      if (!module?.quiz || !module.scenario)
        throw new Error("The small course has a quiz and a scenario.");
      module.quiz.layout = "all-on-one-page";
      module.quiz.timeLimitMinutes = 45;
      module.scenario.contentWarning = WARNING;
      for (const page of module.pages.slice(1, 2))
        page.contentWarning = WARNING;
      change(course);
    });
  });
}

/** As if this person had been away for too long: the next request asks who it is. */
export function endSignIns(personId: string): void {
  changeWorld((db) => {
    const end = "UPDATE sign_ins SET expires_at = 1 WHERE person_id = ?";
    db.$client.prepare(end).run(personId);
  });
}

/**
 * Sets the day until which a certificate counts, past the register's guards and
 * its chain, and gives the one before: what somebody with the file in hand can do.
 */
export function moveValidity(publicCode: string, until: number): number {
  let before = 0;
  changeWorld(({ $client: file }) => {
    const code = publicCode.replaceAll("-", "");
    const guards = file
      .prepare<[], { name: string; sql: string }>(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'certificates'",
      )
      .all();
    for (const { name } of guards) file.exec(`DROP TRIGGER "${name}"`);
    const read = "SELECT valid_until FROM certificates WHERE public_code = ?";
    const write =
      "UPDATE certificates SET valid_until = ? WHERE public_code = ?";
    before = file.prepare<string, number>(read).pluck().get(code) ?? 0;
    const { changes } = file.prepare(write).run(until, code);
    for (const { sql } of guards) file.exec(sql);
    if (changes !== 1) throw new Error(`Nobody has ${publicCode}.`);
  });
  return before;
}
