import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { m } from "#app/paraglide/messages.js";
import { lina, ona, tomas } from "#db/seed/people.ts";
import { newVisitor } from "./main-job.ts";

test("the main job, in Lithuanian, with scripts off, on a phone", async ({
  browser,
}) => {
  const phone = {
    javaScriptEnabled: false,
    viewport: { width: 320, height: 640 },
  };
  const locale = "lt";

  const learner = await newVisitor(browser, locale, phone);
  await learner.enrolFromTheCatalogue(ona.name);
  expect(await learner.readTheModule()).toBe(11);
  await learner.passTheQuiz();

  const coordinator = await newVisitor(browser, locale, phone);
  await coordinator.signInAs(lina.name);
  const { number, code } = await coordinator.certify(ona.name);

  await learner.open("/my-learning");
  await expect(learner.page.getByText(number)).toBeVisible();

  const stranger = await newVisitor(browser, locale, phone);
  await stranger.check(code);
  await expect(stranger.page.getByRole("heading", { level: 1 })).toHaveText(
    m.check_valid_title({}, { locale }),
  );
  await expect(stranger.page.getByText(ona.name)).toHaveCount(0);
  await stranger.page.getByLabel(m.check_name({}, { locale })).fill(ona.name);
  await stranger.press(m.check_name_submit({}, { locale }));
  await expect(
    stranger.page.getByText(m.check_name_yes({}, { locale })),
  ).toBeVisible();
});

test("the main job, in English, with scripts on, at a desk", async ({
  browser,
}) => {
  const locale = "en";
  const desk = { viewport: { width: 1440, height: 900 } };

  const learner = await newVisitor(browser, locale, desk);
  await learner.signInAs(tomas.name);
  await learner.open("/courses/people-from-china");
  await learner.follow(m.course_start({}, { locale }));
  await learner.readTheModule();
  await learner.passTheQuiz();

  const coordinator = await newVisitor(browser, locale, desk);
  await coordinator.signInAs(lina.name);
  const { number, code } = await coordinator.certify(tomas.name);

  await learner.open("/my-learning");
  const download = learner.page.waitForEvent("download");
  await learner.page
    .getByRole("link", { name: m.my_learning_download({}, { locale }) })
    .click();
  const file = await (await download).path();
  expect(readFileSync(file).subarray(0, 5).toString()).toBe("%PDF-");
  expect((await download).suggestedFilename()).toContain(number);

  const stranger = await newVisitor(browser, locale, desk);
  await stranger.check(code);
  await expect(stranger.page.getByRole("heading", { level: 1 })).toHaveText(
    m.check_valid_title({}, { locale }),
  );
});
