import { expect, type Locator } from "@playwright/test";
import { m } from "#app/paraglide/messages.js";
import { go, type } from "./keyboard.ts";
import { button, choose, expectDone, fillIn, link } from "./office-process.ts";
import type { Visitor } from "./visitor.ts";

// How a coordinator takes, locks and corrects attendance.

/** What is other than "was there from the beginning to the end"; null: absent. */
type Exception = { name: string; half: 1 | 2; minutesLate: number | null };

/** Marks the exceptions, then everybody else as present, and locks the day. */
export async function takeAttendance(
  office: Visitor,
  cohort: string,
  day: string,
  exceptions: readonly Exception[],
): Promise<void> {
  const { page, locale } = office;
  await page.goto(`${cohort}/attendance`);
  const line = page.getByRole("row").filter({ hasText: day });
  await go(line.getByRole("link", { name: m.attendance_fill({}, { locale }) }));
  for (const { name, half, minutesLate } of exceptions) {
    const cell = rowOf(office, name)
      .getByRole("radiogroup")
      .nth(half - 1);
    if (minutesLate !== null) {
      await type(cell.getByRole("textbox"), String(minutesLate));
      continue;
    }
    await cell
      .getByRole("radio", { name: m.attendance_choice_absent({}, { locale }) })
      .check();
  }
  for (const all of await allPresent(office)) {
    // Behind four stops for each of the people: too far for the Tab key here.
    await page.locator(`main [name=all][value="${all}"]`).click();
    await expect(page.locator("main [role=status]")).toBeVisible();
  }
  await lock(office);
}

/** The buttons that mark everybody else, one for each half. */
async function allPresent({ page }: Visitor): Promise<string[]> {
  const buttons = await page.locator("main [name=all]").all();
  return Promise.all(
    buttons.map(async (one) => (await one.getAttribute("value")) ?? ""),
  );
}

async function lock({ page, locale }: Visitor): Promise<void> {
  await go(link(page, m.attendance_lock({}, { locale })));
  await expect(page.locator("main")).toContainText(
    m.attendance_lock_none_missing({}, { locale }),
  );
  await go(button(page, m.attendance_lock_submit({}, { locale })));
  await expectDone(page, m.attendance_locked_now({}, { locale }));
}

/** On the page of a locked day: somebody was there after all. */
export async function correct(
  office: Visitor,
  { name, half, reason }: { name: string; half: 1 | 2; reason: string },
): Promise<void> {
  const { page, locale } = office;
  await go(rowOf(office, name).getByRole("link"));
  await choose(page, "half", String(half));
  await choose(page, "said", "p");
  await fillIn(page, { reason });
  await go(button(page, m.attendance_correct_submit({}, { locale })));
  await expectDone(page, m.attendance_corrected_now({}, { locale }));
  await expect(page.locator("main")).toContainText(reason);
}

export function rowOf({ page }: Visitor, name: string): Locator {
  return page
    .locator("main")
    .getByRole("row")
    .filter({ hasText: name })
    .first();
}
