import { expect, type Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./axe.ts";

/** Each width and each of the colours once. */
const QUICK_LOOKS = [
  { width: 1440, colorScheme: "dark" },
  { width: 320, colorScheme: "light" },
] as const;

const LOOKS = [1440, 320].flatMap((width) =>
  (["light", "dark"] as const).map((colorScheme) => ({ width, colorScheme })),
);

/**
 * The page as it stands is right for everybody, at a desk and on a phone, by day
 * and by night. The gallery has the headings of many pages; quick is for a page
 * whose parts are looked at in every way elsewhere.
 */
export async function expectRight(
  page: Page,
  { isGallery = false, isQuick = false } = {},
): Promise<void> {
  if (!isGallery) await expect(page.locator("h1"), page.url()).toHaveCount(1);
  for (const { width, colorScheme } of isQuick ? QUICK_LOOKS : LOOKS) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  }
}
