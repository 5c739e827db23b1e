import { readFileSync } from "node:fs";
import { expect, test, type Browser } from "@playwright/test";
import { m } from "#app/paraglide/messages.js";
import type { Locale } from "#app/shared/text.ts";
import { darius, lina, ona, tomas, vytautas } from "#db/seed/people.ts";
import { unfold } from "./keyboard.ts";
import { closeWindows, newVisitor, type Visitor } from "./visitor.ts";
import {
  enrolFromTheCatalogue,
  openCard,
  passQuiz,
  readModule,
  searchFor,
  writeNote,
} from "./whole-course.ts";

const COURSE = "/courses/people-from-china";
const PHONE = { width: 320, height: 640 };
const DESK = { width: 1440, height: 900 };

const TYPES = [
  "matching",
  "multiple",
  "ordering",
  "short-answer",
  "single",
  "true-false",
];

test.afterEach(closeWindows);

test("a whole course by keyboard, in Lithuanian, scripts off, on a phone", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const locale = "lt";
  const look = { javaScriptEnabled: false, viewport: PHONE };
  const learner = await newVisitor(browser, locale, look);
  await enrolFromTheCatalogue(learner, ona.name);
  await takeTheCourse(learner);
  await searchFor(learner, "vertejo pasirinkimas", "Vertėjo pasirinkimas");

  const { number, code } = await certify(browser, locale, ona.name);
  await learner.open("/my-learning");
  await expect(learner.page.getByText(number)).toBeVisible();

  const stranger = await newVisitor(browser, locale, look);
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

test("a whole course by keyboard, in English, scripts on, at a desk", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const locale = "en";
  const learner = await newVisitor(browser, locale, { viewport: DESK });
  await learner.signInAs(tomas.name);
  await takeTheCourse(learner);
  await searchFor(learner, "interpreters", "Choosing the interpreter");

  const { number, code } = await certify(browser, locale, tomas.name);
  await learner.open("/my-learning");
  const download = learner.page.waitForEvent("download");
  await learner.page
    .getByRole("link", { name: m.my_learning_download({}, { locale }) })
    .click();
  const file = await (await download).path();
  expect(readFileSync(file).subarray(0, 5).toString()).toBe("%PDF-");
  expect((await download).suggestedFilename()).toContain(number);

  const stranger = await newVisitor(browser, locale, { viewport: DESK });
  await stranger.check(code);
  await expect(stranger.page.getByRole("heading", { level: 1 })).toHaveText(
    m.check_valid_title({}, { locale }),
  );
});

const SHORTER = [
  { who: vytautas, locale: "lt", scripts: false, viewport: DESK },
  { who: darius, locale: "en", scripts: true, viewport: PHONE },
] as const;

for (const { who, locale, scripts, viewport } of SHORTER) {
  test(`a module by keyboard: ${locale}, scripts ${scripts ? "on" : "off"}, ${viewport.width} px`, async ({
    browser,
  }) => {
    const look = { javaScriptEnabled: scripts, viewport };
    const learner = await newVisitor(browser, locale, look);
    await enrolFromTheCatalogue(learner, who.name);
    await readModule(learner, "many-chinas");
    await passQuiz(learner, "many-chinas");
    await openCard(learner, "many-chinas");
  });
}

/** Both modules to the end; what is missing is said until nothing is. */
async function takeTheCourse(learner: Visitor): Promise<void> {
  const { page, locale } = learner;
  expect(await readModule(learner, "many-chinas")).toBe(11);
  await expectMissing(learner, m.module_missing_quiz({}, { locale }));
  await learner.open(`${COURSE}/many-chinas/quiz`);
  const first = await passQuiz(learner, "many-chinas");

  expect(await readModule(learner, "names-and-trust")).toBe(11);
  const second = await passQuiz(learner, "names-and-trust");
  expect([...new Set([...first, ...second])].sort()).toEqual(TYPES);

  await learner.open(COURSE);
  await expect(page.locator("main")).toContainText(
    m.course_all_done({}, { locale }),
  );
  await expect(page.locator("main .state--done")).toHaveCount(2);
  await learner.open("/my-learning");
  const results = page.locator("main details").first();
  await unfold(results.locator("summary"));
  await expect(results.locator(".state--done")).toHaveCount(2);
  await expect(results).toContainText(
    m.module_quiz_passed(
      { score: locale === "lt" ? "100 %" : "100%" },
      { locale },
    ),
  );
  await learner.open(`${COURSE}/many-chinas/your-profession`);
  await writeNote(learner, "Klausti: 王 ar Xiaoming?");
  await openCard(learner, "many-chinas");
}

/** What the course's page says of a module that is not completed. */
async function expectMissing({ page, locale }: Visitor, what: string) {
  await page.goto(`/${locale}${COURSE}`);
  await expect(page.locator("main")).toContainText(
    m.module_missing({ what }, { locale }),
  );
}

async function certify(browser: Browser, locale: Locale, name: string) {
  const coordinator = await newVisitor(browser, locale, { viewport: DESK });
  await coordinator.signInAs(lina.name);
  return coordinator.certify(name);
}
