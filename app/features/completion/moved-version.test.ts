import { expect, test } from "vitest";
import { moveToVersion } from "#app/features/learning/course/move-to-version.server.ts";
import { ruta } from "#db/seed/people.ts";
import { study } from "#db/seed/study.server.ts";
import { openSmallCohort } from "#tests/support/small-cohort.ts";
import { publishSmallCourse } from "#tests/support/small-course.ts";
import { testApp } from "#tests/support/test-app.ts";
import {
  findCompletionOf,
  findCompletionsOf,
} from "./completion.queries.server.ts";

test("who was ready stays so at a version with one page more", () => {
  const app = testApp();
  publishSmallCourse(app);
  openSmallCohort(app);
  const enrolmentId = study(app, ruta, "SML", { attempts: ["passed"] });
  const { id } = publishSmallCourse(app, ({ modules: [first] }) => {
    first?.pages.push({
      id: "SML-1-P04",
      slug: "later",
      title: { lt: "Vėliau", en: "Later" },
      words: { lt: 10, en: 10 },
    });
  });

  moveToVersion(app, { actor: ruta, enrolmentId, versionId: id });

  const record = findCompletionOf(app.db, enrolmentId);
  expect(record).toMatchObject({
    progress: { state: "ready", unmet: [], percent: 100 },
    version: { number: 2 },
  });
  expect(findCompletionsOf(app.db, ruta.id).get(enrolmentId)).toEqual(
    record?.progress,
  );
});
