import { expect, test, type Page } from "@playwright/test";
import { m } from "#app/paraglide/messages.js";
import { jonas, lina, ruta } from "#db/seed/people.ts";
import { expectAccessible, expectNoSidewaysScroll } from "./axe.ts";
import { newVisitor, type Visitor } from "./main-job.ts";

const MODULE = "/courses/people-from-china/many-chinas";

const LOOKS = [
  { width: 1440, colorScheme: "light" },
  { width: 320, colorScheme: "dark" },
] as const;

/** Every kind of page, with who looks at it. */
const PAGES: { who: string | null; paths: string[] }[] = [
  {
    who: null,
    paths: ["", "/courses/people-from-china", "/sign-in", "/check", "/nowhere"],
  },
  {
    who: ruta.name,
    paths: [
      "",
      "/my-learning",
      "/courses/people-from-china",
      MODULE,
      `${MODULE}/recognised-groups`,
      `${MODULE}/languages-and-scripts`,
      `${MODULE}/your-profession`,
      `${MODULE}/scenario`,
      `${MODULE}/card`,
      `${MODULE}/quiz`,
    ],
  },
  { who: jonas.name, paths: ["/my-learning", `${MODULE}/quiz`] },
  { who: lina.name, paths: ["/cohorts"] },
];

for (const { width, colorScheme } of LOOKS) {
  test(`every page is right for everybody at ${width} px, ${colorScheme}`, async ({
    browser,
  }) => {
    test.setTimeout(120_000);
    for (const { who, paths } of PAGES) {
      const viewport = { width, height: 800 };
      const visitor = await newVisitor(browser, "lt", {
        viewport,
        colorScheme,
      });
      if (who) await visitor.signInAs(who);
      for (const path of paths) {
        await visitor.open(path);
        await expectRight(visitor.page);
      }
      if (who === lina.name) await lookAtTheCohort(visitor);
      if (who === jonas.name) await lookAtAResult(visitor);
      await visitor.page.context().close();
    }
  });
}

test("the parts of the design are right for everybody", async ({ page }) => {
  await page.goto("/dev/ui");
  await expectAccessible(page);
});

async function lookAtTheCohort({ page }: Visitor): Promise<void> {
  await page.locator("main h2 a").first().click();
  await expectRight(page);
  await page
    .getByRole("row")
    .filter({ hasText: jonas.name })
    .getByRole("link")
    .click();
  await expectRight(page);
  await page.locator("dd a[href*='/check/']").click();
  await expectRight(page);
}

async function lookAtAResult({ page, locale }: Visitor): Promise<void> {
  const attempt = m.quiz_attempt({ number: 2 }, { locale });
  await page.getByRole("link", { name: attempt }).click();
  await expectRight(page);
}

async function expectRight(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await expect(page.locator("h1")).toHaveCount(1);
}
