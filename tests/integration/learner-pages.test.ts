import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { contentBlobs, renderedPages } from "#db/schema/content.ts";
import { egle, jonas, ona, ruta } from "#db/seed/people.ts";
import { PIXEL } from "#tests/fixtures/courses/small-course.ts";
import { COURSE, MODULE } from "#tests/support/addresses.ts";
import { browserOf } from "#tests/support/browser.ts";
import {
  attributeOf,
  linksOf,
  mainOf,
  tagsOf,
  textOf,
} from "#tests/support/html.ts";
import { visit } from "#tests/support/remix.ts";
import { cookieOf } from "#tests/support/sign-in.ts";
import { smallWorld } from "#tests/support/small-world.ts";
import { testApp, type TestApp } from "#tests/support/test-app.ts";

describe("the catalogue", () => {
  test("shows a stranger what is published", async () => {
    const { app } = smallWorld();
    const { text } = await browserOf(app).get("/lt");

    expect(textOf(mainOf(text))).toContain("1 kursas");
    expect(linksOf(mainOf(text))).toEqual([
      { href: COURSE, text: "Mažas kursas" },
    ]);
  });

  test("says so while there is no course", async () => {
    const { text } = await browserOf(testApp()).get("/en");
    expect(textOf(text)).toContain("No courses yet");
  });

  test("begins with where somebody stopped", async () => {
    const { app } = smallWorld();
    const lt = await browserOf(app, ruta).get("/lt");
    expect(textOf(lt.text)).toContain("Tęsti nuo „Vertėjas“");
    expect(linksOf(mainOf(lt.text))[0]).toEqual({
      href: `${MODULE}/the-interpreter`,
      text: "Tęsti",
    });

    const en = await browserOf(app, ruta).get("/en");
    expect(textOf(en.text)).toContain("Continue with “The interpreter”");
    const others = await browserOf(app, ona).get("/lt");
    expect(textOf(others.text)).not.toContain("Tęsti");
  });
});

describe("a course", () => {
  test("sends a stranger to sign in and back", async () => {
    const { app } = smallWorld();
    const { text } = await browserOf(app).get(COURSE);
    expect(linksOf(mainOf(text))).toContainEqual({
      href: `/lt/sign-in?${new URLSearchParams({ returnTo: COURSE })}`,
      text: "Prisijungti ir registruotis",
    });
  });

  test("proposes one's own profession, and nothing to who has another", async () => {
    const { app } = smallWorld();
    const page = await browserOf(app, ona).get(COURSE);
    expect(chosenTracks(page.text)).toEqual(["police"]);

    const { app: fresh } = smallWorld();
    const trainer = { ...egle, id: "per_vytautas" as const };
    const other = await browserOf(fresh, trainer).get(COURSE);
    expect(chosenTracks(other.text)).toEqual([]);
  });

  test("is learnt page by page, up to the scenario", async () => {
    const { app } = smallWorld();
    const learner = browserOf(app, ona);
    const enrolled = await learner.post(COURSE, { track: "police" });
    expect([enrolled.status, enrolled.location]).toEqual([
      302,
      `${COURSE}?done=enrolled`,
    ]);

    const way = [`${MODULE}/why-we-ask`];
    while (!way.at(-1)?.endsWith("scenario")) {
      const page = way.at(-1) ?? "";
      expect((await learner.get(page)).status).toBe(200);
      const done = await learner.post(page);
      way.push(done.location ?? "");
    }

    expect(way.map((page) => page.replace(`${MODULE}/`, ""))).toEqual([
      "why-we-ask",
      "names",
      "the-interpreter",
      "scenario",
    ]);
  });

  test("ends a module without a quiz at the module", async () => {
    const { app } = smallWorld();
    const learner = browserOf(app, ruta);
    const home = `${COURSE}/second-steps`;
    const done = await learner.post(`${home}/next-time`);
    expect(done.location).toBe(home);
  });

  test("says how far somebody is, and what is left", async () => {
    const { app } = smallWorld();
    const learner = browserOf(app, ruta);
    const before = textOf((await learner.get(MODULE)).text);
    expect(before).toMatch(/ 2 iš 4 · liko apie \d+ min\./);

    await learner.post(`${MODULE}/the-interpreter`);
    const after = textOf((await learner.get(COURSE)).text);
    expect(after).toMatch(/ 3 iš 6 · liko apie \d+ min\./);
    const { text } = await learner.get(COURSE);
    expect(linksOf(text)).toContainEqual({
      href: `${MODULE}/scenario`,
      text: "Tęsti kursą",
    });
  });
});

describe("a page", () => {
  test("shows its place, its text and the steps around it", async () => {
    const { app } = smallWorld();
    const { text } = await browserOf(app, ruta).get(`${MODULE}/names`);

    expect(text).toContain("<p>SML-1-P02 lt police</p>");
    expect(textOf(text)).toContain("2 puslapis iš 4");
    expect(textOf(mainOf(text))).toContain("Toliau: Vertėjas");
    const open = await browserOf(app, ruta).get(`${MODULE}/the-interpreter`);
    expect(textOf(mainOf(open.text))).toContain(
      "Baigta – tęsti: Pirmas pokalbis",
    );
    expect(linksOf(mainOf(text)).map(({ href }) => href)).toContain(
      `${MODULE}/why-we-ask`,
    );
  });

  test("is in the language of the address", async () => {
    const { app } = smallWorld();
    const { text } = await browserOf(app, ruta).get(
      "/en/courses/small-course/first-steps/names",
    );
    expect(text).toContain("<p>SML-1-P02 en police</p>");
    expect(textOf(text)).toContain("Next: The interpreter");
  });

  test("shows another profession's text where it is asked for", async () => {
    const { app } = smallWorld();
    tellApart(app);
    const learner = browserOf(app, ruta);

    const other = await learner.get(`${MODULE}/names?track=social-work`);
    expect(other.text).toContain("dirbantiems: social-work");

    const own = await learner.get(`${MODULE}/names`);
    expect(own.text).toContain("dirbantiems: police");
    expect(linksOf(own.text)).toContainEqual({
      href: `${MODULE}/names?track=social-work`,
      text: "Socialinis darbuotojas",
    });
  });
});

describe("what goes with a module", () => {
  test("is a card that says until when its facts hold", async () => {
    const { app } = smallWorld();
    const { text } = await browserOf(app, ruta).get(`${MODULE}/card`);
    expect(text).toContain("<p>card lt police</p>");
    expect(textOf(mainOf(text))).toMatch(/^Trys klausimai Pirmi žingsniai/);
    expect(textOf(text)).toContain("2029 m. lapkri");
  });

  test("are images, which nobody else may keep", async () => {
    const { app } = smallWorld();
    const url = `${app.config.origin}${MODULE}/images/leaflet.png`;
    const headers = { Cookie: cookieOf(app, ruta) };
    const image = await visit(app, new Request(url, { headers }));

    expect(Buffer.from(await image.arrayBuffer())).toEqual(PIXEL);
    expect(image.headers.get("Content-Type")).toBe("image/png");
    expect(image.headers.get("Cache-Control")).toMatch(/^private/);
  });
});

describe("one's own record", () => {
  test("says what is missing before the certificate", async () => {
    const { app } = smallWorld();
    const page = await browserOf(app, ruta).get("/lt/my-learning");
    expect(textOf(page.text)).toContain(
      "Pažymėjimo dar nėra: 2 puslapiai neperskaityti ( Vertėjas , Pirmas pokalbis ); modulio „Pirmi žingsniai“ testas: 0 %, reikia 70 %, liko 1 bandymas.",
    );
    expect(textOf(page.text)).toContain("Grupė: Lapkričio grupė");
    for (const link of [
      { href: `${MODULE}/the-interpreter`, text: "Vertėjas" },
      { href: `${MODULE}/scenario`, text: "Pirmas pokalbis" },
    ]) {
      expect(linksOf(mainOf(page.text))).toContainEqual(link);
    }
  });

  test("has the certificate, its document and its check page", async () => {
    const { app, certificates } = smallWorld();
    const { text } = await browserOf(app, jonas).get("/lt/my-learning");
    const code = certificates.jonas.publicCode.replace(/(.{4})(?=.)/g, "$1-");
    const hrefs = linksOf(mainOf(text)).map(({ href }) => href);

    expect(hrefs).toContain(
      `/lt/certificates/${certificates.jonas.id}/document`,
    );
    expect(hrefs).toContain(`/lt/check/${code}`);
    expect(text).not.toContain(certificates.mindaugas.id);
  });
});

function chosenTracks(html: string) {
  return tagsOf(html, "input")
    .filter((tag) => attributeOf(tag, "name") === "track")
    .filter((tag) => attributeOf(tag, "checked") !== null)
    .map((tag) => attributeOf(tag, "value"));
}

/** Gives every page a part that is another one for each profession. */
function tellApart({ db }: TestApp): void {
  for (const track of ["police", "social-work"]) {
    const html = `<div class="track"><p>dirbantiems: ${track}</p></div>`;
    const hash = `blob of ${track}`;
    db.insert(contentBlobs)
      .values({ hash, bytes: Buffer.from(html) })
      .run();
    db.update(renderedPages)
      .set({ hash })
      .where(eq(renderedPages.track, track))
      .run();
  }
}
