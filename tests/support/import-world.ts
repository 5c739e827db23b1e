import { like } from "drizzle-orm";
import { people } from "#db/schema/accounts.ts";
import { enrolments } from "#db/schema/enrolments.ts";
import { mails } from "#db/schema/operations.ts";
import { lina } from "#db/seed/people.ts";
import { importPeople } from "#app/features/enrolments/import/import-people.job.server.ts";
import { catalogue } from "#app/server/job-catalogue.server.ts";
import { runDueJobs } from "#app/jobs/run-jobs.server.ts";
import { browserOf } from "./browser.ts";
import { mainOf, textOf } from "./html.ts";
import { visit } from "./remix.ts";
import { cookieOf } from "./sign-in.ts";
import type { SmallWorld } from "./small-world.ts";
import type { TestApp } from "./test-app.ts";

export const HEADER =
  "Vardas ir pavardė;El. paštas;Profesija;Įstaiga;Savivaldybė";

/** Sends a file as the form does; gives the answer and where it leads. */
export async function upload(
  app: TestApp,
  coordinator: Parameters<typeof cookieOf>[1],
  {
    path,
    bytes,
    name = "sarasas.csv",
  }: {
    path: string;
    bytes: string | Uint8Array<ArrayBuffer>;
    name?: string;
  },
) {
  const form = new FormData();
  form.set("file", new File([bytes], name));
  form.set("list", "");
  const request = new Request(app.config.origin + path, {
    method: "POST",
    headers: { Cookie: cookieOf(app, coordinator) },
    body: form,
  });
  const response = await visit(app, request);
  return {
    status: response.status,
    location: response.headers.get("Location") ?? "",
    text: await response.text(),
  };
}

/** Does what is due; a job that failed is the test's mistake. */
export async function doJobs(app: TestApp): Promise<void> {
  const reports = await runDueJobs(app, catalogue);
  const failed = reports.find(({ outcome }) => outcome !== "done");
  if (failed) throw new Error(failed.error);
}

/** A worker that dies when it asks for the time once too often. */
export async function dieInTheMiddle(
  app: TestApp,
  importId: `imp_${string}`,
  turns: number,
): Promise<void> {
  let asked = 0;
  const clock = () => {
    if (++asked > turns) throw new Error("killed");
    return app.clock();
  };
  await Promise.resolve(importPeople({ ...app, clock }, { importId })).catch(
    (error: Error) => {
      if (error.message !== "killed") throw error;
    },
  );
}

/** Two people whom nobody knows; the second has no address. */
export const GOOD = [
  "Ieva Ąžuolė;ieva@gaire.example;police;Naujoji mokykla;Gairių r. sav.",
  "Petras Be Pašto;;policijos PAREIGUNAS;naujoji  MOKYKLA;Gairių r. sav.",
];

/** Sends a list of rows under the usual header, and opens what became of it. */
export async function checked(world: SmallWorld, rows: string[]) {
  return checkedBytes(world, `${HEADER}\n${rows.join("\n")}\n`);
}

export async function checkedBytes(
  { app, cohortId }: SmallWorld,
  bytes: string,
) {
  const path = `/lt/cohorts/${cohortId}/imports/new`;
  const sent = await upload(app, lina, { path, bytes });
  if (sent.status !== 302) throw new Error(textOf(mainOf(sent.text)));
  const browser = browserOf(app, lina);
  const { text } = await browser.get(sent.location);
  // The last part of the address is the id that the office gave.
  const importId = sent.location.split("/").at(-1) as `imp_${string}`;
  return { path: sent.location, importId, browser, text };
}

/** Rows of people whom nobody knows. */
export function many(rows: number): string[] {
  return Array.from(
    { length: rows },
    (_, i) => `Žmogus Nr ${i};zmogus${i}@gaire.example;police;;`,
  );
}

/** How many people, enrolments and invitations there are. */
export function sizesOf({ app: { db } }: SmallWorld) {
  return {
    people: db.select().from(people).all().length,
    enrolments: db.select().from(enrolments).all().length,
    letters: db.select().from(mails).where(like(mails.dedupeKey, "inv_%")).all()
      .length,
  };
}
