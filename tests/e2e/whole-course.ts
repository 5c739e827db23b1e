import { expect } from "@playwright/test";
import type { Question } from "#app/content/quiz-file.ts";
import { m } from "#app/paraglide/messages.js";
import { answerRightly, questionsOf } from "./answer-key.ts";
import {
  enter,
  go,
  pathOf,
  pickRadio,
  reach,
  type,
  unfold,
} from "./keyboard.ts";
import { playThrough } from "./scenario-key.ts";
import type { Visitor } from "./visitor.ts";

// What a learner does in a course, by keyboard alone.

const COURSE = "/courses/people-from-china";

/** From the catalogue into the course, as somebody who is not signed in yet. */
export async function enrolFromTheCatalogue(
  { page, locale }: Visitor,
  name: string,
): Promise<void> {
  const button = (text: string) =>
    page.getByRole("button", { name: text, exact: true });
  await page.goto(`/${locale}`);
  await go(page.locator(`main a[href="/${locale}${COURSE}"]`).first());
  await go(
    page.getByRole("link", { name: m.course_enrol_sign_in({}, { locale }) }),
  );
  await go(button(m.sign_in_as({ name }, { locale })));
  const professions = page.locator("main").getByRole("radio");
  await pickRadio(professions.first(), professions);
  await go(button(m.course_enrol_submit({}, { locale })));
}

/** From the course's page on, page by page, until the quiz stands there. */
export async function readModule(
  learner: Visitor,
  module: string,
): Promise<number> {
  const { page } = learner;
  await goOnWithTheCourse(learner);
  let steps = 0;
  for (; !pathOf(page).endsWith("/quiz"); steps++) {
    expect(steps).toBeLessThan(20);
    expect(page.url()).toContain(`/${module}/`);
    if (pathOf(page).endsWith("/scenario")) {
      await playThrough(learner, module);
      await go(page.locator("main .pager a").last());
    } else {
      await go(page.locator("main .pager form button"));
    }
  }
  return steps;
}

async function goOnWithTheCourse({ page, locale }: Visitor): Promise<void> {
  await page.goto(`/${locale}${COURSE}`);
  await go(page.locator("section[aria-labelledby=progress] a.btn"));
}

/**
 * Answers every question rightly, marks the first one and looks at it again,
 * looks the answers over and submits. Gives the types that were asked.
 */
export async function passQuiz(
  learner: Visitor,
  module: string,
): Promise<Question["type"][]> {
  const { page, locale } = learner;
  const main = page.locator("main");
  await go(main.getByRole("button", { name: m.quiz_start({}, { locale }) }));
  const types: Question["type"][] = [];
  for (const [index] of questionsOf(module).entries()) {
    types.push(await answerRightly(main.locator("fieldset"), locale));
    if (index === 0) await flag(learner);
    await go(main.locator("form .pager button"));
  }
  await expect(page).toHaveURL(/\/check(#|$)/);
  await lookAtTheFlagged(learner);
  await go(main.getByRole("button", { name: m.quiz_submit({}, { locale }) }));
  await expect(
    main.getByRole("heading", { name: m.quiz_passed({}, { locale }) }),
  ).toBeVisible();
  return types;
}

async function flag({ page, locale }: Visitor): Promise<void> {
  const main = page.locator("main");
  await go(main.getByRole("button", { name: m.quiz_flag({}, { locale }) }));
  await expect(page.locator(".quiz-nav [aria-current]")).toContainText(
    m.quiz_flagged({}, { locale }),
  );
}

/** The check page names what is marked; from there to it, and back by the list. */
async function lookAtTheFlagged({ page, locale }: Visitor): Promise<void> {
  const marked = page
    .locator("main .notice")
    .filter({ hasText: m.quiz_check_flagged({}, { locale }) });
  const check = page.url();
  await go(marked.getByRole("link"));
  await expect(page).toHaveURL(/\/questions\/1(#|$)/);
  const given = ":checked:not([value='']), [type=text]:not([value=''])";
  await expect(page.locator("fieldset").locator(given)).not.toHaveCount(0);
  await page.goto(check);
}

/** Writes a note on the page that is open, and finds it there and in the list. */
export async function writeNote(
  { page, locale }: Visitor,
  text: string,
): Promise<void> {
  const note = page.locator("#note");
  await unfold(note.locator("summary"));
  await type(note.getByRole("textbox"), text);
  await go(note.getByRole("button", { name: m.notes_save({}, { locale }) }));
  await expect(page.locator("#note").getByRole("textbox")).toHaveValue(text);
  await go(note.getByRole("link", { name: m.notes_all({}, { locale }) }));
  await expect(page.locator("main")).toContainText(text);
}

/** Types into the field in the header, on a phone in its menu; opens a page found. */
export async function searchFor(
  { page, locale }: Visitor,
  query: string,
  title: string,
): Promise<void> {
  await page.goto(`/${locale}`);
  const menu = page.getByRole("button", {
    name: m.nav_menu({}, { locale }),
    exact: true,
  });
  if (await menu.isVisible()) await unfold(menu);
  await type(page.locator("#site-search"), query);
  await enter(page);
  await go(page.locator("main").getByRole("link", { name: title }).first());
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
}

/** The field card of a module, from the module's page. */
export async function openCard(
  { page, locale }: Visitor,
  module: string,
): Promise<void> {
  await page.goto(`/${locale}${COURSE}/${module}`);
  await go(
    page.getByRole("link", { name: m.module_card_print({}, { locale }) }),
  );
  await expect(page).toHaveURL(/\/card(#|$)/);
  await reach(page.locator("main a, main button").first(), "Shift+Tab");
}
