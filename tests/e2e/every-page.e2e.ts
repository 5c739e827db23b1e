import { test, type Page } from "@playwright/test";
import { m } from "#app/paraglide/messages.js";
import { jonas, lina, mindaugas, ruta } from "#db/seed/people.ts";
import { expectRight } from "./look.ts";
import { closeWindows, newVisitor, type Visitor } from "./visitor.ts";
import { endSignIns, publishSmall } from "./world.ts";

const COURSE = "/courses/people-from-china";
const MODULE = `${COURSE}/many-chinas`;
const SMALL = "/courses/small-course";
const locale = "lt";

test.setTimeout(120_000);

test.afterEach(closeWindows);

test("every page of a stranger is right for everybody", async ({ browser }) => {
  await lookAt(await newVisitor(browser, locale), [
    "",
    "?profession=police&time=120&language=lt",
    "?q=nieko-tokio-nera",
    COURSE,
    "/search",
    "/search?q=kinijos",
    "/search?q=nieko-tokio-nera",
    "/sign-in",
    "/check",
    "/display",
    "/nowhere",
  ]);
});

test("every page of a learner is right for everybody", async ({ browser }) => {
  const learner = await newVisitor(browser, locale);
  await learner.signInAs(ruta.name);
  await lookAt(learner, [
    "",
    "?state=begun",
    "/my-learning",
    "/my-learning/export",
    "/terms",
    "/search?q=vertejas",
    COURSE,
    `${COURSE}/track?track=social-work`,
    MODULE,
    `${MODULE}/recognised-groups`,
    `${MODULE}/languages-and-scripts`,
    `${MODULE}/your-profession`,
    `${MODULE}/print`,
    `${MODULE}/card`,
    `${MODULE}/scenario`,
    `${MODULE}/quiz`,
    `${COURSE}/names-and-trust/recording-a-name`,
  ]);
});

test("a page as somebody set it is right for everybody", async ({
  browser,
}) => {
  const learner = await newVisitor(browser, locale);
  const { page } = learner;
  await learner.signInAs(ruta.name);
  for (const [name, value] of [
    ["textSize", "150"],
    ["reading", "on"],
    ["theme", "dark"],
  ] as const) {
    await learner.open("/display");
    await page.locator(`[name=${name}][value="${value}"]`).check();
    await learner.press(m.display_save({}, { locale }));
    await lookAt(learner, [`${MODULE}/languages-and-scripts`]);
  }
});

test("every page of notes and kept forms is right for everybody", async ({
  browser,
}) => {
  const learner = await newVisitor(browser, locale);
  const { page } = learner;
  await learner.signInAs(ruta.name);
  await lookAt(learner, ["/notes", "/kept-form"]);
  await learner.open(`${MODULE}/religion`);
  await page.locator("#note summary").click();
  await page.locator("#note textarea").fill("Paklausti apie šventes.");
  await learner.press(m.notes_save({}, { locale }));
  await page.waitForURL(/note=saved/);
  await expectRight(page);
  await lookAt(learner, ["/notes", `${MODULE}/religion/note`]);
  await learner.open("/notes");
  await page.locator("main a[href$='/delete']").first().click();
  await expectRight(page);

  await learner.open(`${MODULE}/religion`);
  endSignIns(ruta.id);
  await learner.press(m.notes_save({}, { locale }));
  await expectRight(page);
  await learner.press(m.sign_in_as({ name: ruta.name }, { locale }));
  await page.waitForURL(/\/kept-form/);
  await expectRight(page);
});

test("every page of a scenario and a quiz is right for everybody", async ({
  browser,
}) => {
  const learner = await newVisitor(browser, locale);
  await learner.signInAs(mindaugas.name);
  await learner.open(SMALL);
  await expectRight(learner.page);
  await learner.page.getByRole("radio").first().check();
  await learner.press(m.course_enrol_submit({}, { locale }));
  await learner.page.waitForURL(/done=enrolled/);
  await lookAt(learner, [SMALL, `${SMALL}/first-steps/names`]);
  await playTheScenario(learner);
  await takeTheQuiz(learner);

  publishSmall((course) => {
    for (const page of course.modules[1]?.pages ?? [])
      page.title.lt = `Nauji ${page.title.lt}`;
  });
  await lookAt(learner, [SMALL, `${SMALL}/changes`]);
});

test("every page of results and of the office is right for everybody", async ({
  browser,
}) => {
  const learner = await newVisitor(browser, locale);
  await learner.signInAs(jonas.name);
  await lookAt(learner, ["/my-learning", `${MODULE}/quiz`]);
  for (const number of [1, 2]) {
    await learner.open(`${MODULE}/quiz`);
    await learner.follow(m.quiz_attempt({ number }, { locale }));
    await expectRight(learner.page);
  }
  const office = await newVisitor(browser, locale);
  await office.signInAs(lina.name);
  await lookAt(office, ["/cohorts"]);
  await lookAtThePilot(office);
});

test("the parts of the design are right for everybody", async ({ page }) => {
  await page.goto("/dev/ui");
  await expectRight(page, { isGallery: true });
});

async function playTheScenario({ page, locale }: Visitor) {
  const press = (name: string) =>
    page.getByRole("button", { name, exact: true }).click();
  await page.goto(`/${locale}${SMALL}/first-steps/scenario`);
  await expectRight(page);
  await press(m.scenario_start({}, { locale }));
  await expectRight(page);
  await press(m.scenario_continue({}, { locale }));
  await expectRight(page);
  while (!page.url().endsWith("/end")) {
    await page.getByRole("radio").last().check();
    await press(m.scenario_continue({}, { locale }));
    await expectRight(page);
    await page.locator("main .pager a").last().click();
    await page.waitForLoadState();
  }
  await expectRight(page);
}

async function takeTheQuiz({ page, locale }: Visitor) {
  const press = (name: string) =>
    page.getByRole("button", { name, exact: true }).first().click();
  await page.goto(`/${locale}${SMALL}/first-steps/quiz`);
  await expectRight(page);
  await press(m.quiz_start({}, { locale }));
  await page.getByRole("radio").first().check();
  await expectRight(page);
  await press(m.quiz_save_check({}, { locale }));
  await page.waitForURL(({ pathname }) => pathname.endsWith("/check"));
  await expectRight(page);
  await press(m.quiz_submit({}, { locale }));
  await page.waitForURL(({ pathname }) => pathname.endsWith("/result"));
  await expectRight(page);
}

/** The pilot, whose people are in every state; the rest is in `office-pages`. */
async function lookAtThePilot(office: Visitor): Promise<void> {
  const { page, locale } = office;
  await page.getByRole("link", { name: "Bandomoji grupė" }).click();
  await expectRight(page);
  await office.follow(m.cohort_tab_issue_lists({}, { locale }));
  await rowOf(page, jonas.name).locator("a[href*='/certificates/']").click();
  await expectRight(page);
  await page.locator("dd a[href*='/check/']").click();
  await expectRight(page);
}

function rowOf(page: Page, name: string) {
  return page.getByRole("row").filter({ hasText: name });
}

async function lookAt(visitor: Visitor, paths: string[]): Promise<void> {
  for (const path of paths) {
    await visitor.open(path);
    await expectRight(visitor.page);
  }
}
