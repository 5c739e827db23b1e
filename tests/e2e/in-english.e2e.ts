import { expect, test } from "@playwright/test";
import { mindaugas } from "#db/seed/people.ts";
import { expectAccessible, expectNoSidewaysScroll } from "./axe.ts";
import { closeWindows, newVisitor, type Visitor } from "./visitor.ts";

const COURSE = "/courses/people-from-china";
const MODULE = `${COURSE}/many-chinas`;
const PHONE = { width: 320, height: 640 };

test.afterEach(closeWindows);

test("the main kinds of pages are accessible in English", async ({
  browser,
}) => {
  const stranger = await newVisitor(browser, "en", { viewport: PHONE });
  await lookAt(stranger, ["", COURSE, "/check"]);

  const learner = await newVisitor(browser, "en", { viewport: PHONE });
  await learner.signInAs(mindaugas.name);
  await lookAt(learner, [
    MODULE,
    `${MODULE}/your-profession`,
    `${MODULE}/scenario`,
    `${MODULE}/quiz`,
    "/search?q=interpreter",
    "/my-learning",
    "/notes",
  ]);
});

async function lookAt({ page }: Visitor, paths: string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(`/en${path}`);
    await expect(page.locator("h1"), path).toHaveCount(1);
    await expect(page.locator("html"), path).toHaveAttribute("lang", "en");
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  }
}
