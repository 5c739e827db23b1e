import { describe, expect, test } from "vitest";
import type { Course } from "#app/content/course.ts";
import { enrol } from "#app/features/enrolments/enrol.server.ts";
import { moveToVersion } from "#app/features/learning/course/move-to-version.server.ts";
import { listAttempts } from "#app/features/learning/quiz/quiz.queries.server.ts";
import { ruta } from "#db/seed/people.ts";
import { study } from "#db/seed/study.server.ts";
import { MODULE } from "#tests/support/addresses.ts";
import { browserOf } from "#tests/support/browser.ts";
import { linksOf, mainOf, textOf } from "#tests/support/html.ts";
import { openSmallCohort } from "#tests/support/small-cohort.ts";
import { publishSmallCourse } from "#tests/support/small-course.ts";
import { testApp } from "#tests/support/test-app.ts";

const CERTIFICATE = "ar pažymėjimas jau išduotas";
const OUTSIDE = "į Jūsų grupės programą neįeina";
const COORDINATOR = "Kreipkitės į savo grupės koordinatorių";

type Attempts = NonNullable<Parameters<typeof study>[3]["attempts"]>;

/** Rūta tried the first module's quiz: alone, or where the cohort asks for these. */
function afterAttempts(attempts: Attempts, moduleIds: string[] | "alone") {
  const app = testApp();
  publishSmallCourse(app);
  if (moduleIds !== "alone") openSmallCohort(app, { moduleIds });
  const enrolmentId = study(app, ruta, "SML", { attempts });
  const id = listAttempts(app.db, enrolmentId, "SML-1").at(-1)?.id;
  const learner = browserOf(app, ruta);
  const read = async (path: string) => mainOf((await learner.get(path)).text);
  const result = () => read(`${MODULE}/quiz/${id}/result`);
  return { app, enrolmentId, read, result };
}

describe("a passed quiz promises a certificate", () => {
  test("where the programme of the cohort asks for its module", async () => {
    const { result } = afterAttempts(["passed"], ["SML-1"]);
    expect(textOf(await result())).toContain(CERTIFICATE);
  });

  test("not where the programme asks for other modules", async () => {
    const { result } = afterAttempts(["passed"], ["SML-2"]);
    const words = textOf(await result());
    expect(words).not.toContain(CERTIFICATE);
    expect(words).toContain(OUTSIDE);
  });

  test("not to who learns alone", async () => {
    const { result } = afterAttempts(["passed"], "alone");
    const words = textOf(await result());
    expect(words).not.toMatch(/pažymėjim|koordinatori|grup/i);
    expect(words).toContain("Rezultatą visada rasite");
  });
});

describe("without attempts", () => {
  const failed: Attempts = ["failed", "failed"];

  test("one is sent to the coordinator who sees it", async () => {
    const { read, result } = afterAttempts(failed, ["SML-1"]);
    for (const html of [await result(), await read(`${MODULE}/quiz`)]) {
      expect(textOf(html)).toContain(COORDINATOR);
    }
  });

  test.each([["alone" as const], [["SML-2"]]])(
    "and not where none does: %s",
    async (moduleIds) => {
      const { read, result } = afterAttempts(failed, moduleIds);
      for (const html of [await result(), await read(`${MODULE}/quiz`)]) {
        const words = textOf(html);
        expect(words).toContain("Bandymų nebeliko.");
        expect(words).not.toMatch(/koordinatori/i);
        expect(words.includes(OUTSIDE)).toBe(moduleIds !== "alone");
      }
    },
  );
});

describe("the page that explains a question", () => {
  test("is linked by its present name after a move to another version", async () => {
    const world = afterAttempts(["failed"], "alone");
    const before = linksOf(await world.result()).map(({ href }) => href);
    expect(before).toContain(`${MODULE}/why-we-ask`);

    moveOn(world, ({ modules: [first] }) => {
      const page = first?.pages[0];
      if (page) page.slug = "why";
    });
    const links = linksOf(await world.result()).map(({ href }) => href);
    expect(links).toContain(`${MODULE}/why`);
    expect(links).not.toContain(`${MODULE}/why-we-ask`);
    expect(textOf(await world.read(`${MODULE}/why`))).toContain(
      "Kodėl klausiame",
    );
  });

  test("is not linked when it is gone", async () => {
    const world = afterAttempts(["failed"], "alone");
    moveOn(world, ({ modules: [first] }) => first?.pages.shift());
    const links = linksOf(await world.result()).map(({ href }) => href);
    expect(links).not.toContain(`${MODULE}/why-we-ask`);
    expect(links).toContain(`${MODULE}/names`);
  });

  test("is the one of a new start in a cohort, whose version is opened", async () => {
    const world = afterAttempts(["failed"], "alone");
    const { app } = world;
    app.advance(1000);
    publishSmallCourse(app, ({ modules: [first] }) => {
      const page = first?.pages[0];
      if (page) page.slug = "why";
    });
    openSmallCohort(app);
    enrol(app, { actor: ruta, courseId: "SML", track: "police" });
    const links = linksOf(await world.result()).map(({ href }) => href);
    expect(links).toContain(`${MODULE}/why`);
  });
});

function moveOn(
  { app, enrolmentId }: ReturnType<typeof afterAttempts>,
  change: (course: Course) => void,
): void {
  app.advance(1000);
  const { id: versionId } = publishSmallCourse(app, change);
  const moved = moveToVersion(app, { actor: ruta, enrolmentId, versionId });
  expect(moved.ok).toBe(true);
}
