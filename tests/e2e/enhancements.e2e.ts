import { expect, test } from "@playwright/test";
import { m } from "#app/paraglide/messages.js";
import { DEMONSTRATION_PASSWORD, ruta } from "#db/seed/people.ts";
import { newVisitor } from "./visitor.ts";

const locale = "en";

test("the minutes go down quietly, and few of them are announced", async ({
  browser,
}) => {
  const { page } = await newVisitor(browser, locale);
  await page.clock.install();
  await page.goto("/dev/ui");
  const left = page.locator("[data-time-left]");
  const spoken = page.locator("[data-time-spoken]");
  await expect(left).toHaveText("Liko 18 min. (iki 10:45)");
  await page.clock.runFor("07:30");
  await expect(left).toHaveText("Liko 11 min. (iki 10:45)");
  await expect(spoken).toHaveText("");

  await page.clock.runFor("00:31");
  await expect(spoken).toHaveText("Liko 10 min. (iki 10:45)");
  await page.clock.runFor("02:00");
  await expect(left).toHaveText("Liko 8 min. (iki 10:45)");
  await expect(spoken).toHaveText("Liko 10 min. (iki 10:45)");
  await page.clock.runFor("08:00");
  await expect(page).toHaveURL(/#quiz$/);
});

test("things are put in order by buttons that change the numbers", async ({
  browser,
}) => {
  const { page } = await newVisitor(browser, locale);
  await page.goto("/dev/ui");
  const list = page.locator("[data-ordering]").first();
  const numbers = () =>
    list
      .locator("li")
      .evaluateAll((rows) =>
        rows.map((row) => [
          row.querySelector("select")?.name,
          row.querySelector("select")?.value,
        ]),
      );
  const last = list.locator("li").last();
  const up = last.getByRole("button").first();
  await up.focus();
  await page.keyboard.press("Enter");
  expect(await numbers()).toEqual([
    ["step-0", "1"],
    ["step-2", "2"],
    ["step-1", "3"],
  ]);
  await expect(
    list.locator("li").nth(1).getByRole("button").first(),
  ).toBeFocused();
  await expect(page.locator("[data-moved]").first()).toHaveText(
    "Pakvieskite vertėją: 2 vieta",
  );
});

test("a mistake in a form takes the focus", async ({ browser }) => {
  const visitor = await newVisitor(browser, locale);
  await visitor.open("/check");
  await visitor.press(m.check_submit({}, { locale }));
  await expect(visitor.page.getByRole("alert")).toBeFocused();
  await expect(visitor.page).toHaveTitle(/^Error: /);
  await visitor.page.getByRole("alert").getByRole("link").click();
  await expect(
    visitor.page.getByLabel(m.check_code({}, { locale })),
  ).toBeFocused();
});

test("signing in with e-mail and password, after a mistake", async ({
  browser,
}) => {
  const visitor = await newVisitor(browser, "lt", { javaScriptEnabled: false });
  const { page } = visitor;
  await visitor.open("/my-learning");
  await page.getByLabel(m.sign_in_email({}, { locale: "lt" })).fill(ruta.email);
  const password = page.getByLabel(m.sign_in_password({}, { locale: "lt" }));
  await password.fill("not the password");
  await visitor.press(m.sign_in_submit({}, { locale: "lt" }));
  await expect(page.getByRole("alert")).toContainText(
    m.sign_in_error_wrong({}, { locale: "lt" }),
  );
  await expect(
    page.getByLabel(m.sign_in_email({}, { locale: "lt" })),
  ).toHaveValue(ruta.email);

  await password.fill(DEMONSTRATION_PASSWORD);
  await visitor.press(m.sign_in_submit({}, { locale: "lt" }));
  await expect(page).toHaveURL(/\/lt\/my-learning$/);
});
