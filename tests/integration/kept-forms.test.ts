import { describe, expect, test } from "vitest";
import { doUpkeep } from "#app/jobs/upkeep.server.ts";
import { findAnswers } from "#app/features/learning/quiz/quiz.queries.server.ts";
import { keptForms } from "#db/schema/accounts.ts";
import { notes } from "#db/schema/notes.ts";
import { ruta, tomas } from "#db/seed/people.ts";
import { MODULE } from "#tests/support/addresses.ts";
import { mainOf, textOf } from "#tests/support/html.ts";
import {
  actionsOf,
  addressOf,
  Computer,
  DAY,
  HOUR,
  lateNote,
  NOTE,
} from "#tests/support/late-forms.ts";
import { smallWorld } from "#tests/support/small-world.ts";

describe("a form sent after the sign-in has expired", () => {
  test("is sent off after signing in again: an answer to a question", async () => {
    const world = smallWorld();
    const computer = new Computer(world, ruta);
    const { path, fields = {} } = addressOf(world, "quiz-question.tsx");
    const seen = () => findAnswers(world.app.db, world.attempts.open.id).size;
    const before = seen();
    world.app.advance(2 * HOUR);

    const asked = await computer.post(path, fields);
    expect(asked.location).toMatch(/^\/lt\/sign-in\?.*&form=kept$/);
    const signIn = await computer.get(asked.location ?? "");
    expect(textOf(signIn.text)).toContain("Jūsų forma išsaugota");
    expect(seen()).toBe(before);

    const page = await computer.signInAs(ruta, asked);
    expect(page.location).toBe("/lt/kept-form");
    const shown = await computer.get("/lt/kept-form");
    expect(textOf(shown.text)).toContain("Atsakymas į testo klausimą");
    const sent = await computer.sendFirst(shown);
    expect(sent.status).toBe(302);
    expect(seen()).toBe(before + 1);
    expect(world.app.db.select().from(keptForms).all()).toEqual([]);
    const after = await computer.get("/lt/kept-form");
    expect(textOf(after.text)).toContain("Neišsiųstų formų nėra");
  });

  test("is sent off after signing in again: a note, as it was written", async () => {
    const world = smallWorld();
    const computer = new Computer(world, ruta);
    const text = 'Žodis "kitas"\r\n<b>&amp; 🙂';
    // The lesson is left open over the weekend.
    world.app.advance(2 * DAY);

    const asked = await computer.post(NOTE, { text });
    await computer.signInAs(ruta, asked);
    const shown = await computer.get("/lt/kept-form");
    expect(textOf(mainOf(shown.text))).toContain("Mažas kursas / ");
    expect(mainOf(shown.text)).toContain("&lt;b&gt;&amp;amp;");
    await computer.sendFirst(shown);

    const { text: page } = await computer.get(NOTE);
    expect(page).toContain("Žodis &quot;kitas&quot;\n&lt;b&gt;&amp;amp; 🙂");
  });

  test("is found over however often the expired page was asked for", async () => {
    const world = smallWorld();
    const computer = new Computer(world, ruta);
    world.app.advance(2 * HOUR);
    await computer.get(`${MODULE}/names`);
    await computer.get("/lt");

    const asked = await computer.post(NOTE, { text: "Viena" });
    expect(asked.location).toContain("form=kept");
  });

  test("may be as long as the longest note", async () => {
    const longest = "🙂".repeat(10_000);
    const { computer, asked } = await lateNote(longest);
    expect(asked.location).toContain("form=kept");
    await computer.signInAs(ruta, asked);
    const { text } = await computer.get("/lt/kept-form");
    expect(text).toContain(longest);
  });

  test("can be thrown away", async () => {
    const { world, computer, asked } = await lateNote();
    await computer.signInAs(ruta, asked);
    const shown = await computer.get("/lt/kept-form");
    await computer.post(actionsOf(shown, "discard")[0] ?? "");

    expect(world.app.db.select().from(keptForms).all()).toEqual([]);
    expect(world.app.db.select().from(notes).all()).toEqual([]);
  });

  test("waits beside others, five at most", async () => {
    const world = smallWorld();
    const computer = new Computer(world, ruta);
    world.app.advance(2 * HOUR);
    let asked = await computer.post(NOTE, { text: "Nr. 0" });
    for (const number of [1, 2, 3, 4, 5]) {
      world.app.advance(1000);
      asked = await computer.post(NOTE, { text: `Nr. ${number}` });
    }
    await computer.signInAs(ruta, asked);
    const { text } = await computer.get("/lt/kept-form");
    expect(text.match(/Nr\. \d(?=<\/blockquote>)/g)).toEqual([
      "Nr. 1",
      "Nr. 2",
      "Nr. 3",
      "Nr. 4",
      "Nr. 5",
    ]);
    expect(world.app.db.select().from(keptForms).all()).toHaveLength(5);
  });

  test("does not stand in the database as it was written", async () => {
    const { world } = await lateNote("kanarėlė-formoje");
    const bytes = world.app.db.$client.serialize();
    expect(bytes.includes(Buffer.from("kanarėlė-formoje"))).toBe(false);
  });
});

describe("a kept form", () => {
  test("is neither shown to nor sent by another person at the same computer", async () => {
    const { world, computer, asked } = await lateNote("kanarėlė-formoje");
    const [id = ""] = world.app.db
      .select()
      .from(keptForms)
      .all()
      .map((f) => f.id);

    const page = await computer.signInAs(tomas, asked);
    expect(page.location).toBe(NOTE);
    const { text } = await computer.get("/lt/kept-form");
    expect(text).not.toContain("kanarėlė");
    const sent = await computer.post(`/lt/kept-form?send=${id}`, {});
    expect(sent.location).toBe("/lt/kept-form");
    expect(world.app.db.select().from(keptForms).all()).toHaveLength(1);

    const back = await computer.signInAs(ruta, asked);
    expect(back.location).toBe("/lt/kept-form");
  });

  test("is not shown to its sender at another computer", async () => {
    const { world } = await lateNote("kanarėlė-formoje");
    const other = new Computer(world, ruta);
    const { text } = await other.get("/lt/kept-form");
    expect(text).not.toContain("kanarėlė");
  });

  test("is gone after signing out", async () => {
    const { world, computer, asked } = await lateNote();
    await computer.signInAs(ruta, asked);
    await computer.post("/lt/sign-out");
    expect(world.app.db.select().from(keptForms).all()).toEqual([]);
    expect(computer.cookies.has("gaire-form")).toBe(false);
  });

  test("is gone after a day", async () => {
    const { world, computer, asked } = await lateNote();
    world.app.advance(DAY);
    const page = await computer.signInAs(ruta, asked);
    expect(page.location).toBe(NOTE);
    const { text } = await computer.get("/lt/kept-form");
    expect(textOf(text)).toContain("Neišsiųstų formų nėra");
    doUpkeep(world.app);
    expect(world.app.db.select().from(keptForms).all()).toEqual([]);
  });

  test.each([
    ["nothing", ""],
    ["what is too short", "x"],
    ["a token of nobody", "a".repeat(43)],
    ["far too many", `${"a".repeat(43)}.`.repeat(200)],
    ["what cannot be decoded", "%E0%A4%A"],
    ["what looks like SQL", "' OR 1=1 --"],
  ])("is not found by a made-up cookie: %s", async (_, cookie) => {
    const { computer, asked } = await lateNote();
    computer.cookies.set("gaire-form", cookie);
    const page = await computer.signInAs(ruta, asked);
    expect(page.location).toBe(NOTE);
    const { status } = await computer.get("/lt/kept-form");
    expect(status).toBe(200);
  });

  test("does not open after the secret or its row has changed", async () => {
    const { world, computer, asked } = await lateNote("kanarėlė-formoje");
    await computer.signInAs(ruta, asked);
    world.app.db
      .update(keptForms)
      .set({ path: `${MODULE}/people/note` })
      .run();
    const { text, status } = await computer.get("/lt/kept-form");
    expect(status).toBe(200);
    expect(text).not.toContain("kanarėlė");
  });

  test("keeps its cookie from scripts and from other sites", async () => {
    const { asked } = await lateNote();
    expect(asked.headers.get("Set-Cookie")).toMatch(
      /^gaire-form=[\w-]{43}; HttpOnly; Max-Age=86400; Path=\/; SameSite=Lax$/,
    );
  });
});
