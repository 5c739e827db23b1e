import { describe, expect, test } from "vitest";
import { listMarksAt } from "#app/features/attendance/attendance.queries.server.ts";
import { darius, lina } from "#db/seed/people.ts";
import { chosen, filledIn } from "#tests/support/attendance-form.ts";
import { browserOf } from "#tests/support/browser.ts";
import {
  linksOf,
  mainOf,
  mistakesOf,
  tagsOf,
  textOf,
  valueOf,
} from "#tests/support/html.ts";
import { addSession } from "#tests/support/small-sessions.ts";
import { smallWorld } from "#tests/support/small-world.ts";

function office() {
  const world = smallWorld();
  const { app, cohortId, sessions } = world;
  const home = `/lt/cohorts/${cohortId}/attendance`;
  const grid = `${home}/${sessions.open}`;
  const browser = browserOf(app, lina);
  return { ...world, home, grid, browser };
}

describe("filling in without scripts", () => {
  test("what is marked is shown again, and counted", async () => {
    const { browser, grid, home, enrolments: of } = office();
    const page = await browser.get(grid);
    const sent = await browser.post(
      grid,
      filledIn(page, {
        [`h1-${of.ruta}`]: "p",
        [`m1-${of.ruta}`]: "15",
        [`h1-${of.egle}`]: "a",
      }),
    );
    expect(sent.location).toBe(`${grid}?saved=2`);

    const after = await browser.get(sent.location ?? "");
    expect(textOf(after.text)).toContain("Įrašytos 2 žymos.");
    expect(chosen(after, `h1-${of.ruta}`)).toBe("p");
    expect(valueOf(after.text, `m1-${of.ruta}`)).toBe("15");
    expect(chosen(after, `h1-${of.egle}`)).toBe("a");
    expect(chosen(after, `h2-${of.egle}`)).toBe("-");

    const overview = textOf((await browser.get(home)).text);
    expect(overview).toContain("Pažymėta 2 iš 12");
    // 165 of 450 minutes, cut off.
    expect(overview).toContain("3,66 iš 10 165 iš 450 36,66 %");
  });

  test("everybody is in the order of the alphabet, by surname", async () => {
    const { browser, grid } = office();
    const names = (await browser.get(grid)).text.matchAll(
      /<bdi id="enr_[^>]*>([^<]*)</g,
    );
    expect(Array.from(names, ([, name]) => name)).toEqual([
      "Jonas Adomaitis",
      "Eglė Balčiūnaitė",
      "Mindaugas Černiauskas",
      "Živilė Gudaitė",
      "Tomas Jankauskas",
      "Rūta Šimkutė",
    ]);
  });

  test("one button says that the others were there", async () => {
    const { browser, grid, enrolments: of } = office();
    const page = await browser.get(grid);
    await browser.post(
      grid,
      filledIn(page, { [`h1-${of.egle}`]: "a", all: "1" }),
    );
    const after = await browser.get(grid);
    expect(chosen(after, `h1-${of.egle}`)).toBe("a");
    expect(chosen(after, `h1-${of.ruta}`)).toBe("p");
    expect(chosen(after, `h2-${of.ruta}`)).toBe("-");
  });

  test("a mistake is named at its place, keeps what was typed and saves nothing", async () => {
    const { browser, grid, enrolments: of, app, sessions } = office();
    const page = await browser.get(grid);
    const sent = await browser.post(
      grid,
      filledIn(page, {
        [`h1-${of.egle}`]: "p",
        [`h1-${of.ruta}`]: "p",
        [`m1-${of.ruta}`]: "500",
      }),
    );
    expect(sent.status).toBe(422);
    expect(mistakesOf(sent.text).fields).toEqual({
      [`m1-${of.ruta}`]: "Praleista daugiau minučių, negu trunka ši dalis.",
    });
    expect(valueOf(sent.text, `m1-${of.ruta}`)).toBe("500");
    expect(chosen(sent, `h1-${of.egle}`)).toBe("p");
    expect(listMarksAt(app.db, sessions.open)).toEqual([]);
  });

  test("of two at once, the second sees both values and writes over nothing", async () => {
    const { browser, grid, enrolments: of } = office();
    const page = await browser.get(grid);
    await browser.post(grid, filledIn(page, { [`h1-${of.ruta}`]: "p" }));
    const sent = await browser.post(
      grid,
      filledIn(page, { [`h1-${of.ruta}`]: "a", [`h1-${of.egle}`]: "a" }),
    );
    expect(sent.status).toBe(409);
    expect(textOf(mainOf(sent.text))).toContain(
      "Rūta Šimkutė : Jūs: „Nebuvo“; Lina Mockutė: „Buvo“",
    );
    expect(chosen(sent, `h1-${of.ruta}`)).toBe("p");
    expect(chosen(sent, `h1-${of.egle}`)).toBe("a");
    // The page that came back can be sent as any other.
    const again = filledIn(sent, { [`h1-${of.ruta}`]: "a" });
    expect((await browser.post(grid, again)).location).toContain("saved=1");
  });
});

describe("who may not", () => {
  test("another coordinator finds no page and changes nothing", async () => {
    const { app, grid, home, sessions, enrolments: of } = office();
    const other = browserOf(app, darius);
    const fields = { [`was-${of.ruta}`]: "-,-", [`h1-${of.ruta}`]: "p" };
    for (const path of [
      home,
      grid,
      `${grid}/lock`,
      `${home}/papers/summary.pdf`,
    ]) {
      expect((await other.get(path)).status).toBe(404);
    }
    expect((await other.post(grid, fields)).status).toBe(404);
    expect((await other.post(`${grid}/lock`, { missing: "12" })).status).toBe(
      404,
    );
    expect(listMarksAt(app.db, sessions.open)).toEqual([]);
  });

  test.each([
    [
      "a person of no cohort of hers",
      { "was-enr_nobody": "-,-", "h1-enr_nobody": "p" },
    ],
  ])("%s is not found", async (_, fields) => {
    const { browser, grid } = office();
    expect((await browser.post(grid, fields)).status).toBe(404);
  });
});

describe("what cannot be filled in", () => {
  test("a session to come says from when on, and has no form", async () => {
    const { app, browser, home, cohortId } = office();
    const later = addSession(app, cohortId, {
      startsAt: new Date("2026-12-01T07:00:00Z"),
      endsAt: new Date("2026-12-01T08:00:00Z"),
      halvesAt: null,
      breaks: [],
    });
    const { text } = await browser.get(`${home}/${later.id}`);
    expect(textOf(text)).toContain(
      "Žymėti galima nuo užsiėmimo pradžios: 2026 m. gruodžio 1 d. 09:00.",
    );
    expect(tagsOf(mainOf(text), "form")).toEqual([]);
  });
});

describe("the lock and corrections", () => {
  test("locks once, then only corrections with a reason", async () => {
    const { browser, grid, enrolments: of } = office();
    const question = await browser.get(`${grid}/lock`);
    expect(textOf(question.text)).toContain("Trūksta 12 žymų.");
    const locked = await browser.post(`${grid}/lock`, filledIn(question));
    expect(locked.location).toBe(`${grid}?locked=1`);

    const page = await browser.get(grid);
    expect(tagsOf(mainOf(page.text), "form")).toEqual([]);
    const link = linksOf(page.text).find(({ text }) =>
      text.includes("Taisyti : Rūta"),
    );
    const form = `${grid}/people/${of.ruta}`;
    expect(link?.href).toBe(form);

    const empty = await browser.get(form);
    const short = await browser.post(
      form,
      filledIn(empty, { half: "2", said: "p", reason: "Klaida" }),
    );
    expect(mistakesOf(short.text).fields).toEqual({
      reason: "Nurodykite priežastį: nuo 10 iki 300 ženklų.",
    });
    expect(valueOf(short.text, "reason")).toBe("Klaida");

    const reason = "Parašas yra popieriniame lape.";
    const fields = filledIn(empty, {
      half: "2",
      said: "p",
      minutes: "5",
      reason,
    });
    expect((await browser.post(form, fields)).location).toBe(
      `${grid}?corrected=1#corrections`,
    );
    expect(textOf((await browser.get(grid)).text)).toContain(
      `Rūta Šimkutė Antra pusė Nepažymėta Buvo, praleido 5 min. ${reason} Lina Mockutė`,
    );

    const second = await browser.post(form, { ...fields, minutes: "9" });
    expect(second.status).toBe(409);
    expect(textOf(second.text)).toContain("ką tik pataisė kitas žmogus");
    expect(textOf(mainOf(second.text))).toContain("Buvo, praleido 5 min.");
  });

  test("marks who is missing as absent when that is ticked", async () => {
    const { app, browser, grid, sessions } = office();
    await browser.post(`${grid}/lock`, { missing: "12", absent: "yes" });
    const marks = listMarksAt(app.db, sessions.open);
    expect(marks).toHaveLength(12);
    expect(marks.some(({ wasPresent }) => wasPresent)).toBe(false);
  });

  test("asks again when the number of missing marks has changed", async () => {
    const { browser, grid } = office();
    const sent = await browser.post(`${grid}/lock`, { missing: "3" });
    expect(sent.status).toBe(409);
    expect(textOf(sent.text)).toContain("ką tik pasikeitė");
    expect(valueOf(sent.text, "missing")).toBe("12");
  });
});
