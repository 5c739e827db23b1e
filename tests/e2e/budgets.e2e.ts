import {
  expect,
  test,
  type Browser,
  type Page,
  type Request,
} from "@playwright/test";
import { m } from "#app/paraglide/messages.js";
import { jonas, zivile } from "#db/seed/people.ts";
import { closeWindows, newVisitor, type Visitor } from "./visitor.ts";
import { endSignIns, publishSmall } from "./world.ts";

// What a first visit to each kind of page costs a learner: what is counted does
// not depend on how busy the machine is.

const KB = 1024;
const COURSE = "/courses/people-from-china";
const MODULE = `${COURSE}/names-and-trust`;
const SMALL = "/courses/small-course/first-steps";

const MOST = {
  scripts: 10 * KB,
  styles: 12 * KB,
  page: 20 * KB,
  fonts: 80 * KB,
  requests: 8,
  shift: 0.02,
};

/** Where many courses, or many people, stand on one page. */
const MOST_OF_A_LIST = { ...MOST, page: 25 * KB };

test.afterEach(closeWindows);

test("a stranger's pages cost little", async ({ browser }) => {
  const { page } = await forgetfulVisitor(browser);
  for (const path of ["", "/sign-in"])
    await expectLittle(page, path, MOST_OF_A_LIST);
  for (const path of [
    COURSE,
    "/search?q=kinijos",
    "/check",
    "/display",
    "/nowhere",
  ])
    await expectLittle(page, path, MOST);
});

test("a learner's pages cost little", async ({ browser }) => {
  const learner = await forgetfulVisitor(browser);
  await learner.signInAs(jonas.name);
  const { page } = learner;
  await expectLittle(page, "", MOST_OF_A_LIST);
  for (const path of [
    COURSE,
    MODULE,
    `${MODULE}/parts-of-a-name`,
    `${MODULE}/recording-a-name`,
    `${MODULE}/your-profession`,
    `${MODULE}/scenario`,
    `${MODULE}/quiz`,
    `${MODULE}/card`,
    `${MODULE}/print`,
    "/search?q=vardas",
    "/my-learning",
    "/my-learning/export",
    "/notes",
    "/terms",
  ])
    await expectLittle(page, path, MOST);
});

test("the pages of a quiz and a scenario cost little", async ({ browser }) => {
  const learner = await forgetfulVisitor(browser);
  const { page, locale } = learner;
  await learner.signInAs(zivile.name);
  await learner.open("/courses/small-course");
  await page.getByRole("radio").first().check();
  await learner.press(m.course_enrol_submit({}, { locale }));
  await page.waitForURL(/done=enrolled/);
  const look = () =>
    expectLittle(page, new URL(page.url()).pathname.slice("/lt".length), MOST);

  await learner.open(`${SMALL}/quiz`);
  await learner.press(m.quiz_start({}, { locale }));
  await page.waitForURL(({ pathname }) => pathname.endsWith("/questions"));
  await look();
  await learner.press(m.quiz_save_check({}, { locale }));
  await page.waitForURL(({ pathname }) => pathname.endsWith("/check"));
  await look();
  await learner.press(m.quiz_submit({}, { locale }));
  await page.waitForURL(({ pathname }) => pathname.endsWith("/result"));
  await look();

  await learner.open(`${SMALL}/scenario`);
  await learner.press(m.scenario_start({}, { locale }));
  await page.waitForURL(/\/scenario\/.*\/1$/);
  await look();
  await page.getByRole("radio").first().check();
  await learner.press(m.scenario_continue({}, { locale }));
  await page.locator("#consequence").waitFor();
  await look();
  await decideToTheEnd(learner);
  await look();
});

test("a question on a page of its own costs little", async ({ browser }) => {
  const learner = await forgetfulVisitor(browser);
  const { page, locale } = learner;
  await learner.signInAs(zivile.name);
  await learner.open(`${MODULE}/quiz`);
  await learner.press(m.quiz_start({}, { locale }));
  await page.waitForURL(/\/questions\/1$/);
  const first = new URL(page.url()).pathname.slice("/lt".length);
  await expectLittle(page, first, MOST);
  await expectLittle(page, first.replace("questions/1", "check"), MOST);
});

test("what a learner comes upon beside the lessons costs little", async ({
  browser,
}) => {
  const learner = await forgetfulVisitor(browser);
  const { page, locale } = learner;
  await learner.signInAs(zivile.name);
  publishSmall(({ modules }) => {
    for (const { title } of modules[1]?.pages ?? [])
      title.lt = `Kiti ${title.lt}`;
  });
  await expectLittle(page, "/courses/small-course/changes", MOST);
  await expectLittle(page, `${COURSE}/track?track=social-work`, MOST);
  await expectLittle(page, `${SMALL}/names/note`, MOST);

  await page.locator("main textarea").fill("Paklausti apie vardus.");
  endSignIns(zivile.id);
  await learner.press(m.notes_save({}, { locale }));
  await learner.press(m.sign_in_as({ name: zivile.name }, { locale }));
  await page.waitForURL(/\/kept-form/);
  await expect(page.locator("main")).toContainText("Paklausti apie vardus.");
  await expectLittle(page, "/kept-form", MOST);
});

/** From what followed a decision on, until the play has ended. */
async function decideToTheEnd(learner: Visitor) {
  const { page, locale } = learner;
  const onward = page.locator("main .pager a").last();
  for (let decisions = 0; decisions < 8; decisions++) {
    await onward.click();
    await page.waitForURL(/\/scenario\/.*\/(\d+|end)$/);
    if (page.url().endsWith("/end")) return;
    await page.getByRole("radio").first().check();
    await learner.press(m.scenario_continue({}, { locale }));
    await page.locator("#consequence").waitFor();
  }
  throw new Error("The play does not end.");
}

/** Somebody whose browser keeps no file, as on a first visit to each page. */
async function forgetfulVisitor(browser: Browser): Promise<Visitor> {
  const visitor = await newVisitor(browser, "lt");
  const { page } = visitor;
  const client = await page.context().newCDPSession(page);
  await client.send("Network.enable");
  await client.send("Network.setCacheDisabled", { cacheDisabled: true });
  await page.addInitScript(countShifts);
  return visitor;
}

/** Opens the page, and counts. */
async function expectLittle(
  page: Page,
  path: string,
  most: typeof MOST,
): Promise<void> {
  const cost = await costOf(page, `/lt${path}`);
  expect(cost.strangers, path).toEqual([]);
  expect(cost.scripts, path).toEqual([
    expect.stringMatching(/\/enhance-[\w-]+\.js$/),
  ]);
  for (const [name, limit] of Object.entries(most)) {
    const value = cost.counted[name as keyof typeof MOST];
    expect(value, `${name} of ${path}`).toBeLessThanOrEqual(limit);
  }
  expect(cost.counted.page, path).toBeGreaterThan(KB);
  expect(cost.counted.styles, path).toBeGreaterThan(KB);
  expect(cost.counted.fonts, path).toBeGreaterThan(KB);
  expect(cost.inline, path).toBe(0);
}

async function costOf(page: Page, path: string) {
  // The page before has its own, which may come late.
  await page.goto("about:blank");
  const asked: Request[] = [];
  const count = (request: Request) => void asked.push(request);
  page.on("request", count);
  await page.goto(path, { waitUntil: "load" });
  await page.evaluate(async () => void (await document.fonts.ready));
  page.off("request", count);
  const done = await Promise.all(asked.map(loadOf));
  const bytes = (type: string) =>
    done
      .filter((load) => load.type === type)
      .reduce((sum, load) => sum + load.bytes, 0);
  const host = new URL(page.url()).host;
  return {
    strangers: done.map(({ url }) => url).filter((url) => url.host !== host),
    scripts: await page.evaluate(() =>
      Array.from(document.scripts, ({ src }) => src),
    ),
    inline: await page.locator("script:not([src]), style, [style]").count(),
    counted: {
      scripts: bytes("script"),
      styles: bytes("stylesheet"),
      page: bytes("document"),
      fonts: bytes("font"),
      requests: done.length,
      shift: await page.evaluate(() => window.shifted),
    },
  };
}

type Load = { type: string; url: URL; bytes: number };

/** As it came over the line: compressed, without headers. */
async function loadOf(request: Request): Promise<Load> {
  const { responseBodySize } = await request.sizes();
  return {
    type: request.resourceType(),
    url: new URL(request.url()),
    bytes: responseBodySize,
  };
}

declare global {
  interface Window {
    /** How far the parts of the page moved by themselves. */
    shifted: number;
  }
}

/** Runs in the page, before anything of it is there. */
function countShifts(): void {
  window.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      window.shifted += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: "layout-shift", buffered: true });
}
