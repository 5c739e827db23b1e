import { describe, expect, test } from "vitest";
import type { Course } from "#app/content/course.ts";
import { enrolments } from "#db/schema/enrolments.ts";
import { notes } from "#db/schema/notes.ts";
import { ruta } from "#db/seed/people.ts";
import { study } from "#db/seed/study.server.ts";
import { MODULE } from "#tests/support/addresses.ts";
import { browserOf } from "#tests/support/browser.ts";
import {
  attributeOf,
  linksOf,
  mainOf,
  mistakesOf,
  tagsOf,
  textOf,
} from "#tests/support/html.ts";
import { publishSmallCourse } from "#tests/support/small-course.ts";
import { smallWorld } from "#tests/support/small-world.ts";
import { testApp } from "#tests/support/test-app.ts";
import { textareaOf } from "#tests/support/textarea.ts";

const PAGE = `${MODULE}/names`;
const NOTE = `${PAGE}/note`;
const SAVE = `${NOTE}/save`;
const CANARY = "kanarėlė-pastaboje";
const json = { Accept: "application/json" };

describe("a note", () => {
  test("is written at the foot of a page and found there again", async () => {
    const { app } = smallWorld();
    const learner = browserOf(app, ruta);
    const before = await learner.get(PAGE);
    expect(disclosureOf(before.text)).not.toContain("open");

    const given = await learner.post(NOTE, { text: "Pirma.\r\nAntra 🙂" });
    expect(given.location).toBe(`${PAGE}?note=saved#note`);

    const { text } = await learner.get(PAGE);
    expect(disclosureOf(text)).toContain("open");
    expect(textareaOf(text)).toBe("Pirma.\nAntra 🙂");
    expect(textOf(text)).toContain("Išsaugota 2026 m.");
    expect(textOf(text)).toContain("Pastabą matote tik Jūs");
  });

  test("asks what its module asks", async () => {
    const app = testApp();
    publishSmallCourse(app, askForThought);
    study(app, ruta, "SML", {});
    const { text } = await browserOf(app, ruta).get(`/en${PAGE.slice(3)}`);
    expect(textOf(text)).toContain("What would you do differently?");
  });

  test("stays with its page when a new version is begun", async () => {
    const app = testApp();
    publishSmallCourse(app);
    study(app, ruta, "SML", {});
    await browserOf(app, ruta).post(NOTE, { text: "Viena" });
    const next = publishSmallCourse(app, (course) => {
      const page = course.modules[0]?.pages.find(
        ({ slug }) => slug === "names",
      );
      if (page) page.slug = "new-names";
    });
    app.db.update(enrolments).set({ courseVersionId: next.id }).run();

    const { text } = await browserOf(app, ruta).get(`${MODULE}/new-names`);
    expect(textareaOf(text)).toBe("Viena");
    const list = await browserOf(app, ruta).get("/lt/notes");
    expect(linksOf(list.text).map(({ href }) => href)).toContain(
      `${MODULE}/new-names#note`,
    );
  });

  test("is changed, and taken away by an empty text", async () => {
    const { app } = smallWorld();
    const learner = browserOf(app, ruta);
    await learner.post(NOTE, { text: "Viena" });
    await learner.post(NOTE, { text: "Kita" });
    expect(textareaOf((await learner.get(PAGE)).text)).toBe("Kita");

    const given = await learner.post(NOTE, { text: " \r\n" });
    expect(given.location).toBe(`${PAGE}?note=deleted#note`);
    expect(app.db.select().from(notes).all()).toEqual([]);
    const { text } = await learner.get(`${PAGE}?note=deleted`);
    expect(textOf(mainOf(text))).toContain("Pastaba ištrinta");
  });

  test("keeps the track that the page shows", async () => {
    const { app } = smallWorld();
    const learner = browserOf(app, ruta);
    const given = await learner.post(`${NOTE}?track=police&note=x`, {
      text: "Viena",
    });
    expect(given.location).toBe(`${PAGE}?track=police&note=saved#note`);
  });

  test("may have ten thousand letters; with one more nothing is lost", async () => {
    const { app } = smallWorld();
    const learner = browserOf(app, ruta);
    const longest = "🙂".repeat(10_000);
    expect((await learner.post(NOTE, { text: longest })).status).toBe(302);

    const page = await learner.post(NOTE, { text: `${longest}x` });
    expect(page.status).toBe(422);
    expect(mistakesOf(page.text).fields.text).toMatch(/per ilga/);
    expect(textareaOf(page.text)).toBe(`${longest}x`);
    expect(textareaOf((await learner.get(PAGE)).text)).toBe(longest);
  });

  test("is saved while it is written, and the script is told", async () => {
    const { app } = smallWorld();
    const learner = browserOf(app, ruta);
    const form = tagsOf((await learner.get(PAGE)).text, "form").find((tag) =>
      attributeOf(tag, "data-autosave"),
    );
    expect(attributeOf(form ?? "", "data-autosave")).toBe(SAVE);

    const given = await learner.post(SAVE, { text: "Viena" }, json);
    const revisions = { seen: app.clock().getTime() };
    expect(given.status).toBe(200);
    expect(JSON.parse(given.text)).toEqual({ saved: true, revisions });
    const text = "x".repeat(10_001);
    expect((await learner.post(SAVE, { text }, json)).status).toBe(422);
    const stranger = await browserOf(app).post(SAVE, { text: "Viena" }, json);
    expect(stranger.status).toBe(401);
  });

  test("is text and nothing else, whatever is in it", async () => {
    const { app } = smallWorld();
    const learner = browserOf(app, ruta);
    const text = '</textarea><script>alert(1)</script> &lt; "\u202E مرحبا';
    await learner.post(NOTE, { text });
    for (const path of [PAGE, "/lt/notes"]) {
      const page = await learner.get(path);
      expect(page.text).not.toContain("<script>alert");
      expect(page.text).toContain("&lt;/textarea&gt;&lt;script&gt;");
    }
  });

  test("that the secret does not open is said to be so and not written over", async () => {
    const { app } = smallWorld();
    await browserOf(app, ruta).post(NOTE, { text: CANARY });
    const config = {
      ...app.config,
      secret: "another-one-of-thirty-two-letters!",
    };
    const learner = browserOf({ ...app, config }, ruta);

    for (const path of [PAGE, "/lt/notes", "/lt/notes/export"])
      expect((await learner.get(path)).text).toContain("atverti nepavyko");
    const page = await learner.post(NOTE, { text: "Naujas" });
    expect(page.status).toBe(422);
    expect(textareaOf(page.text)).toBe("Naujas");
    expect(textareaOf((await browserOf(app, ruta).get(PAGE)).text)).toBe(
      CANARY,
    );
  });
});

describe("my notes", () => {
  test("are all in one place, with the way to their pages", async () => {
    const { app } = smallWorld();
    const learner = browserOf(app, ruta);
    const empty = await learner.get("/lt/notes");
    expect(textOf(mainOf(empty.text))).toContain("Pastabų dar nėra");

    await learner.post(NOTE, { text: "Pirma.\nAntra" });
    const { text } = await learner.get("/lt/notes");
    expect(mainOf(text)).toContain("Pirma.<br/>Antra");
    const hrefs = linksOf(mainOf(text)).map(({ href }) => href);
    expect(hrefs).toContain(`${PAGE}#note`);
    expect(hrefs).toContain("/lt/notes/export");
  });

  test("are deleted one by one, after being asked", async () => {
    const world = smallWorld();
    const learner = browserOf(world.app, ruta);
    await learner.post(NOTE, { text: CANARY });
    const { text } = await learner.get("/lt/notes");
    const href = linksOf(text).find(({ href }) => href.endsWith("/delete"));

    const asked = await learner.get(href?.href ?? "");
    expect(textOf(mainOf(asked.text))).toContain(CANARY);
    expect(world.app.db.select().from(notes).all()).toHaveLength(1);
    const given = await learner.post(href?.href ?? "");
    expect(given.location).toBe("/lt/notes?note=deleted");
    expect(world.app.db.select().from(notes).all()).toEqual([]);
    const again = await learner.get(href?.href ?? "");
    expect(again.location).toBe("/lt/notes");
  });

  test("can be taken along as a text file", async () => {
    const { app } = smallWorld();
    const learner = browserOf(app, ruta);
    await learner.post(NOTE, { text: "Pirma.\nAntra ž 🙂" });

    const { text, headers } = await learner.get("/en/notes/export");
    expect(headers.get("Content-Type")).toBe("text/plain; charset=utf-8");
    expect(headers.get("Content-Disposition")).toBe(
      'attachment; filename="my-notes.txt"',
    );
    expect(headers.get("Cache-Control")).toBe("private, no-store");
    expect(text).toContain("My notes\r\n");
    expect(text).toContain("Pirma.\r\nAntra ž 🙂\r\n");
  });
});

function askForThought({ modules }: Course): void {
  const question = {
    lt: "Ką darytumėte?",
    en: "What would you do differently?",
  };
  for (const module of modules) module.reflection = question;
}

function disclosureOf(html: string): string {
  const section = /<section id="note".*/s.exec(html)?.[0] ?? "";
  return tagsOf(section, "details")[0] ?? "";
}
