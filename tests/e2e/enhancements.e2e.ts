import { expect, test } from "@playwright/test";
import { m } from "#app/paraglide/messages.js";
import { DEMONSTRATION_PASSWORD, egle, ruta } from "#db/seed/people.ts";
import { newVisitor } from "./main-job.ts";

const MODULE = "/courses/people-from-china/many-chinas";
const locale = "en";

test("an answer is saved when it is given, and is there after a reload", async ({
  browser,
}) => {
  const learner = await newVisitor(browser, locale);
  await learner.signInAs(ruta.name);
  await learner.open(`${MODULE}/quiz`);
  await learner.press(m.quiz_start({}, { locale }));

  const { page } = learner;
  const control = page.locator("main form :is(input, select)").first();
  const isList = await control.evaluate((node) => node.tagName === "SELECT");
  await (isList ? control.selectOption({ index: 1 }) : control.check());
  await expect(page.locator("[data-save-status]")).toHaveText(
    m.quiz_saved({}, { locale }),
  );

  await page.reload();
  const kept = page.locator(
    "main form :is(input:checked, option:checked:not([value='']))",
  );
  await expect(kept).toHaveCount(1);
});

test("a mistake in a form takes the focus", async ({ browser }) => {
  const visitor = await newVisitor(browser, locale);
  await visitor.open("/check");
  await visitor.press(m.check_submit({}, { locale }));
  await expect(visitor.page.getByRole("alert")).toBeFocused();
  await expect(visitor.page).toHaveTitle(/^Error: /);
  await visitor.page.getByRole("alert").getByRole("link").click();
  await expect(
    visitor.page.getByLabel(m.check_code({}, { locale })),
  ).toBeFocused();
});

test("a page is small, and asks for little", async ({ browser }) => {
  const learner = await newVisitor(browser, locale);
  await learner.signInAs(egle.name);
  await learner.page.waitForLoadState("networkidle");
  const requests: { type: string; url: string }[] = [];
  learner.page.on("request", (request) =>
    requests.push({ type: request.resourceType(), url: request.url() }),
  );
  await learner.open(`${MODULE}/languages-and-scripts`);
  await learner.page.waitForLoadState("networkidle");

  expect(requests.length).toBeLessThanOrEqual(8);
  const scripts = requests.filter(({ type }) => type === "script");
  expect(scripts.map(({ url }) => url)).toEqual([
    expect.stringMatching(/\/enhance-[\w-]+\.js$/),
  ]);
  const inline = learner.page.locator("script:not([src]), [style]");
  await expect(inline).toHaveCount(0);
});

test("the whole way through a question works by keyboard", async ({
  browser,
}) => {
  const learner = await newVisitor(browser, locale);
  const { page } = learner;
  await learner.signInAs(ruta.name);
  await learner.open(`${MODULE}/who-is-meant`);
  await page.keyboard.press("Tab");
  await expect(page.locator(":focus")).toHaveText(m.site_skip({}, { locale }));
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();

  const forward = page.locator("main form button");
  while (!(await forward.evaluate((node) => node === document.activeElement))) {
    await page.keyboard.press("Tab");
  }
  const here = page.url();
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.href !== here);
});

test("signing in with e-mail and password, after a mistake", async ({
  browser,
}) => {
  const visitor = await newVisitor(browser, "lt", { javaScriptEnabled: false });
  const { page } = visitor;
  await visitor.open("/my-learning");
  await page.getByLabel(m.sign_in_email({}, { locale: "lt" })).fill(ruta.email);
  const password = page.getByLabel(m.sign_in_password({}, { locale: "lt" }));
  await password.fill("not the password");
  await visitor.press(m.sign_in_submit({}, { locale: "lt" }));
  await expect(page.getByRole("alert")).toContainText(
    m.sign_in_error_wrong({}, { locale: "lt" }),
  );
  await expect(
    page.getByLabel(m.sign_in_email({}, { locale: "lt" })),
  ).toHaveValue(ruta.email);

  await password.fill(DEMONSTRATION_PASSWORD);
  await visitor.press(m.sign_in_submit({}, { locale: "lt" }));
  await expect(page).toHaveURL(/\/lt\/my-learning$/);
});
