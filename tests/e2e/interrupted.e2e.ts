import { expect, test } from "@playwright/test";
import { m } from "#app/paraglide/messages.js";
import { egle, ruta } from "#db/seed/people.ts";
import { closeWindows, newVisitor } from "./visitor.ts";
import { changeWorld, endSignIns } from "./world.ts";

const MODULE = "/courses/people-from-china/many-chinas";
const PHONE = { width: 320, height: 640 };

test.afterEach(closeWindows);

test("a note outlives the sign-in, with scripts off", async ({ browser }) => {
  const locale = "lt";
  const text = "Paklausti, kuria kalba: 粵語?";
  const look = { javaScriptEnabled: false, viewport: PHONE };
  const learner = await newVisitor(browser, locale, look);
  const { page } = learner;
  await learner.signInAs(egle.name);
  await learner.open(`${MODULE}/moving`);
  await page.locator("#note summary").click();
  await page.locator("#note textarea").fill(text);
  endSignIns(egle.id);
  await learner.press(m.notes_save({}, { locale }));
  await expect(page).toHaveURL(/\/sign-in/);

  await learner.press(m.sign_in_as({ name: egle.name }, { locale }));
  await expect(page).toHaveURL(/\/kept-form/);
  await expect(page.locator("main")).toContainText(text);
  await learner.press(m.kept_form_send({}, { locale }));
  await expect(page).toHaveURL(/\/moving\?note=saved/);
  await expect(page.locator("#note textarea")).toHaveValue(text);
  await learner.open("/notes");
  await expect(page.locator("main")).toContainText(text);
});

test("an answer outlives the sign-in, with scripts off", async ({
  browser,
}) => {
  const locale = "lt";
  const look = { javaScriptEnabled: false, viewport: PHONE };
  const learner = await newVisitor(browser, locale, look);
  const { page } = learner;
  await learner.signInAs(ruta.name);
  await learner.open("/courses/people-from-china/names-and-trust/quiz");
  await learner.press(m.quiz_start({}, { locale }));
  while ((await page.getByRole("radio").count()) === 0) {
    await learner.press(m.quiz_save_next({}, { locale }));
  }
  const question = new URL(page.url()).pathname;
  await page.getByRole("radio").last().check();
  endSignIns(ruta.id);
  await page.locator("main form .pager button").click();
  await expect(page).toHaveURL(/\/sign-in/);

  await learner.press(m.sign_in_as({ name: ruta.name }, { locale }));
  await expect(page).toHaveURL(/\/kept-form/);
  await learner.press(m.kept_form_send({}, { locale }));
  await expect(page).not.toHaveURL(/\/kept-form/);
  await page.goto(question);
  await expect(page.getByRole("radio").last()).toBeChecked();
});

test("a note that cannot be saved is saved when the line is back", async ({
  browser,
}) => {
  const locale = "en";
  const learner = await newVisitor(browser, locale);
  const { page } = learner;
  await learner.signInAs(egle.name);
  await learner.open(`${MODULE}/religion`);
  const note = page.locator("#note textarea");
  const status = page.locator("#note [data-save-status]");
  await page.locator("#note summary").click();
  await page.context().setOffline(true);
  await note.fill("Ask about festivals.");
  await expect(status).toHaveText(m.notes_not_saved({}, { locale }));

  await page.context().setOffline(false);
  await expect(status).toHaveText(/^Saved \d\d:\d\d$/);
  await page.reload();
  await expect(note).toHaveValue("Ask about festivals.");
});

test("the colours that were chosen are there with the first byte", async ({
  browser,
}) => {
  const locale = "lt";
  const look = { javaScriptEnabled: false, colorScheme: "light" } as const;
  const visitor = await newVisitor(browser, locale, look);
  const { page } = visitor;
  const background = () =>
    page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await visitor.open("");
  const light = await background();
  await visitor.open("/display");
  await page.locator('[name=theme][value="dark"]').check();
  await visitor.press(m.display_save({}, { locale }));

  const answer = await page.goto("/lt/check");
  expect(await answer?.text()).toMatch(/<html[^>]* data-theme="dark"/);
  expect(await background()).not.toBe(light);
});

test("who comes back is told where they stopped, and goes there", async ({
  browser,
}) => {
  const locale = "en";
  const learner = await newVisitor(browser, locale);
  const { page } = learner;
  await learner.signInAs(egle.name);
  await learner.open(`${MODULE}/religion`);
  const headings = page.locator("[data-place] h2[id^=s-]");
  const last = headings.last();
  await last.scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 5000);
  await expect
    .poll(async () => (await last.boundingBox())?.y ?? 0)
    .toBeLessThan(300);
  const heading = await last.innerText();
  // Sent while the page is left, so that it may arrive after the next one.
  await expect
    .poll(async () => {
      await learner.open(MODULE);
      return page.locator("main").innerText();
    })
    .toContain(heading);

  // Coming back at once is turning the page over, not a return.
  changeWorld((db) => {
    const earlier = "UPDATE reading_places SET seen_at = seen_at - 600000";
    db.$client.prepare(earlier).run();
  });
  await learner.open(`${MODULE}/religion`);
  const there = page.getByRole("link", {
    name: m.page_place_go({}, { locale }),
  });
  await expect(page.locator("main .notice")).toContainText(heading);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await there.click();
  await expect(last).toBeInViewport();
  await expect(page).toHaveURL(
    new RegExp(`#${await last.getAttribute("id")}$`),
  );
});
