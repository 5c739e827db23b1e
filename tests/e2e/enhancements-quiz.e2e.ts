import { expect, test, type Page } from "@playwright/test";
import { m } from "#app/paraglide/messages.js";
import { ruta, tomas } from "#db/seed/people.ts";
import { newVisitor, type Visitor } from "./visitor.ts";
import { endSignIns } from "./world.ts";

const MODULE = "/courses/people-from-china/many-chinas";
const locale = "en";

test("an answer is saved when it is given, and is there after a reload", async ({
  browser,
}) => {
  const learner = await newVisitor(browser, locale);
  await learner.signInAs(ruta.name);
  await openQuiz(learner);
  const { page } = learner;
  await answer(page, 1);
  await expect(statusOf(page)).toHaveText(/^Saved \d\d:\d\d$/);
  await expect(hereIn(page)).toContainText(m.quiz_answered({}, { locale }));

  await page.reload();
  await expect(chosenIn(page)).toHaveCount(1);
});

test("without a line an answer is kept here, and sent when there is one", async ({
  browser,
}) => {
  const learner = await newVisitor(browser, locale);
  await learner.signInAs(ruta.name);
  await openQuiz(learner);
  const { page } = learner;
  await page.context().setOffline(true);
  await answer(page, 1);
  await expect(statusOf(page)).toHaveText(m.quiz_not_saved({}, { locale }));
  expect(await keptIn(page)).toHaveLength(1);

  await page.context().setOffline(false);
  await expect(statusOf(page)).toHaveText(/^Saved \d\d:\d\d$/);
  await expect(hereIn(page)).toContainText(m.quiz_answered({}, { locale }));
  expect(await keptIn(page)).toEqual([]);
});

test("a network that answers in the server's place saves nothing", async ({
  browser,
}) => {
  const learner = await newVisitor(browser, locale);
  await learner.signInAs(ruta.name);
  await openQuiz(learner);
  const { page } = learner;
  const contentType = "text/html";
  const answers = [
    { status: 200, contentType, body: "<h1>Welcome to our Wi-Fi</h1>" },
    { status: 302, headers: { Location: "/en" } },
    { status: 404, contentType, body: "<h1>Not here</h1>" },
  ];
  let asked = 0;
  await page.route("**/answer", (route) =>
    route.fulfill(answers[Math.min(asked++, answers.length - 1)]),
  );
  await answer(page, 1);
  for (const _ of answers) {
    await expect(statusOf(page)).toHaveText(m.quiz_not_saved({}, { locale }));
    expect(await keptIn(page)).toHaveLength(1);
    const before = asked;
    await page.evaluate(() => dispatchEvent(new Event("online")));
    await expect.poll(() => asked).toBeGreaterThan(before);
  }

  await page.unroute("**/answer");
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await expect(statusOf(page)).toHaveText(/^Saved \d\d:\d\d$/);
  expect(await keptIn(page)).toEqual([]);
});

test("what was kept is sent from the next page, and gone after signing out", async ({
  browser,
}) => {
  const learner = await newVisitor(browser, locale);
  await learner.signInAs(ruta.name);
  await openQuiz(learner);
  const { page } = learner;
  await answerWithoutLine(page);
  const number = await hereIn(page).getAttribute("data-question");

  await page.unroute("**/answer");
  await page.locator(".quiz-nav a:not([aria-current])").last().click();
  await expect(page.locator(`[data-question="${number}"]`)).toContainText(
    m.quiz_answered({}, { locale }),
  );
  expect(await keptIn(page)).toEqual([]);

  await answerWithoutLine(page);
  await page.locator("summary", { hasText: ruta.name }).click();
  await learner.press(m.nav_sign_out({}, { locale }));
  await page.waitForURL((url) => !url.pathname.includes("/quiz"));
  expect(await keptIn(page)).toEqual([]);
});

test("what was kept is gone when somebody else signs in at this computer", async ({
  browser,
}) => {
  const learner = await newVisitor(browser, locale);
  await learner.signInAs(ruta.name);
  await openQuiz(learner);
  const { page } = learner;
  await answerWithoutLine(page);
  expect(await keptIn(page)).toHaveLength(1);

  endSignIns(ruta.id);
  await page.unroute("**/answer");
  await learner.signInAs(tomas.name);
  await learner.open("/my-learning");
  await expect.poll(() => keptIn(page)).toEqual([]);
});

test("of two windows the older one is told, and changes nothing", async ({
  browser,
}) => {
  const learner = await newVisitor(browser, locale);
  await learner.signInAs(ruta.name);
  await openQuiz(learner);
  const { page } = learner;
  const other = await page.context().newPage();
  await other.goto(page.url());
  await answer(page, 1);
  await expect(statusOf(page)).toHaveText(/^Saved \d\d:\d\d$/);

  await answer(other, 2);
  const link = statusOf(other).getByRole("link");
  await expect(statusOf(other)).toContainText("in another window");
  const [stored] = await valuesIn(page);
  await link.click();
  await expect(chosenIn(other)).toHaveCount(1);
  expect(await valuesIn(other)).toEqual([stored]);
});

/** Where the quiz goes on, at a question without an answer. */
async function openQuiz(learner: Visitor): Promise<void> {
  await learner.open(`${MODULE}/quiz`);
  const start = learner.page.locator("main > p > a.btn, main > form > .btn");
  await start.click();
  await learner.page.waitForURL(/\/questions\/\d+$/);
}

/** Answers while nothing gets through, and waits until the page says so. */
async function answerWithoutLine(page: Page): Promise<void> {
  await page.route("**/answer", (route) => route.abort());
  await answer(page, 1);
  await expect(statusOf(page)).toHaveText(m.quiz_not_saved({}, { locale }));
}

/** Chooses or writes something; another `which`, another answer. */
async function answer(page: Page, which: number): Promise<void> {
  const controls = page.locator(
    "main form :is(input:not([type=hidden]), select)",
  );
  const first = controls.first();
  const kind = await first.evaluate((node) =>
    node instanceof HTMLInputElement ? node.type : "list",
  );
  if (kind === "list") return void (await first.selectOption({ index: which }));
  if (kind === "text") return first.fill(`answer ${which}`);
  await controls.nth(which - 1).check();
}

function statusOf(page: Page) {
  return page.locator("[data-save-status]");
}

/** The question of the page in the list of questions. */
function hereIn(page: Page) {
  return page.locator(".quiz-nav [aria-current]");
}

function chosenIn(page: Page) {
  return page.locator(
    "main form :is(input:checked, input[type=text]:not([value='']), option:checked:not([value='']))",
  );
}

async function valuesIn(page: Page): Promise<string[]> {
  return chosenIn(page).evaluateAll((controls) =>
    controls.map((control) =>
      control instanceof HTMLInputElement ||
      control instanceof HTMLOptionElement
        ? control.value
        : "",
    ),
  );
}

/** What the browser keeps for later. */
async function keptIn(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Object.keys(localStorage).filter((key) => key.startsWith("gaire-unsent")),
  );
}
