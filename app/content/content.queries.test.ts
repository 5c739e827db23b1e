import { describe, expect, test } from "vitest";
import type { CourseVersionId } from "#app/shared/ids.ts";
import { inTransaction } from "#db/client.server.ts";
import {
  publishSmallCourse,
  smallPageHtml,
} from "#tests/support/small-course.ts";
import { testApp, type TestApp } from "#tests/support/test-app.ts";
import {
  findRenderedPage,
  findVersion,
  listPublishedCourses,
} from "./content.queries.server.ts";

const shown = { pageId: "SML-1-P01", locale: "en", track: "police" } as const;
const page = { ...shown, moduleId: "SML-1" };

describe("what was published", () => {
  test("is read from the database once, and then costs nothing", () => {
    const app = testApp();
    const { id } = publishSmallCourse(app);
    const read = () => [
      findVersion(app.db, id)?.number,
      findRenderedPage(app.db, { ...page, versionId: id }),
    ];
    const first = read();
    app.db.$client.exec("DROP TABLE rendered_pages; PRAGMA foreign_keys = OFF");
    app.db.$client.exec("DROP TABLE course_versions");

    expect(first).toEqual([1, smallPageHtml(shown)]);
    expect(read()).toEqual(first);
  });

  test("is remembered for one database only", () => {
    const one = testApp();
    const other = testApp();
    const { id } = publishSmallCourse(one);

    expect(findVersion(other.db, id)).toBeNull();
  });

  test("is forgotten when the transaction that wrote it is taken back", () => {
    const app = testApp();
    let id: CourseVersionId = "ver_none";
    const work = () =>
      inTransaction(app.db, (tx) => {
        id = publishIn(app, tx);
        expect(findVersion(tx, id)?.number).toBe(1);
        throw new Error("taken back");
      });

    expect(work).toThrow("taken back");
    expect(findVersion(app.db, id)).toBeNull();
  });

  test("cannot be changed by whoever reads it", () => {
    const app = testApp();
    const { course } = publishSmallCourse(app);

    expect(() => course.modules.reverse()).toThrow();
    expect(() => Object.assign(course.title, { lt: "x" })).toThrow();
  });

  test("is listed once for each course, at its latest version", () => {
    const app = testApp();
    publishSmallCourse(app);
    publishSmallCourse(app, (course) => (course.title.en = "Second"));
    publishSmallCourse(app, (course) => {
      Object.assign(course, { id: "OTH", slug: "other" });
    });

    expect(
      listPublishedCourses(app.db).map(({ courseId, number }) => [
        courseId,
        number,
      ]),
    ).toEqual([
      ["OTH", 1],
      ["SML", 2],
    ]);
  });
});

function publishIn(app: TestApp, tx: Parameters<typeof findVersion>[0]) {
  // The transaction stands in for the database, to write through it.
  return publishSmallCourse({ ...app, db: tx as TestApp["db"] }).id;
}
