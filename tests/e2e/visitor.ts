import {
  expect,
  type Browser,
  type Locator,
  type Page,
} from "@playwright/test";
import { m } from "#app/paraglide/messages.js";
import type { Locale } from "#app/shared/text.ts";

/** What the demonstration calls its pilot cohort, in either language. */
const PILOT = /Bandomoji grupė|Pilot cohort/;

/** One person at one screen, in one language, and what anybody does there. */
export class Visitor {
  readonly page: Page;
  readonly locale: Locale;
  readonly hasScripts: boolean;

  constructor(page: Page, locale: Locale, hasScripts: boolean) {
    this.page = page;
    this.locale = locale;
    this.hasScripts = hasScripts;
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

  /**
   * Certifies one learner of the pilot by an issue list, waits for the document,
   * and gives what it can be found by.
   */
  async certify(name: string): Promise<{ number: string; code: string }> {
    const { page, locale } = this;
    const main = page.locator("main");
    await this.open("/cohorts");
    await main.getByRole("link", { name: PILOT }).click();
    await this.follow(m.cohort_tab_issue_lists({}, { locale }));
    await this.follow(m.issue_lists_new({}, { locale }));
    for (const box of await main.getByRole("checkbox").all())
      await box.uncheck();
    await main.getByRole("checkbox", { name }).check();
    await this.press(m.issue_list_new_next({}, { locale }));
    await this.press(m.issue_list_confirm_issue({}, { locale }));
    const issued = main.getByRole("row").filter({ hasText: name });
    await this.reloadUntil(issued.getByRole("link"));
    await issued.getByRole("link").click();
    const download = m.my_learning_download({}, { locale });
    await this.reloadUntil(main.getByRole("link", { name: download }));
    return {
      number: await this.valueOf(m.certificate_number({}, { locale })),
      code: await this.valueOf(m.certificate_public_code({}, { locale })),
    };
  }

  /** Looks at the page again and again, as somebody who waits for the background. */
  async reloadUntil(target: Locator): Promise<void> {
    await expect(async () => {
      if (await target.isVisible()) return;
      await this.page.reload();
      expect(await target.isVisible(), `${target}`).toBe(true);
    }).toPass({ intervals: [250], timeout: 30_000 });
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

/** Closes every window of a test, so that none of them is busy during the next. */
export async function closeWindows({
  browser,
}: {
  browser: Browser;
}): Promise<void> {
  for (const context of browser.contexts()) await context.close();
}
