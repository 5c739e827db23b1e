import { describe, expect, test } from "vitest";
import { ona } from "#db/seed/people.ts";
import { readingPlaces } from "#db/schema/learning.ts";
import { MODULE } from "#tests/support/addresses.ts";
import { browserOf } from "#tests/support/browser.ts";
import { linksOf, mainOf, textOf } from "#tests/support/html.ts";
import { readingWorld } from "#tests/support/reading-world.ts";

const PAGE = `${MODULE}/names`;
const LATER = 10 * 60_000;

describe("where somebody stopped", () => {
  test("is offered when they come back, and is never jumped to", async () => {
    const { app, learner } = readingWorld();
    const kept = await learner.post(`${PAGE}/place`, { heading: "s-after" });
    expect(kept.status).toBe(204);
    app.advance(LATER);

    const { text } = await learner.get(PAGE);
    expect(textOf(text)).toContain("Sustojote ties „Po“");
    expect(linksOf(mainOf(text))).toContainEqual({
      href: "#s-after",
      text: "Eiti ten",
    });
    const home = await learner.get(MODULE);
    expect(linksOf(mainOf(home.text))).toContainEqual({
      href: `${PAGE}#s-after`,
      text: "Eiti ten",
    });
    const en = await learner.get(PAGE.replace("/lt/", "/en/"));
    expect(textOf(en.text)).toContain("You stopped at “Po” on");
  });

  test("is not offered while they are only turning the page over", async () => {
    const { learner } = readingWorld();
    await learner.post(`${PAGE}/place`, { heading: "s-after" });
    expect(textOf((await learner.get(PAGE)).text)).not.toContain("Sustojote");
  });

  test("is not offered on another page, or for a heading that is gone", async () => {
    const { app, learner } = readingWorld();
    await learner.post(`${PAGE}/place`, { heading: "s-long-gone" });
    app.advance(LATER);
    for (const path of [PAGE, MODULE, `${MODULE}/why-we-ask`]) {
      expect(textOf((await learner.get(path)).text)).not.toContain("Sustojote");
    }
  });

  test("is forgotten by starting from the top", async () => {
    const { app, learner } = readingWorld();
    await learner.post(`${PAGE}/place`, { heading: "s-after" });
    app.advance(LATER);
    const again = await learner.post(`${PAGE}/place`, { heading: "" });
    expect([again.status, again.location]).toEqual([302, PAGE]);
    app.advance(LATER);
    expect(textOf((await learner.get(PAGE)).text)).not.toContain("Sustojote");
  });

  test("is the next page once a page is done, without scripts too", async () => {
    const { app, learner, enrolmentId } = readingWorld();
    await learner.post(`${MODULE}/why-we-ask`);
    expect(app.db.select().from(readingPlaces).all()).toEqual([
      {
        enrolmentId,
        moduleId: "SML-1",
        pageId: "SML-1-P02",
        headingId: null,
        seenAt: app.clock(),
      },
    ]);
  });

  test.each([
    ["no heading of ours", { heading: "<script>" }],
    ["nothing at all", {}],
    ["a very long one", { heading: `s-${"a".repeat(80)}` }],
  ])("is not kept when a form sends %s", async (_, fields) => {
    const { app, learner } = readingWorld();
    expect((await learner.post(`${PAGE}/place`, fields)).status).toBe(404);
    expect(app.db.select().from(readingPlaces).all()).toEqual([]);
  });

  test("is nobody else's to keep", async () => {
    const { app } = readingWorld();
    const other = browserOf(app, ona);
    const kept = await other.post(`${PAGE}/place`, { heading: "s-after" });
    expect(kept.status).toBe(404);
    expect(app.db.select().from(readingPlaces).all()).toEqual([]);
  });
});
