import { describe, expect, test } from "vitest";
import { openDatabase } from "#db/client.server.ts";
import {
  asta,
  lina,
  ona,
  ruta,
  tomas,
  vytautas,
  type SeedPerson,
} from "#db/seed/people.ts";
import { addresses, MODULE } from "#tests/support/addresses.ts";
import { browserOf } from "#tests/support/browser.ts";
import { visit } from "#tests/support/remix.ts";
import { cookieOf } from "#tests/support/sign-in.ts";
import { smallWorld, type SmallWorld } from "#tests/support/small-world.ts";
import { textareaOf } from "#tests/support/textarea.ts";
import { serverUnderTest } from "./server-under-test.ts";

const PAGE = `${MODULE}/names`;
const NOTE = `${PAGE}/note`;
const CANARY = "kanarėlė-pastaboje";

describe("what one has noted", () => {
  test.each<[string, SeedPerson | null]>([
    ["a stranger", null],
    ["a fellow learner", tomas],
    ["who is not enrolled", ona],
    ["the coordinator", lina],
    ["a trainer", vytautas],
    ["an administrator", asta],
  ])("no address shows to %s", async (_, person) => {
    const world = smallWorld();
    await browserOf(world.app, ruta).post(NOTE, { text: CANARY });
    expect(await leaksTo(world, ruta)).not.toEqual([]);
    expect(await leaksTo(world, person)).toEqual([]);
  });

  test("is changed and deleted by nobody else", async () => {
    const { app } = smallWorld();
    await browserOf(app, ruta).post(NOTE, { text: CANARY });
    for (const person of [tomas, ona, lina, vytautas, asta]) {
      await browserOf(app, person).post(NOTE, { text: "" });
      await browserOf(app, person).post("/lt/notes/SML-1/names/delete");
    }
    expect(textareaOf((await browserOf(app, ruta).get(PAGE)).text)).toBe(
      CANARY,
    );
  });

  test("stands in no line of the log, whatever goes wrong", async () => {
    const { app } = smallWorld();
    const { ask, lines } = await serverUnderTest({
      handle: (request, { nonce, address, reportError }) =>
        visit({ ...app, nonce, address, reportError }, request),
    });
    const send = (body: string) =>
      ask(NOTE, {
        method: "POST",
        body,
        headers: {
          Cookie: cookieOf(app, ruta),
          Origin: app.config.origin,
          "Content-Type": "application/x-www-form-urlencoded",
        },
      });
    const body = new URLSearchParams({ text: CANARY }).toString();

    expect((await send(body)).status).toBe(302);
    app.db.$client.exec("DROP TABLE notes");
    expect((await send(body)).status).toBe(500);
    expect(lines.join("")).toContain("no such table");
    for (const form of [CANARY, encodeURIComponent(CANARY)])
      expect(lines.join("")).not.toContain(form);
  });

  test("stands in no table and in no backup as it was written", async () => {
    const { app } = smallWorld();
    await browserOf(app, ruta).post(NOTE, { text: CANARY });
    const backup = app.db.$client.serialize();
    expect(backup.includes(Buffer.from(CANARY))).toBe(false);
    expect(backup.includes(Buffer.from(CANARY, "utf16le"))).toBe(false);

    const restored = { ...app, db: openDatabase(backup) };
    const { text } = await browserOf(restored, ruta).get(PAGE);
    expect(textareaOf(text)).toBe(CANARY);
  });
});

/** The addresses whose pages, or data, hold the canary for this person. */
async function leaksTo(world: SmallWorld, person: SeedPerson | null) {
  const browser = browserOf(world.app, person);
  const leaks: string[] = [];
  for (const address of Object.values(addresses)) {
    const { path, headers } = address(world);
    for (const given of [
      await browser.get(path, headers),
      await browser.getData(path),
    ])
      if (given.text.includes(CANARY)) leaks.push(path);
  }
  return leaks;
}
