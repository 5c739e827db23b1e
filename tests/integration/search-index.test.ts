import { describe, expect, test } from "vitest";
import { fillSearchIndex } from "#app/features/learning/search/fill-search-index.job.server.ts";
import { findInCourses } from "#app/features/learning/search/find-in-courses.server.ts";
import { enqueue } from "#app/jobs/jobs.queries.server.ts";
import { runDueJobs } from "#app/jobs/run-jobs.server.ts";
import type { PersonId } from "#app/shared/ids.ts";
import { jobs } from "#db/schema/operations.ts";
import { searchEntries } from "#db/schema/search.ts";
import { ruta } from "#db/seed/people.ts";
import { browserOf } from "#tests/support/browser.ts";
import { textOf } from "#tests/support/html.ts";
import { smallWorld } from "#tests/support/small-world.ts";
import type { TestApp } from "#tests/support/test-app.ts";

describe("a version that was published before there was a search", () => {
  test("becomes findable by a job, and the page says so meanwhile", async () => {
    const { app } = smallWorld();
    const [version] = forgetIndex(app);
    const waiting = await browserOf(app).get("/lt/search");
    expect(textOf(waiting.text)).toContain("Paieška dar pildoma");
    expect(found(app, null, "mažas")).toBe(0);

    const work = { "fill-search-index": fillSearchIndex };
    const reports = await runDueJobs(app, work);

    expect(reports.map(({ outcome }) => outcome)).toEqual(["done"]);
    expect(found(app, null, "mažas")).toBe(1);
    expect(found(app, ruta.id, "vertėjas")).toBe(1);
    enqueue(app.db, app.clock(), {
      kind: "fill-search-index",
      payload: { versionId: version as `ver_${string}` },
    });
    await runDueJobs(app, work);
    expect(found(app, null, "mažas")).toBe(1);
  });
});

/** As if the database came from before, with the job that the migration queues. */
function forgetIndex(app: TestApp) {
  const versions = new Set(
    app.db
      .select({ id: searchEntries.versionId })
      .from(searchEntries)
      .all()
      .map(({ id }) => id),
  );
  app.db.delete(jobs).run();
  app.db.delete(searchEntries).run();
  for (const table of ["words_lt", "words_en", "parts_lt", "parts_en"])
    app.db.$client.exec(`DELETE FROM search_${table}`);
  for (const versionId of versions)
    enqueue(app.db, app.clock(), {
      kind: "fill-search-index",
      payload: { versionId },
    });
  return [...versions];
}

function found({ db }: TestApp, personId: PersonId | null, typed: string) {
  return findInCourses(db, { personId, locale: "lt", typed })?.hits.length;
}
