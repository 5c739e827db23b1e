import { expect, type Locator, type Page } from "@playwright/test";

// Everything here is done with keys: Tab, Shift+Tab, Space, Enter and arrows.

/** More controls than a page has; who presses Tab more often is lost. */
const MOST_TABS = 120;

/** Where the focus is, seen from one control. */
type Focus = "here" | "elsewhere" | "nowhere";

/** Presses Tab until the control has the focus, which must be seen to be there. */
export async function reach(
  target: Locator,
  key: "Tab" | "Shift+Tab" = "Tab",
): Promise<void> {
  const page = target.page();
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    const focus = await focusSeenFrom(target);
    if (focus === "here") return expectFocusSeen(target);
    if (focus === "nowhere" && key === "Tab") await skipToContent(target);
    else await page.keyboard.press(key);
  }
  throw new Error(`Not reached with ${key}: ${target} on ${page.url()}`);
}

/** Presses Enter on a link or a button, and waits for the page that follows. */
export async function go(target: Locator): Promise<void> {
  await reach(target);
  await enter(target.page());
}

/** Without the fragment: browsers carry that of the skip link on to the next page. */
export function pathOf(page: Page): string {
  return new URL(page.url()).pathname;
}

/** Presses Enter where the focus is, and waits for the page that follows. */
export async function enter(page: Page): Promise<void> {
  const following = page.waitForEvent("framenavigated");
  await page.keyboard.press("Enter");
  await following;
  await page.waitForLoadState("load");
}

/** Opens what is folded, or a menu. */
export async function unfold(target: Locator): Promise<void> {
  await reach(target);
  await target.page().keyboard.press("Enter");
}

/** Chooses one of several with the arrows, or with Space when none is chosen. */
export async function pickRadio(target: Locator, all: Locator): Promise<void> {
  const { keyboard } = target.page();
  const chosen = all.and(target.page().locator(":checked"));
  await reach((await chosen.count()) > 0 ? chosen : all.first());
  const most = await all.count();
  for (let moves = 0; moves <= most && !(await target.isChecked()); moves++) {
    await keyboard.press((await isFocused(target)) ? "Space" : "ArrowDown");
  }
  await expect(target).toBeChecked();
}

export async function tick(target: Locator): Promise<void> {
  await reach(target);
  if (!(await target.isChecked())) await target.page().keyboard.press("Space");
  await expect(target).toBeChecked();
}

/** Goes down a list until this line is the chosen one. */
export async function pickLine(list: Locator, line: string): Promise<void> {
  await reach(list);
  const most = await list.locator("option").count();
  for (let moves = 0; moves < most; moves++) {
    if ((await chosenLine(list)) === line) return;
    await list.page().keyboard.press("ArrowDown");
  }
  expect(await chosenLine(list)).toBe(line);
}

export async function type(target: Locator, text: string): Promise<void> {
  await reach(target);
  await target.page().keyboard.type(text);
}

/** From the top of a page over its header, as people do who have no mouse. */
async function skipToContent(target: Locator): Promise<void> {
  const page = target.page();
  await page.keyboard.press("Tab");
  const inMain = await target.evaluate((node) => node.closest("main") !== null);
  if (!inMain || (await focusSeenFrom(page.locator("a.skip"))) !== "here")
    return;
  await expectFocusSeen(page.locator("a.skip"));
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
}

async function focusSeenFrom(target: Locator): Promise<Focus> {
  return target.evaluate((node) => {
    const { activeElement } = document;
    if (activeElement === node) return "here";
    return activeElement === document.body ? "nowhere" : "elsewhere";
  });
}

async function isFocused(target: Locator): Promise<boolean> {
  return (await focusSeenFrom(target)) === "here";
}

/** A ring around the control, on the part of the page that is in sight. */
async function expectFocusSeen(target: Locator): Promise<void> {
  const seen = await target.evaluate((node) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(node);
    const hasOutline = outlineStyle !== "none" && parseFloat(outlineWidth) > 0;
    const { top, bottom, left, right } = node.getBoundingClientRect();
    return {
      hasRing: hasOutline || boxShadow !== "none",
      isInSight:
        bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
    };
  });
  expect(seen, `focus on ${target}`).toEqual({
    hasRing: true,
    isInSight: true,
  });
}

async function chosenLine(list: Locator): Promise<string> {
  return (await list.locator("option:checked").innerText()).trim();
}
