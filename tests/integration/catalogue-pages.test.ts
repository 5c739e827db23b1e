import { describe, expect, test } from "vitest";
import { jonas, ona, ruta } from "#db/seed/people.ts";
import { COURSE } from "#tests/support/addresses.ts";
import { browserOf } from "#tests/support/browser.ts";
import { linksOf, mainOf, textOf } from "#tests/support/html.ts";
import { publishSmallCourse } from "#tests/support/small-course.ts";
import { smallWorld } from "#tests/support/small-world.ts";
import { testApp, type TestApp } from "#tests/support/test-app.ts";

describe("the catalogue", () => {
  test("says how long a course is, how new, and that it certifies", async () => {
    const { app } = smallWorld();
    const text = await textFor(app, null, "");
    expect(text).toContain("2 moduliai");
    expect(text).toContain("35 min.");
    expect(text).toContain("LT, EN");
    expect(text).toMatch(/Atnaujinta \d{4} m\./);
    expect(text).toMatch(/d\. Pažymėjimas/);
  });

  test("promises no certificate for a course without a cohort", async () => {
    const app = testApp();
    publishSmallCourse(app);
    expect(await textFor(app, null, "")).not.toContain("Pažymėjimas");
  });

  test("shows what its filters let through, with their values", async () => {
    const { app } = smallWorld();
    const page = await browserOf(app).get(
      "/lt?q=MAZAS&profession=police&time=60",
    );
    const main = mainOf(page.text);
    expect(textOf(main)).toContain("1 kursas");
    expect(main).toContain('value="MAZAS"');
    expect(main).toContain('<option value="police" selected="">');
    expect(main).toContain('<option value="60" selected="">');
  });

  test("says which filter is in the way when nothing fits", async () => {
    const { app } = smallWorld();
    const { text } = await browserOf(app).get("/lt?time=30&profession=police");
    expect(textOf(mainOf(text))).toContain("Tokių kursų nėra");
    expect(linksOf(mainOf(text))).toContainEqual({
      href: "/lt?profession=police",
      text: "Be filtro „Trukmė: iki 30 min.“ – dar 1 kursas",
    });
    expect(linksOf(mainOf(text))).toContainEqual({
      href: "/lt",
      text: "Išvalyti filtrus",
    });
  });

  test("offers to look inside courses for a title that there is not", async () => {
    const { app } = smallWorld();
    const { text } = await browserOf(app).get("/lt?q=vert%C4%97jas");
    expect(linksOf(mainOf(text))).toContainEqual({
      href: "/lt/search?q=vert%C4%97jas",
      text: "Ieškoti „vertėjas“ ir kursų viduje",
    });
  });

  test("knows how far each person is, and asks no stranger", async () => {
    const { app } = smallWorld();
    expect(await textFor(app, ruta, "?state=begun")).toContain("1 kursas");
    expect(await textFor(app, ona, "?state=begun")).toContain("Tokių kursų");
    expect(await textFor(app, ona, "?state=not-begun")).toContain("1 kursas");
    expect(await textFor(app, jonas, "?state=not-begun")).toContain("Tokių");
    const stranger = await browserOf(app).get("/lt?state=begun");
    expect(textOf(mainOf(stranger.text))).toContain("1 kursas");
    expect(stranger.text).not.toContain('name="state"');
  });

  test.each([
    "?time=x&language=zh&profession=%00&state=1&page=-1",
    "?page=9999&q=%22*%27",
    "?q=%F0%9F%99%82%E2%80%AE",
    `?q=${"a".repeat(5_000)}`,
    "?profession=police&profession=law",
  ])("answers an odd address: %s", async (query) => {
    const { app } = smallWorld();
    const { status } = await browserOf(app, ruta).get(`/lt${query}`);
    expect(status).toBe(200);
  });

  test("turns pages after fifty courses, in order and with its filters", async () => {
    const app = testApp();
    for (let number = 0; number < 51; number++)
      publishSmallCourse(app, (course) => {
        course.id = `${"ABCDEFGHIJ"[Math.floor(number / 10)]}${"ABCDEFGHIJ"[number % 10]}X`;
        course.slug = `course-${number}`;
        course.title.lt = `Kursas ${number}`;
      });
    const first = mainOf((await browserOf(app).get("/lt?time=60")).text);
    expect(textOf(first)).toContain("51 kursas");
    expect(textOf(first)).toContain("1 puslapis iš 2");
    expect(courseLinks(first)).toHaveLength(50);
    expect(linksOf(first)).toContainEqual({
      href: "/lt?time=60&page=2",
      text: "Kiti",
    });
    const second = mainOf(
      (await browserOf(app).get("/lt?time=60&page=2")).text,
    );
    expect(courseLinks(second)).toEqual(["/lt/courses/course-50"]);
    const beyond = mainOf(
      (await browserOf(app).get("/lt?time=60&page=9")).text,
    );
    expect(courseLinks(beyond)).toEqual(["/lt/courses/course-50"]);
  });

  test("leads from its rows to the courses", async () => {
    const { app } = smallWorld();
    const { text } = await browserOf(app).get("/lt?language=en");
    expect(courseLinks(mainOf(text))).toEqual([COURSE]);
  });
});

async function textFor(
  app: TestApp,
  person: Parameters<typeof browserOf>[1],
  query: string,
) {
  return textOf(mainOf((await browserOf(app, person).get(`/lt${query}`)).text));
}

function courseLinks(html: string): string[] {
  return linksOf(html)
    .map(({ href }) => href)
    .filter((href) => href.startsWith("/lt/courses/"));
}
