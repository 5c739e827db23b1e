import { expect, test } from "vitest";
import { ruta } from "#db/seed/people.ts";
import { MODULE } from "#tests/support/addresses.ts";
import { browserOf } from "#tests/support/browser.ts";
import { attributeOf, mistakesOf, tagsOf } from "#tests/support/html.ts";
import { smallWorld } from "#tests/support/small-world.ts";
import { textareaOf } from "#tests/support/textarea.ts";

const PAGE = `${MODULE}/names`;
const NOTE = `${PAGE}/note`;
const SAVE = `${NOTE}/save`;
const json = { Accept: "application/json" };

test("a note that another window changed is not overwritten by an old one", async () => {
  const { app } = smallWorld();
  const learner = browserOf(app, ruta);
  const old = { seen: "0", text: "Sena" };
  await learner.post(NOTE, { seen: "0", text: "Nauja" });
  app.advance(1000);

  const saved = await learner.post(SAVE, old, json);
  expect([saved.status, JSON.parse(saved.text)]).toEqual([
    409,
    { saved: false, code: "changed-elsewhere" },
  ]);
  const page = await learner.post(NOTE, old);
  expect(page.status).toBe(409);
  expect(mistakesOf(page.text).fields.text).toMatch(/kitame lange/);
  expect(textareaOf(page.text)).toBe("Sena");
  expect(textareaOf((await learner.get(PAGE)).text)).toBe("Nauja");

  const seen = seenIn(page.text);
  const again = await learner.post(NOTE, { seen, text: "Sena" });
  expect(again.location).toBe(`${PAGE}?note=saved#note`);
  expect(textareaOf((await learner.get(PAGE)).text)).toBe("Sena");
});

test("a note is saved again and again by the window that wrote it last", async () => {
  const { app } = smallWorld();
  const learner = browserOf(app, ruta);
  let seen = seenIn((await learner.get(PAGE)).text);
  for (const text of ["V", "Vi", "", "Viena"]) {
    app.advance(1000);
    const saved = await learner.post(SAVE, { seen, text }, json);
    expect(saved.status).toBe(200);
    seen = /"seen":(\d+)/.exec(saved.text)?.[1] ?? "";
  }
  expect(textareaOf((await learner.get(PAGE)).text)).toBe("Viena");
});

test("a note deleted in another window is not brought back by an old one", async () => {
  const { app } = smallWorld();
  const learner = browserOf(app, ruta);
  await learner.post(NOTE, { text: "Viena" });
  const seen = seenIn((await learner.get(PAGE)).text);
  await learner.post(NOTE, { seen, text: "" });
  const saved = await learner.post(SAVE, { seen, text: "Viena!" }, json);
  expect(saved.status).toBe(409);
});

/** The revision in the form of a note. */
function seenIn(html: string): string {
  const field = tagsOf(html, "input").find(
    (tag) => attributeOf(tag, "name") === "seen",
  );
  return attributeOf(field ?? "", "value") ?? "";
}
