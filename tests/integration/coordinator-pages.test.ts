import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { people } from "#db/schema/accounts.ts";
import { darius, lina, zivile } from "#db/seed/people.ts";
import { browserOf } from "#tests/support/browser.ts";
import { linksOf, mainOf, tagsOf, textOf } from "#tests/support/html.ts";
import { smallWorld, type SmallWorld } from "#tests/support/small-world.ts";

describe("a coordinator's cohorts", () => {
  test("are listed with their size, and nobody else's", async () => {
    const { app, cohortId } = smallWorld();
    const own = await browserOf(app, lina).get("/lt/cohorts");
    expect(textOf(mainOf(own.text))).toContain("6 dalyviai");
    expect(linksOf(mainOf(own.text))).toContainEqual({
      href: `/lt/cohorts/${cohortId}`,
      text: "Lapkričio grupė",
    });

    const none = await browserOf(app, darius).get("/en/cohorts");
    expect(textOf(mainOf(none.text))).not.toContain("November cohort");
  });
});

const BY_SURNAME = [
  "Jonas Adomaitis",
  "Eglė Balčiūnaitė",
  "Mindaugas Černiauskas",
  "Živilė Gudaitė",
  "Tomas Jankauskas",
  "Rūta Šimkutė",
];

describe("a cohort", () => {
  test.each([
    [
      "lt",
      {
        "Eglė Balčiūnaitė":
          "Neišlaikė Kodėl dar ne: modulio „Pirmi žingsniai“ testas: 0 %, reikia 70 %, bandymų nebeliko",
        "Jonas Adomaitis": "Pažymėjimas išduotas",
        "Mindaugas Černiauskas": "Pažymėjimas panaikintas",
        "Rūta Šimkutė":
          "Mokosi Kodėl dar ne: 2 puslapiai neperskaityti („Vertėjas“, „Pirmas pokalbis“); modulio „Pirmi žingsniai“ testas: 0 %, reikia 70 %, liko 1 bandymas",
        "Tomas Jankauskas":
          "Nepradėjo Kodėl dar ne: 4 puslapiai neperskaityti („Kodėl klausiame“, „Vardai“, „Vertėjas“ ir kiti); modulio „Pirmi žingsniai“ testas nelaikytas (reikia 70 %), liko 2 bandymai",
        "Živilė Gudaitė": "Galima išduoti",
      },
    ],
    [
      "en",
      {
        "Eglė Balčiūnaitė":
          "Not passed Why not yet: quiz of “First steps”: 0%, 70% needed, no attempts left",
        "Jonas Adomaitis": "Certified",
        "Mindaugas Černiauskas": "Revoked",
        "Rūta Šimkutė":
          "Learning Why not yet: 2 pages not read (“The interpreter”, “The first talk”); quiz of “First steps”: 0%, 70% needed, 1 attempt left",
        "Tomas Jankauskas":
          "Not started Why not yet: 4 pages not read (“Why we ask”, “Names”, “The interpreter” and others); quiz of “First steps” not taken (70% needed), 2 attempts left",
        "Živilė Gudaitė": "Ready to issue",
      },
    ],
  ])(
    "says of everybody where they are, and why not: %s",
    async (locale, all) => {
      const { app, cohortId } = smallWorld();
      const page = await browserOf(app, lina).get(
        `/${locale}/cohorts/${cohortId}`,
      );
      const table = statesIn(page.text);

      expect(Object.keys(table)).toEqual(BY_SURNAME);
      expect(table).toEqual(all);
    },
  );

  test("leads to the issue list, and issues nothing itself", async () => {
    const { app, cohortId } = smallWorld();
    const path = `/lt/cohorts/${cohortId}`;
    const coordinator = browserOf(app, lina);
    const { text } = await coordinator.get(path);
    expect(tagsOf(mainOf(text), "form").join("")).not.toContain("post");
    expect(linksOf(mainOf(text))).toContainEqual({
      href: `${path}/issue-lists/new`,
      text: "Rengti išdavimo sąrašą – Živilė Gudaitė",
    });
    expect((await coordinator.post(path, {})).status).toBe(405);
  });

  test("writes an odd name as it is, and runs nothing", async () => {
    const { app, cohortId } = smallWorld();
    const name = '<img src=x onerror="alert(1)">';
    rename(app, zivile.id, name);
    const { text } = await browserOf(app, lina).get(`/lt/cohorts/${cohortId}`);
    expect(text).not.toContain("<img src=x");
    expect(textOf(text)).toContain(name);
  });
});

type App = SmallWorld["app"];

function rename({ db }: App, personId: `per_${string}`, name: string): void {
  db.update(people).set({ name }).where(eq(people.id, personId)).run();
}

/** What the table of a cohort says of everybody, by name, in its order. */
function statesIn(html: string): Record<string, string> {
  const rows = html.matchAll(
    /<th scope="row"><a [^>]*\/people\/[^>]*>(.*?)<\/a>.*?<\/th><td[^>]*>(.*?)<\/td>/gs,
  );
  return Object.fromEntries(
    Array.from(rows, ([, name = "", state = ""]) => [
      textOf(name),
      textOf(state),
    ]),
  );
}
