import { expect, type Browser, type Page } from "@playwright/test";
import { m } from "#app/paraglide/messages.js";
import type { Locale } from "#app/shared/text.ts";

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

  /** Certifies a learner from the cohort's page and gives the check code. */
  async certify(name: string): Promise<{ number: string; code: string }> {
    const { page, locale } = this;
    await this.open("/cohorts");
    await page.locator("main a").filter({ hasText: /./ }).last().click();
    const row = page.getByRole("row").filter({ hasText: name });
    await row.getByRole("button").click();
    await expect(page.getByRole("status")).toContainText(name);
    await row.getByRole("link").last().click();
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

/** Closes every window of a test, so that none of them is busy during the next. */
export async function closeWindows({
  browser,
}: {
  browser: Browser;
}): Promise<void> {
  for (const context of browser.contexts()) await context.close();
}
