import { describe, expect, test } from "vitest";
import { keptForms } from "#db/schema/accounts.ts";
import { lina, ona, ruta } from "#db/seed/people.ts";
import { questionPath } from "#tests/support/addresses.ts";
import type { Fields } from "#tests/support/browser.ts";
import { textOf } from "#tests/support/html.ts";
import {
  addressOf,
  Computer,
  HOUR,
  lateNote,
  NOTE,
} from "#tests/support/late-forms.ts";
import { smallWorld } from "#tests/support/small-world.ts";

const json = { Accept: "application/json" };

describe("what is not kept", () => {
  test("is said to be not sent: a stranger's", async () => {
    const world = smallWorld();
    const stranger = new Computer(world, null);
    const asked = await stranger.post(NOTE, { text: "Viena" });
    expect(asked.location).toMatch(/&form=not-sent$/);
    const { text } = await stranger.get(asked.location ?? "");
    expect(textOf(text)).toContain("Forma neišsiųsta");
  });

  test.each<[string, Fields]>([
    ["what is too long", { text: "x".repeat(161 * 1024) }],
    ["a password", { password: "penkios žalios gairės" }],
  ])("is said to be not sent: %s", async (_, fields) => {
    const world = smallWorld();
    const computer = new Computer(world, ruta);
    world.app.advance(2 * HOUR);
    const asked = await computer.post(NOTE, fields);
    expect(asked.location).toMatch(/&form=not-sent$/);
    expect(world.app.db.select().from(keptForms).all()).toEqual([]);
  });

  test("is what somebody sends who has signed out", async () => {
    const world = smallWorld();
    const computer = new Computer(world, ruta);
    const old = computer.cookies.get("gaire") ?? "";
    await computer.post("/lt/sign-out");
    computer.cookies.set("gaire", old);
    const asked = await computer.post(NOTE, { text: "Viena" });
    expect(asked.location).toMatch(/&form=not-sent$/);
  });

  test("is what a script saves: it is told and asks again", async () => {
    const world = smallWorld();
    const computer = new Computer(world, ruta);
    world.app.advance(2 * HOUR);
    const given = await computer.post(
      `${questionPath(world, 1)}/answer`,
      { answer: "0" },
      json,
    );
    expect([given.status, given.headers.get("Set-Cookie")]).toEqual([
      401,
      null,
    ]);
    expect(world.app.db.select().from(keptForms).all()).toEqual([]);
  });

  test("is the page of kept forms itself", async () => {
    const { world, computer } = await lateNote();
    const asked = await computer.post("/lt/kept-form?send=x", { text: "x" });
    expect(asked.location).toMatch(/&form=not-sent$/);
    expect(world.app.db.select().from(keptForms).all()).toHaveLength(1);
  });
});

describe("keeping a form", () => {
  test("opens nothing to whoever has the expired cookie", async () => {
    const { computer } = await lateNote();
    for (const path of ["/lt/kept-form", NOTE, "/lt/my-learning"])
      expect((await computer.get(path)).location).toContain("/lt/sign-in?");
  });

  test("works for staff as for learners, and for no closed account", async () => {
    const world = smallWorld();
    const computer = new Computer(world, lina);
    const { path, fields = {} } = addressOf(world, "certificate.tsx");
    world.app.advance(HOUR);
    const asked = await computer.post(path, fields);
    expect(asked.location).toContain("form=kept");

    const closed = new Computer(world, ona);
    world.app.advance(2 * HOUR);
    world.app.db.$client.exec(`UPDATE accounts SET disabled_at = 1`);
    const refused = await closed.post(NOTE, { text: "Viena" });
    expect(refused.location).toContain("form=not-sent");
  });
});
