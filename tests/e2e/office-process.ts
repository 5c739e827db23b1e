import { readFileSync } from "node:fs";
import { expect, type Locator, type Page } from "@playwright/test";
import { officeDay } from "#app/features/cohorts/office-day.ts";
import { m } from "#app/paraglide/messages.js";
import { asta } from "#db/seed/people.ts";
import { go, reach, type, unfold } from "./keyboard.ts";
import type { Visitor } from "./visitor.ts";

// What a coordinator does, by keyboard, from a programme to people in a cohort.

const DAY_MS = 86_400_000;

/** A programme with its only cohort; the two have one title. */
export type Plan = {
  code: string;
  series: string;
  title: string;
  fourEyes: boolean;
  seats: number;
  /** Days of eight academic hours, by how long ago they were. */
  days: { title: string; daysAgo: number; hasHalves: boolean }[];
};

/** A programme that asks for hours alone, in both languages, for three years. */
export async function makeProgramme(
  { page, locale }: Visitor,
  plan: Plan,
): Promise<void> {
  await page.goto(`/${locale}/programmes/new`);
  await page.locator("#course").selectOption("CHN");
  await go(button(page, m.programme_course_apply({}, { locale })));
  await fillIn(page, {
    code: plan.code,
    series: plan.series,
    titleLt: plan.title,
    titleEn: plan.title,
    contactHours: String(8 * plan.days.length),
    "rule-hours": true,
    "rule-hours-percent": "80",
    "rule-modules": false,
    "rule-each": false,
  });
  await choose(page, "rule-participation", "hours");
  await fillIn(page, {
    "rule-participation-percent": "50",
    placeLt: "Vilnius",
    placeEn: "Vilnius",
    signatoryEmail: asta.email,
    positionLt: "Įstaigos vadovė",
    positionEn: "Head of the office",
    fourEyes: plan.fourEyes,
  });
  await choose(page, "documentLanguage", "both");
  await fillIn(page, {
    validMonths: "36",
    projectCode: "PAVYZDYS-2026-02",
    funderLt: "Mokymai pagal pavyzdinį projektą.",
    funderEn: "Training under an example project.",
  });
  await go(button(page, m.programme_save({}, { locale })));
  await expectDone(page, m.programme_saved({}, { locale }));
}

/** Opens the programme's cohort, from the programme's page; gives its address. */
export async function openCohort(
  { page, locale }: Visitor,
  { title, seats }: Plan,
): Promise<string> {
  await go(link(page, m.cohort_new_title({}, { locale })));
  await fillIn(page, { titleLt: title, titleEn: title });
  await page.locator("#startsOn").fill(dayBefore(9));
  await page.locator("#endsOn").fill(dayBefore(-30));
  await fillIn(page, { seats: String(seats) });
  await go(button(page, m.cohort_new_save({}, { locale })));
  await expectDone(page, m.cohort_saved({}, { locale }));
  return new URL(page.url()).pathname.replace(/\/settings$/, "");
}

/** Plans the days: nine to a quarter past four, with three breaks. */
export async function planDays(
  { page, locale }: Visitor,
  cohort: string,
  { days }: Plan,
): Promise<void> {
  for (const { title, daysAgo, hasHalves } of days) {
    await page.goto(`${cohort}/sessions`);
    await go(link(page, m.session_new_title({}, { locale })));
    await fillIn(page, {
      titleLt: title,
      titleEn: title,
      place: "Gairių g. 1, Gairiai",
      trainers: "Vytautas Kazlauskas",
    });
    await page.locator("#day").fill(dayBefore(daysAgo));
    await page.locator("#from").fill("09:00");
    await page.locator("#until").fill("16:15");
    if (hasHalves) await page.locator("#halvesAt").fill("12:15");
    await unfold(page.locator("main details summary"));
    for (const [index, [from, until]] of BREAKS.entries()) {
      await page.locator(`#break${index + 1}From`).fill(from);
      await page.locator(`#break${index + 1}Until`).fill(until);
    }
    await go(button(page, m.session_save({}, { locale })));
    await expectDone(page, m.session_saved({}, { locale }));
  }
  // Eight of eight planned: what is held and what is promised do not differ.
  await expect(
    page.getByText(m.session_totals_differ({}, { locale })),
  ).toHaveCount(0);
}

const BREAKS = [
  ["10:30", "10:45"],
  ["12:15", "13:00"],
  ["14:30", "14:45"],
] as const;

/** Gives a list of people, waits for its import, and sees how many came in. */
export async function importPeople(
  office: Visitor,
  cohort: string,
  list: { file: Buffer } | { pasted: string },
  { good, wrong }: { good: number; wrong: number },
): Promise<void> {
  const { page, locale } = office;
  await page.goto(`${cohort}/imports/new`);
  if ("file" in list) {
    await page.locator("#file").setInputFiles({
      name: "dalyviai.csv",
      mimeType: "text/csv",
      buffer: list.file,
    });
  } else await page.locator("#list").fill(list.pasted);
  await go(button(page, m.import_check({}, { locale })));
  const main = page.locator("main");
  await expect(main).toContainText(m.import_not_changed({}, { locale }));
  if ("file" in list) {
    const encoding = m.import_encoding_windows_1257({}, { locale });
    await expect(main).toContainText(encoding);
    await expectMistakes(office, wrong);
  }
  await go(button(page, m.import_run_good({ n: good }, { locale })));
  const done = m.import_done_text({ n: good }, { locale });
  await office.reloadUntil(main.getByText(done));
}

/** The rows that are left out are named, and downloaded to be mended. */
async function expectMistakes({ page, locale }: Visitor, wrong: number) {
  const errors = m.import_outcome_error({}, { locale });
  await expect(page.getByRole("row").filter({ hasText: errors })).toHaveCount(
    wrong,
  );
  const download = page.waitForEvent("download");
  await link(page, m.import_errors_download({}, { locale })).click();
  const file = readFileSync(await (await download).path(), "utf8");
  expect(file.trim().split("\r\n")).toHaveLength(1 + wrong);
}

/** Somebody without an address comes through the door. */
export async function addWalkIn(
  { page, locale }: Visitor,
  cohort: string,
  name: string,
): Promise<void> {
  await page.goto(`${cohort}/people`);
  await go(link(page, m.people_walk_in({}, { locale })));
  await fillIn(page, { name });
  await page.locator("#track").selectOption("police");
  await page.locator("#institution").selectOption("ins_police");
  await go(button(page, m.people_walk_in({}, { locale })));
  await expectDone(page, m.people_done_enrolled({}, { locale }));
}

/** Writes somebody's name as it is, with the reason that stays in the trail. */
export async function mendName(
  { page, locale }: Visitor,
  cohort: string,
  names: { before: string; after: string },
): Promise<void> {
  await page.goto(`${cohort}/people`);
  await go(link(page, names.before));
  await go(link(page, m.person_change({}, { locale })));
  await page.locator("#name").fill(names.after);
  await fillIn(page, { reason: "Taip parašyta asmens dokumente." });
  await go(button(page, m.person_save({}, { locale })));
  await expectDone(page, m.person_done_changed({}, { locale }));
}

/** The calendar day in the office so many days ago. */
function dayBefore(days: number): string {
  return officeDay(new Date(Date.now() - days * DAY_MS));
}

/** Types into fields and sets boxes, in the order of the page, by keyboard. */
export async function fillIn(
  page: Page,
  fields: Record<string, string | boolean>,
): Promise<void> {
  for (const [id, value] of Object.entries(fields)) {
    const field = page.locator(`[id="${id}"]`);
    if (typeof value === "string") {
      await type(field, value);
      continue;
    }
    await reach(field);
    if ((await field.isChecked()) !== value) await page.keyboard.press("Space");
    await expect(field).toBeChecked({ checked: value });
  }
}

export async function choose(page: Page, name: string, value: string) {
  await page.locator(`main [name="${name}"][value="${value}"]`).check();
}

export async function expectDone(page: Page, news: string): Promise<void> {
  await expect(page.locator("main [role=status]").first()).toContainText(news);
}

export function button(page: Page, name: string): Locator {
  return page.locator("main").getByRole("button", { name, exact: true });
}

export function link(page: Page, name: string): Locator {
  return page.locator("main").getByRole("link", { name, exact: true }).first();
}
