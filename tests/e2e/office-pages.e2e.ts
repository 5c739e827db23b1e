import { test, type Locator, type Page } from "@playwright/test";
import { m } from "#app/paraglide/messages.js";
import { asta, darius, lina } from "#db/seed/people.ts";
import { expectRight } from "./look.ts";
import { closeWindows, newVisitor, type Visitor } from "./visitor.ts";

const locale = "lt";
const QUICK = { isQuick: true };

/** The two-day course of the demonstration, which stands in its middle. */
const COHORT = "Dvi dienos Ąžuolyne";

test.setTimeout(120_000);

test.afterEach(closeWindows);

test("every page of programmes and cohorts is right for everybody", async ({
  browser,
}) => {
  const { office, look } = await officeOf(browser);
  await look("/programmes", "/programmes/logos", "/programmes/new");
  await look("/programmes/new?course=CHN", "/cohorts/new");
  await office.open("/programmes");
  const programme = await linkIn(office.page, "/programmes/prg_");
  await look(programme, `${programme}/change`);
  const cohort = await openCohort(office);
  await look(`${cohort}/settings`, `${cohort}/sessions`);
  await look(`${cohort}/sessions/new`, `${cohort}/nominations`);
  await office.open(`${cohort}/sessions`);
  await look(await linkIn(office.page, "/sessions/ses_"));
});

test("every page of people and of lists of them is right for everybody", async ({
  browser,
}) => {
  const { office, look } = await officeOf(browser);
  const { page } = office;
  const cohort = await openCohort(office);
  const people = `${cohort}/people`;
  await look(cohort, people, `${people}/new`, `${people}/walk-in`);
  await office.open(people);
  const one = await linkIn(page, "/people/enr_");
  await look(one, `${one}/change`, `${one}/withdraw`, `${one}/merge?q=a`);
  await look(one.replace("/people/", "/learners/"), `${cohort}/imports/new`);

  await office.open(`${people}/new`);
  await office.press(m.people_add({}, { locale }));
  await expectRight(page, QUICK);
  await office.open(`${cohort}/imports/new`);
  await page
    .locator("#list")
    .fill(
      "Vardas ir pavardė\tEl. paštas\tProfesija\nIeva Ąžuolė\tieva.a@gaire.example\tPolicija\nBe adreso\tne adresas\tPolicija",
    );
  await office.press(m.import_check({}, { locale }));
  await expectRight(page, QUICK);
  await office.press(m.import_run_good({ n: 1 }, { locale }));
  await office.reloadUntil(
    page.getByText(m.import_done_text({ n: 1 }, { locale })),
  );
  await expectRight(page, QUICK);

  await page.goto("/dev/mail");
  const letter = await page.getByText("/invitation/").first().innerText();
  const [address = ""] = /\/lt\/invitation\/\S+/.exec(letter) ?? [];
  const guest = await newVisitor(browser, locale);
  await guest.page.goto(address);
  await expectRight(guest.page, QUICK);
});

test("every page of attendance is right for everybody", async ({ browser }) => {
  const { office, look } = await officeOf(browser);
  const { page } = office;
  const attendance = `${await openCohort(office)}/attendance`;
  await look(attendance);
  await office.open(attendance);
  const first = await linkIn(page, "/attendance/ses_");
  await look(first, `${first}/lock`);
  await office.open(`${first}/lock`);
  const absent = page.getByRole("checkbox");
  if ((await absent.count()) > 0) await absent.check();
  await office.press(m.attendance_lock_submit({}, { locale }));
  await expectRight(page, QUICK);
  await page
    .getByRole("link", { name: /^Taisyti/ })
    .first()
    .click();
  await expectRight(page, QUICK);
});

test("every page of issuing is right for everybody", async ({ browser }) => {
  const { office } = await officeOf(browser);
  const { page } = office;
  await office.open("/cohorts");
  await page
    .locator("main")
    .getByRole("link", { name: /Bandomoji/ })
    .click();
  await office.follow(m.cohort_tab_issue_lists({}, { locale }));
  await expectRight(page, QUICK);
  await office.follow(m.issue_lists_new({}, { locale }));
  await expectRight(page, QUICK);
  await office.press(m.issue_list_new_next({}, { locale }));
  await expectRight(page, QUICK);
  await office.press(m.issue_list_confirm_issue({}, { locale }));
  await office.reloadUntil(
    page.getByText(m.issue_list_done({ issued: 1, refused: 0 }, { locale })),
  );
  await expectRight(page, QUICK);
  await page.locator("tbody").getByRole("link").first().click();
  await expectRight(page, QUICK);
  await page.locator("#correction").fill("Ištaisyta vardo rašyba.");
  await office.press(m.certificate_replace_submit({}, { locale }));
  await expectRight(page, QUICK);
});

test("every page of reports and of an institution is right for everybody", async ({
  browser,
}) => {
  const { office, look } = await officeOf(browser);
  await look("/reports");
  await office.open("/reports");
  await look(await linkIn(office.page, "/reports/rows"), "/check/file");

  const head = await newVisitor(browser, locale);
  await head.signInAs(asta.name);
  await lookAt(head, ["/institutions", "/mail", "/approvals"]);
  await head.open("/institutions");
  await head.page.locator("main input[name=email]").first().fill(darius.email);
  await head.page.locator("main form").first().getByRole("button").click();
  const contact = await newVisitor(browser, locale);
  await contact.signInAs(darius.name);
  await lookAt(contact, ["/institution"]);
});

async function officeOf(browser: Parameters<typeof newVisitor>[0]) {
  const office = await newVisitor(browser, locale);
  await office.signInAs(lina.name);
  const look = (...paths: string[]) => lookAt(office, paths);
  return { office, look };
}

/** Its address behind the language. */
async function openCohort({ page }: Visitor): Promise<string> {
  await page.goto(`/${locale}/cohorts`);
  const link = page.locator("main").getByRole("link", { name: COHORT });
  return pathOf(link);
}

/** The first link of the page that leads to such an address. */
async function linkIn(page: Page, part: string): Promise<string> {
  return pathOf(page.locator(`main a[href*="${part}"]`).first());
}

async function pathOf(link: Locator): Promise<string> {
  const href = (await link.getAttribute("href")) ?? "";
  return href.slice(`/${locale}`.length);
}

async function lookAt(visitor: Visitor, paths: string[]): Promise<void> {
  for (const path of paths) {
    await visitor.open(path);
    await expectRight(visitor.page, QUICK);
  }
}
