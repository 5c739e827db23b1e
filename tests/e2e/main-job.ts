import { expect, type Browser, type Page } from "@playwright/test";
import { m } from "#app/paraglide/messages.js";
import type { Locale } from "#app/shared/text.ts";
import { answerRightly, QUESTIONS } from "./answer-key.ts";
import { expectAccessible, expectNoSidewaysScroll } from "./axe.ts";

const COURSE = "people-from-china";
const MODULE = `courses/${COURSE}/many-chinas`;

/** One person at one screen, in one language, and what they do there. */
export class Visitor {
  readonly page: Page;
  readonly locale: Locale;
  readonly hasScripts: boolean;

  constructor(page: Page, locale: Locale, hasScripts: boolean) {
    this.page = page;
    this.locale = locale;
    this.hasScripts = hasScripts;
  }

  /** The page as it stands is right for everybody; axe itself is a script. */
  async look(): Promise<void> {
    if (!this.hasScripts) return;
    await expectAccessible(this.page);
    await expectNoSidewaysScroll(this.page);
  }

  async open(path: string): Promise<void> {
    await this.page.goto(`/${this.locale}${path}`);
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole("button", { name, exact: true }).first().click();
  }

  async follow(name: string): Promise<void> {
    await this.page.getByRole("link", { name, exact: true }).first().click();
  }

  async signInAs(name: string): Promise<void> {
    await this.open("/sign-in");
    await this.press(m.sign_in_as({ name }, { locale: this.locale }));
    await this.page.waitForURL((url) => !url.pathname.includes("/sign-in"));
  }

  /** From the catalogue into the course, as somebody who is not signed in yet. */
  async enrolFromTheCatalogue(name: string): Promise<void> {
    const { locale, page } = this;
    await this.open("");
    await page
      .locator(`a[href="/${locale}/courses/${COURSE}"]`)
      .first()
      .click();
    await this.follow(m.course_enrol_sign_in({}, { locale }));
    await this.press(m.sign_in_as({ name }, { locale }));
    await this.press(m.course_enrol_submit({}, { locale }));
    await this.follow(m.course_start({}, { locale }));
  }

  /** Reads every page and the scenario, up to the quiz. */
  async readTheModule(): Promise<number> {
    const { page, locale } = this;
    let steps = 0;
    while (!page.url().endsWith("/quiz")) {
      await page.locator("form[method=post] button.btn").last().click();
      steps += 1;
      expect(steps).toBeLessThan(20);
    }
    await page.goto(`/${locale}/${MODULE}`);
    await expect(
      page.getByText(m.module_all_read({}, { locale })),
    ).toBeVisible();
    return steps;
  }

  /** Answers every question rightly, looks the answers over and submits. */
  async passTheQuiz(): Promise<void> {
    const { page, locale } = this;
    await this.open(`/${MODULE}/quiz`);
    await this.press(m.quiz_start({}, { locale }));
    for (let number = 1; number <= QUESTIONS; number++) {
      await this.look();
      await answerRightly(page, locale);
      const isLast = number === QUESTIONS;
      const next = isLast ? m.quiz_save_check : m.quiz_save_next;
      await this.press(next({}, { locale }));
    }
    await this.look();
    await this.press(m.quiz_submit({}, { locale }));
    await this.look();
    await expect(
      page.getByRole("heading", { name: m.quiz_passed({}, { locale }) }),
    ).toBeVisible();
  }

  /** Certifies a learner from the cohort's page and gives the check code. */
  async certify(name: string): Promise<{ number: string; code: string }> {
    const { page, locale } = this;
    await this.open("/cohorts");
    await page.locator("main a").filter({ hasText: /./ }).last().click();
    const row = page.getByRole("row").filter({ hasText: name });
    await row.getByRole("button").click();
    await expect(page.getByRole("status")).toContainText(name);
    await this.look();
    await row.getByRole("link").click();
    return {
      number: await this.valueOf(m.certificate_number({}, { locale })),
      code: await this.valueOf(m.certificate_public_code({}, { locale })),
    };
  }

  /** The value beside a term of a list of particulars. */
  async valueOf(term: string): Promise<string> {
    const pair = this.page
      .locator("dl.pairs > div")
      .filter({ has: this.page.getByText(term, { exact: true }) });
    return (await pair.locator("dd").innerText()).trim();
  }

  /** Types the code as somebody would: in small letters, without dashes. */
  async check(code: string): Promise<void> {
    await this.open("/check");
    await this.page
      .getByLabel(m.check_code({}, { locale: this.locale }))
      .fill(code.replaceAll("-", "").toLowerCase());
    await this.press(m.check_submit({}, { locale: this.locale }));
  }
}

/** A browser window of its own, so that people do not share a sign-in. */
export async function newVisitor(
  browser: Browser,
  locale: Locale,
  options: Parameters<Browser["newContext"]>[0] = {},
): Promise<Visitor> {
  const context = await browser.newContext(options);
  const hasScripts = options?.javaScriptEnabled !== false;
  return new Visitor(await context.newPage(), locale, hasScripts);
}
