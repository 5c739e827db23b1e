import { describe, expect, test } from "vitest";
import { auditTrailOf } from "#app/audit/audit.queries.server.ts";
import {
  findCourseBySlug,
  findRenderedPage,
  findVersion,
  findVersionFile,
  listPublishedCourses,
} from "#app/content/content.queries.server.ts";
import { treeHashOf } from "#app/content/content-hash.server.ts";
import type { PreparedCourse } from "#app/content/prepare-course.server.ts";
import { asta, lina, vytautas } from "#db/seed/people.ts";
import {
  PIXEL,
  smallCourseTree,
} from "#tests/fixtures/courses/small-course.ts";
import { NOW } from "#tests/support/now.ts";
import { smallCourse } from "#tests/support/small-course.ts";
import { testApp, type TestApp } from "#tests/support/test-app.ts";
import { publishCourse } from "./publish-course.server.ts";

const IMAGE = "modules/first-steps/images/leaflet.png";

describe("publishing a course", () => {
  test("makes its first version, and says in the trail who approved it", () => {
    const app = testApp();
    const { versionId, ...rest } = publish(app, prepared());

    expect(rest).toEqual({ number: 1, isNew: true });
    expect(findVersion(app.db, versionId)).toEqual({
      id: versionId,
      courseId: "SML",
      number: 1,
      publishedAt: NOW,
      course: smallCourse(),
    });
    expect(auditTrailOf(app.db, versionId)).toMatchObject([
      {
        action: "course.published",
        actorId: vytautas.id,
        facts: { courseId: "SML", number: 1 },
        happenedAt: NOW,
      },
    ]);
  });

  test("keeps the files and the pages", () => {
    const app = testApp();
    const { versionId } = publish(app, prepared());

    expect(findVersionFile(app.db, versionId, IMAGE)).toEqual(PIXEL);
    expect(findVersionFile(app.db, versionId, "course.yml")).toBeNull();
    const page = {
      versionId,
      moduleId: "SML-1",
      pageId: "card",
      track: "police",
    };
    expect(findRenderedPage(app.db, { ...page, locale: "lt" })).toBe(
      "<p>lt</p>",
    );
    expect(findRenderedPage(app.db, { ...page, locale: "en" })).toBeNull();
  });

  test("happens once for one tree, however often it is asked for", () => {
    const app = testApp();
    const first = publish(app, prepared());
    app.advance(60_000);
    const second = publish(app, prepared());

    expect(second).toEqual({ ...first, isNew: false });
    expect(auditTrailOf(app.db, first.versionId)).toHaveLength(1);
  });

  test("gives a changed tree the next number, and leaves the first as it was", () => {
    const app = testApp();
    const first = publish(app, prepared());
    const second = publish(app, prepared({ title: "Naujas" }));

    expect(second).toMatchObject({ number: 2, isNew: true });
    expect(latestTitles(app)).toEqual(["Naujas"]);
    expect(findVersion(app.db, first.versionId)?.course).toEqual(smallCourse());
  });

  test("takes the renaming of the folder for a change, and keeps the old address", () => {
    const app = testApp();
    publish(app, prepared());
    publish(app, prepared({ slug: "renamed-course" }));

    expect(findCourseBySlug(app.db, "small-course")).toMatchObject({
      version: { number: 2 },
      redirectTo: "renamed-course",
    });
    expect(findCourseBySlug(app.db, "renamed-course")).toMatchObject({
      version: { number: 2 },
      redirectTo: null,
    });
    expect(findCourseBySlug(app.db, "no-course")).toBeNull();
  });

  test.each([
    { what: "present", slug: "small-course" },
    { what: "former", slug: "old-course" },
  ])("refuses the $what slug of another course", ({ slug }) => {
    const app = testApp();
    publish(app, prepared({ formerSlugs: ["old-course"] }));

    const result = publishCourse(app, {
      prepared: prepared({ id: "OTH", slug: "other", formerSlugs: [slug] }),
      approver: vytautas,
    });

    expect(result).toEqual({
      ok: false,
      refusal: { code: "slug-taken", slug, courseId: "SML" },
    });
    expect(listPublishedCourses(app.db)).toHaveLength(1);
  });

  test("is not for coordinators, but for administrators", () => {
    const app = testApp();
    const attempt = (approver: typeof lina) =>
      publishCourse(app, { prepared: prepared(), approver });

    expect(attempt(lina)).toEqual({
      ok: false,
      refusal: { code: "not-allowed" },
    });
    expect(listPublishedCourses(app.db)).toEqual([]);
    expect(attempt(asta)).toMatchObject({ ok: true });
  });

  test("is never reached with errors, whatever the types were told", () => {
    const app = testApp();
    const course = prepared();
    // A cast is the only way to get an error past the types.
    course.findings = [{ severity: "error" }] as unknown as [];

    expect(() => publish(app, course)).toThrow("errors");
    expect(listPublishedCourses(app.db)).toEqual([]);
  });

  test("keeps nothing when the trail cannot be written", () => {
    const app = testApp();
    app.db.$client.exec("DROP TABLE audit_events");

    expect(() => publish(app, prepared())).toThrow();
    expect(listPublishedCourses(app.db)).toEqual([]);
    expect(findCourseBySlug(app.db, "small-course")).toBeNull();
  });
});

type Change = {
  id?: string;
  slug?: string;
  title?: string;
  formerSlugs?: string[];
};

/** What preparing the small course gives, but with one page of HTML. */
function prepared(change: Change = {}): PreparedCourse {
  const { id = "SML", slug = "small-course", title, formerSlugs = [] } = change;
  const course = { ...smallCourse(), id, slug, formerSlugs };
  if (title) course.title.lt = title;
  const { files } = smallCourseTree({ "DESIGN.md": JSON.stringify(change) });
  const html = "<p>lt</p>";
  return {
    course,
    files,
    treeHash: treeHashOf({ slug, files }),
    pages: [
      {
        moduleId: "SML-1",
        pageId: "card",
        locale: "lt",
        track: "police",
        html,
      },
    ],
    findings: [],
  };
}

function publish(app: TestApp, course: PreparedCourse) {
  const result = publishCourse(app, { prepared: course, approver: vytautas });
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

function latestTitles(app: TestApp) {
  return listPublishedCourses(app.db).map(({ course }) => course.title.lt);
}
