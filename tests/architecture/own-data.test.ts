import { expect, test } from "vitest";
import { ownData } from "#app/features/certificates/my-learning/own-data.server.ts";
import { ruta } from "#db/seed/people.ts";
import { smallWorld } from "#tests/support/small-world.ts";
import { testApp } from "#tests/support/test-app.ts";

/** What is about a person is in their export under this key, or has a reason. */
const EXPORTED: Record<string, keyof ReturnType<typeof ownData>> = {
  accounts: "person",
  attendance: "attendance",
  certificates: "certificates",
  cohort_coordinators: "cohortDuties",
  enrolments: "enrolments",
  institution_contacts: "contactOf",
  measurements_taken: "measurementsTaken",
  nominations: "nominations",
  extra_times: "extraTime",
  module_completions: "moduleCompletions",
  notes: "notes",
  page_completions: "pageCompletions",
  people: "person",
  quiz_answers: "quizAttempts",
  quiz_attempts: "quizAttempts",
  quiz_flags: "quizAttempts",
  reading_places: "readingPlaces",
  role_grants: "roles",
  scenario_choices: "scenarioPlays",
  scenario_plays: "scenarioPlays",
  sign_ins: "signIns",
  waiting_people: "waitingFor",
};

const NOT_EXPORTED: Record<string, string> = {
  kept_forms: "a form that waits minutes to be sent off; it becomes other rows",
  certificate_documents: "the PDFs are on my learning, one by one",
  certificate_revocations: "told with the certificate that was revoked",
  course_versions: "who approved a course did so in office",
  attendance_corrections: "told with the attendance that they corrected",
  attendance_locks: "who locked a list did so in office",
  certificate_credentials: "the credentials are on my learning, one by one",
  expiry_reminders: "the letters themselves are exported",
  import_rows: "a list that a coordinator read in; it became other rows",
  imports: "who read a list in did so in office",
  invitations: "the letters themselves are exported; a link is a key",
  issue_list_rows:
    "a proposal of the office; what came of it is the certificate",
  issue_lists: "who proposed and approved did so in office",
  logos: "who uploaded a picture did so in office",
  programme_versions: "who signs for a programme does so in office",
  void_numbers: "who voided a number did so in office",
  audit_events: "the trail serves checks; the page says whom to ask",
};

/** Tables that name a person, an enrolment, or a thing that is one learner's. */
const ABOUT_SOMEBODY =
  /^(person|enrolment|attempt|play|certificate|.*_by|approved_by|granted_by|signatory|actor)_id$/;

test("every table about a person is in their export, or says why not", () => {
  const sqlite = testApp().db.$client;
  const tables = sqlite
    .prepare<[], { name: string }>(
      `SELECT DISTINCT t.name FROM pragma_table_list t
       WHERE t.type = 'table' AND t.schema = 'main'
         AND t.name NOT LIKE 'sqlite_%' AND t.name NOT LIKE '\\_\\_%' ESCAPE '\\'`,
    )
    .all()
    .map(({ name }) => name);
  const columnsOf = (table: string) =>
    sqlite
      .prepare<[string], { name: string }>(
        "SELECT name FROM pragma_table_info(?)",
      )
      .all(table);
  const about = tables.filter((table) =>
    columnsOf(table).some(({ name }) => ABOUT_SOMEBODY.test(name)),
  );

  const known = { ...EXPORTED, ...NOT_EXPORTED };
  expect(about.filter((table) => !(table in known))).toEqual([]);
  expect(Object.keys(EXPORTED).filter((t) => !tables.includes(t))).toEqual([]);
});

test("the export has every key that the list names", () => {
  const { app } = smallWorld();
  const data = ownData(app, ruta);
  for (const key of Object.values(EXPORTED)) expect(data).toHaveProperty(key);
});
