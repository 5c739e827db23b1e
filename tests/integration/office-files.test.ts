import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { listLogos } from "#app/features/cohorts/programmes/logos.queries.server.ts";
import { enrolments } from "#db/schema/enrolments.ts";
import { darius, egle, lina, ona, tomas } from "#db/seed/people.ts";
import { browserOf } from "#tests/support/browser.ts";
import { mistakesOf, valueOf } from "#tests/support/html.ts";
import { logoForm } from "#tests/support/office-forms.ts";
import { smallWorld } from "#tests/support/small-world.ts";

describe("a logo", () => {
  const red = { r: 200, g: 0, b: 0 };
  const picture = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: red } });

  test("is drawn anew as PNG, without what the file said besides", async () => {
    const { app } = smallWorld();
    const coordinator = browserOf(app, lina);
    const jpeg = await picture(2_400, 300)
      .withExif({ IFD0: { Copyright: "Slaptas komentaras" } })
      .jpeg()
      .toBuffer();
    const given = await coordinator.post(
      "/lt/programmes/logos",
      logoForm(jpeg, "logo.png"),
    );
    expect(given.status).toBe(302);
    const id = listLogos(app.db).find(
      ({ alt }) => alt.lt === "Gairės ženklas",
    )?.id;
    const { headers } = await coordinator.get(`/lt/programmes/logos/${id}`);
    expect(headers.get("Content-Type")).toBe("image/png");
    const { png } = app.db.$client
      .prepare<[string | undefined], { png: Buffer }>(
        "SELECT png FROM logos WHERE id = ?",
      )
      .get(id) ?? { png: Buffer.alloc(0) };
    const { format, width, exif } = await sharp(png).metadata();
    expect({ format, width, exif }).toEqual({
      format: "png",
      width: 1_200,
      exif: undefined,
    });
  });

  test("is kept once, however often it is sent", async () => {
    const { app } = smallWorld();
    const coordinator = browserOf(app, lina);
    const webp = await picture(20, 20).webp().toBuffer();
    for (let time = 0; time < 2; time++)
      await coordinator.post("/lt/programmes/logos", logoForm(webp));
    // Beside the one of the small world.
    expect(listLogos(app.db)).toHaveLength(2);
  });

  test.each<[string, Buffer]>([
    ["an SVG", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ["a GIF", Buffer.from("GIF89a\u0001\u0000\u0001\u0000", "latin1")],
    ["a torn PNG", Buffer.from("89504e470d0a1a0a0000", "hex")],
    ["a text", Buffer.from("logotipas")],
  ])("is refused when it is %s", async (_, bytes) => {
    const { app } = smallWorld();
    const { status, text } = await browserOf(app, lina).post(
      "/lt/programmes/logos",
      logoForm(bytes),
    );
    expect(status).toBe(422);
    expect(mistakesOf(text).fields).toEqual({
      picture: "Failas nėra tinkamas PNG, JPEG arba WebP paveikslas",
    });
    expect(valueOf(text, "altLt")).toBe("Gairės ženklas");
    expect(listLogos(app.db)).toHaveLength(1);
  });

  test("is refused when it has too many pixels or bytes, or is missing", async () => {
    const { app } = smallWorld();
    const coordinator = browserOf(app, lina);
    const huge = await picture(6_000, 4_000).png().toBuffer();
    const large = Buffer.concat([huge, Buffer.alloc(901 * 1024)]);
    for (const bytes of [huge, large]) {
      const { text } = await coordinator.post(
        "/lt/programmes/logos",
        logoForm(bytes),
      );
      expect(mistakesOf(text).fields.picture).toMatch(
        /^Paveikslas per didelis/,
      );
    }
    const none = await coordinator.post("/lt/programmes/logos", {});
    expect(Object.keys(mistakesOf(none.text).fields)).toHaveLength(3);
  });
});

test("the calendar is for a cohort's coordinators and people, until they leave", async () => {
  const { app, cohortId } = smallWorld();
  const path = `/lt/cohorts/${cohortId}/calendar`;
  const given = await browserOf(app, tomas).get(path);
  expect(given.headers.get("Content-Type")).toBe(
    "text/calendar; charset=utf-8",
  );
  expect(given.text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  const own = await browserOf(app, tomas).get("/lt/my-learning/calendar");
  expect(own.text.match(/BEGIN:VEVENT/g)).toHaveLength(3);
  expect((await browserOf(app, lina).get(path)).text).toContain("VEVENT");
  for (const other of [ona, darius])
    expect((await browserOf(app, other).get(path)).status).toBe(404);

  app.db.update(enrolments).set({ withdrawnAt: app.clock() }).run();
  expect((await browserOf(app, egle).get(path)).status).toBe(404);
});
