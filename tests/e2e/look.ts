import { expect, type Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./axe.ts";

const LOOKS = [1440, 320].flatMap((width) =>
  (["light", "dark"] as const).map((colorScheme) => ({ width, colorScheme })),
);

/**
 * The page as it stands is right for everybody, at a desk and on a phone, by day
 * and by night. The gallery has the headings of many pages.
 */
export async function expectRight(
  page: Page,
  { isGallery = false } = {},
): Promise<void> {
  if (!isGallery) await expect(page.locator("h1"), page.url()).toHaveCount(1);
  for (const { width, colorScheme } of LOOKS) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  }
}
