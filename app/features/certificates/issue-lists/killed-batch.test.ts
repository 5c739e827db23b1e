import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, inject, test } from "vitest";
import { verifyRegister } from "#app/features/certificates/register/verify-register.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { certificates, registerEntries } from "#db/schema/certificates.ts";
import { issueListRows, issueLists } from "#db/schema/issue-lists.ts";
import { jobs } from "#db/schema/operations.ts";
import { lina } from "#db/seed/people.ts";
import { cohortOfCrowd, enrolCrowd } from "#tests/support/small-crowd.ts";
import { testApp } from "#tests/support/test-app.ts";
import { issueDocuments } from "./issue-documents.job.server.ts";
import { proposeIssueList } from "./propose-issue-list.server.ts";

/** A process loads slowly on a busy machine; nothing here measures time. */
const PATIENCE = 120_000;
const PEOPLE = 60;
/** A worker that died lets go of its job after ten minutes. */
const LATER = 11 * 60_000;

// A worker of its own, which Node runs from the TypeScript files. It says a
// letter each time that a transaction looks at the clock.
const WORKER = `
  const { url, file, config, now } = JSON.parse(process.env.WORK);
  const [{ openDatabase }, { runDueJobs }, { issueDocuments }] =
    await Promise.all(url.map((one) => import(one)));
  const clock = () => { process.stdout.write("."); return new Date(now); };
  const context = { db: openDatabase(file), clock, config, mailer: { send() {} } };
  await runDueJobs(context, { "issue-documents": issueDocuments,
    "make-certificate-document": () => {}, "mail-certificate": () => {} });
`;
const URLS = [
  "../../../../db/client.server.ts",
  "../../../jobs/run-jobs.server.ts",
  "./issue-documents.job.server.ts",
].map((path) => new URL(path, import.meta.url).href);

const folder = mkdtempSync(join(tmpdir(), "gaire-batch-"));
const file = join(folder, "gaire.db");
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the worker, and kills it after so many letters; says whether it lived. */
async function work(
  app: ReturnType<typeof testApp>,
  killAfter: number,
): Promise<"done" | "killed"> {
  const { config } = app;
  const now = app.clock().getTime();
  const worker = spawn(
    process.execPath,
    ["--input-type=module", "--eval", WORKER],
    {
      env: {
        ...process.env,
        WORK: JSON.stringify({ url: URLS, file, config, now }),
      },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  let seen = 0;
  worker.stdout.on("data", (letters: Buffer) => {
    seen += letters.length;
    if (seen >= killAfter) worker.kill("SIGKILL");
  });
  const [code] = await once(worker, "exit");
  return code === 0 ? "done" : "killed";
}

test(
  "a batch that is killed again and again gives each person one number, without gaps",
  async () => {
    writeFileSync(file, Buffer.from(inject("migratedDatabase"), "base64"));
    const app = { ...testApp(), db: openDatabase(file) };
    const into = cohortOfCrowd(app);
    const names = Array.from({ length: PEOPLE }, (_, i) => `Ona Ž${i}`);
    const choices = enrolCrowd(app, into, names).map((enrolmentId) => ({
      enrolmentId,
      kind: "certificate" as const,
    }));
    const { id: cohortId } = into.cohort;
    const list = { cohortId, choices, proposedBy: lina };
    expect(proposeIssueList(app, list).ok).toBe(true);

    const outcomes: string[] = [];
    const issued = () => app.db.select().from(certificates).all();
    while (outcomes.at(-1) !== "done") {
      // The fourth is left alone.
      const isLast = outcomes.length >= 3;
      const killAfter = isLast ? Infinity : 2 + Math.floor(Math.random() * 40);
      outcomes.push(await work(app, killAfter));
      app.advance(LATER);
    }
    expect(outcomes[0]).toBe("killed");
    const rows = issued();
    expect(rows.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
      names.map((_, index) => index + 1),
    );
    expect(new Set(rows.map((row) => row.enrolmentId)).size).toBe(PEOPLE);
    expect(app.db.select().from(registerEntries).all()).toHaveLength(PEOPLE);
    expect(app.db.select().from(jobs).all()).toHaveLength(2 * PEOPLE + 1);
    const states = app.db.select().from(issueListRows).all();
    expect(new Set(states.map(({ state }) => state))).toEqual(
      new Set(["issued"]),
    );
    expect(app.db.select().from(issueLists).all()).toMatchObject([
      { state: "issued" },
    ]);
    expect(verifyRegister(app.db)).toEqual([]);

    const [{ id: listId } = { id: "isl_none" as const }] = app.db
      .select()
      .from(issueLists)
      .all();
    await issueDocuments(app, { listId });
    expect(issued()).toEqual(rows);
    app.db.$client.close();
  },
  PATIENCE,
);
