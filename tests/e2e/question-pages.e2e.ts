import { expect, test, type Page } from "@playwright/test";
import { m } from "#app/paraglide/messages.js";
import { egle } from "#db/seed/people.ts";
import { answerRightly } from "./answer-key.ts";
import { go } from "./keyboard.ts";
import { expectRight } from "./look.ts";
import { closeWindows, newVisitor, type Visitor } from "./visitor.ts";

const QUIZ = "/courses/people-from-china/names-and-trust/quiz";
const SMALL = "/courses/small-course";
const PHONE = { width: 320, height: 640 };
const QUICK = { isQuick: true };
const locale = "lt";

test.afterEach(closeWindows);

test("a question on a page of its own is right for everybody", async ({
  browser,
}) => {
  const learner = await newVisitor(browser, locale);
  const { page } = learner;
  await learner.signInAs(egle.name);
  await learner.open(QUIZ);
  await learner.press(m.quiz_start({}, { locale }));
  await page.waitForURL(/\/questions\/1$/);
  const first = page.url();
  await expectRight(page, QUICK);

  // The questions have an order of their own; one of them asks for words.
  const field = page.locator("main fieldset input[type=text]");
  while ((await field.count()) === 0)
    await learner.press(m.quiz_save_next({}, { locale }));
  await field.first().fill("a".repeat(600));
  await expectMistake(page, () =>
    page.locator("main form .pager button").click(),
  );
  await expectRight(page, QUICK);

  await page.goto(first.replace("questions/1", "check"));
  await expectRight(page, QUICK);
});

test("an enrolment without a profession is right for everybody", async ({
  browser,
}) => {
  const learner = await newVisitor(browser, locale);
  const { page } = learner;
  await learner.signInAs(egle.name);
  await learner.open(SMALL);
  for (const radio of await page.getByRole("radio").all())
    await radio.evaluate((node: HTMLInputElement) => (node.checked = false));
  await expectMistake(page, () =>
    learner.press(m.course_enrol_submit({}, { locale })),
  );
  await expectRight(page, QUICK);
});

test("questions of every type by keyboard, on one page, scripts off, on a phone", async ({
  browser,
}) => {
  const look = { javaScriptEnabled: false, viewport: PHONE };
  const learner = await newVisitor(browser, locale, look);
  const main = learner.page.locator("main");
  await enrolInTheSmallCourse(learner);
  await learner.open(`${SMALL}/first-steps/quiz`);
  await go(main.getByRole("button", { name: m.quiz_start({}, { locale }) }));
  const types: string[] = [];
  for (const set of await main.locator("fieldset:has(legend)").all())
    types.push(await answerRightly(set, locale));
  expect(types).toContain("fill-in");
  expect(new Set(types).size).toBe(7);

  const check = m.quiz_save_check({}, { locale });
  await go(main.getByRole("button", { name: check, exact: true }));
  await go(main.getByRole("button", { name: m.quiz_submit({}, { locale }) }));
  await expect(
    main.getByRole("heading", { name: m.quiz_passed({}, { locale }) }),
  ).toBeVisible();
  await expect(main).toContainText("100 %");
});

/** Sends a form that cannot be understood; the page says so and keeps it. */
async function expectMistake(page: Page, send: () => Promise<void>) {
  // What a browser would hold back is for the server to refuse.
  await page.locator("main form").evaluateAll((forms: HTMLFormElement[]) => {
    for (const form of forms) form.noValidate = true;
  });
  const answer = page.waitForResponse(
    (response) =>
      response.request().method() === "POST" &&
      response.request().isNavigationRequest(),
  );
  await send();
  expect((await answer).status()).toBe(422);
  await expect(page.locator("[data-error-summary]")).toBeVisible();
}

async function enrolInTheSmallCourse(learner: Visitor): Promise<void> {
  await learner.signInAs(egle.name);
  await learner.open(SMALL);
  await learner.page.getByRole("radio").first().check();
  await learner.press(m.course_enrol_submit({}, { locale }));
  await learner.page.waitForURL(/done=enrolled/);
}
