import { describe, expect, test } from "vitest";
import { asta, jonas, lina, people, ruta } from "#db/seed/people.ts";
import { addresses } from "#tests/support/addresses.ts";
import { browserOf } from "#tests/support/browser.ts";
import { contentsOf } from "#tests/support/database-contents.ts";
import { smallWorld } from "#tests/support/small-world.ts";

/** Made by drawing a page, which takes longer than all the rest together. */
const DRAWN = ["attendance-sign-in-sheet.ts", "certificate-preview.ts"];

const read = Object.keys(addresses).filter((route) => !DRAWN.includes(route));

describe.each([
  { who: "a stranger", actor: null },
  { who: "a learner", actor: ruta },
  { who: "a contact person", actor: jonas },
  { who: "a coordinator", actor: lina },
  { who: "an administrator", actor: asta },
])("looking, by $who", ({ actor }) => {
  test("changes nothing anywhere, and is kept by nobody on the way", async () => {
    const world = smallWorld();
    const all = read.map((route) => ({ route, ...addresses[route]?.(world) }));
    // Quizzes that have run out are closed by whoever looks first.
    const before = contentsOf(world.app.db);
    const browser = browserOf(world.app, actor);
    for (const { route, path = "", headers = {} } of all) {
      const given = await browser.get(path, headers);
      const said = given.headers.get("Cache-Control") ?? "private";
      if (given.status === 200 && path.includes("/cohorts/"))
        expect([route, said]).toEqual([
          route,
          expect.stringMatching(/private|no-store/),
        ]);
    }
    expect(contentsOf(world.app.db)).toEqual(before);
  });
});

test("what one takes along names nobody else", async () => {
  const world = smallWorld();
  const { text } = await browserOf(world.app, ruta).get(
    "/lt/my-learning/export/data",
  );
  expect(text).toContain(ruta.name);
  for (const { id, name, email } of people.filter((one) => one.id !== ruta.id))
    for (const word of [id, name, email]) expect(text).not.toContain(word);
  expect(text).not.toContain("Ieva Ąžuolė");
  expect(text).not.toContain("ignas@");
});
