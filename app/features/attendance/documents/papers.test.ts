import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { STAND_IN } from "#app/documents/printable-text.server.ts";
import { renderPdf } from "#app/documents/typst.server.ts";
import type { Session } from "#app/features/cohorts/sessions.queries.server.ts";
import type { Locale } from "#app/shared/text.ts";
import { NOW } from "#tests/support/now.ts";
import { oddNames } from "#tests/support/odd-names.ts";
import { readPdf, tagsOf, wordsOf } from "#tests/support/pdf.ts";
import { paperTable, type PaperWish } from "./paper-table.server.ts";
import type { PaperSource } from "./paper-source.ts";
import { sheetSession, signInSheet } from "./sign-in-sheet.ts";
import { summaryAsSheets, summaryOnPaper } from "./summaries.ts";

const template = createRequire(import.meta.url).resolve(
  "#app/features/attendance/documents/attendance-table.typ",
);

const session: Session = {
  id: "ses_day",
  cohortId: "coh_one",
  title: { lt: "Pirma diena", en: "Day one" },
  form: "contact",
  place: "Gairių g. 1, Gairiai",
  trainers: ["Vytautas Kazlauskas", "Asta Vaitkienė"],
  startsAt: new Date("2026-11-20T07:00:00Z"),
  endsAt: new Date("2026-11-20T14:00:00Z"),
  breaks: [],
  halvesAt: new Date("2026-11-20T10:30:00Z"),
  createdAt: NOW,
  cancelledAt: null,
  revision: 0,
};

function sourceOf(names: string[]): PaperSource {
  return {
    issuer: { lt: "Mokymų tarnyba", en: "Training office" },
    cohort: {
      title: { lt: "Lapkričio grupė", en: "November cohort" },
      startsOn: "2026-11-01",
      endsOn: "2026-11-30",
    },
    programme: {
      code: "KIN-01",
      title: { lt: "Kinija", en: "China" },
      funderLine: { lt: "Remia fondas.", en: "Paid by a fund." },
    },
    sessions: [session],
    people: names.map((name, at) => ({
      enrolmentId: `enr_${at}`,
      personId: `per_${at}`,
      name,
      institution: "Ąžuolyno socialinių paslaugų centras",
      municipality: "Ąžuolyno m. sav.",
      profession: null,
      attended: {
        plannedMinutes: 420,
        attendedMinutes: 335,
        unmarkedHalves: 0,
      },
    })),
  };
}

const sheetOf = (names: string[], half?: number, locale: Locale = "lt") =>
  signInSheet(
    sourceOf(names),
    { day: "2026-11-20", sessions: [sheetSession(session, half)] },
    locale,
  );

function print(wish: PaperWish, locale: Locale = "lt") {
  const sheet = JSON.stringify(paperTable(wish, locale));
  return readPdf(renderPdf(template, { sheet }, NOW));
}

/** Words of the cells of each row; a name that was broken is whole again. */
const rowsOf = (pdf: ReturnType<typeof print>) =>
  tagsOf(pdf.tags, "TR").map((row) =>
    row.content.flatMap((cell) =>
      typeof cell === "string" ? [] : [wordsOf(cell).replaceAll("\u200B", "")],
    ),
  );

const numbered = Array.from(
  { length: 270 },
  (_, at) => `Žmogus ${String(at + 1).padStart(3, "0")}`,
);

describe("the sign-in sheet", () => {
  const sheet = print(sheetOf(numbered));

  test("has each of 270 people exactly once, in order, and ten free rows", () => {
    const rows = rowsOf(sheet).slice(1);
    expect(rows).toHaveLength(280);
    expect(rows.slice(0, 270).map(([, name]) => name)).toEqual(numbered);
    expect(rows.map(([number]) => number)).toEqual(
      rows.map((_, at) => String(at + 1)),
    );
    for (const name of numbered) {
      expect(sheet.text.split(name)).toHaveLength(2);
    }
  });

  test("repeats its header and numbers its pages", () => {
    const { pages, text } = sheet;
    expect(pages).toBeGreaterThan(5);
    for (let page = 1; page <= pages; page++) {
      expect(text).toContain(`${page} / ${pages}`);
    }
    expect(text.split("Vardas, pavardė")).toHaveLength(pages + 1);
  });

  test("is tagged as PDF/UA-1, with language and title", () => {
    expect(sheet).toMatchObject({
      isTagged: true,
      lang: "lt-LT",
      title: "Dalyvių parašų lapas – KIN-01, 2026-11-20",
    });
    expect(sheet.xmp).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(tagsOf(sheet.tags, "H1").map(wordsOf)).toEqual([
      "Dalyvių parašų lapas",
    ]);
  });

  test("says what, when, where, by whom, and who pays", () => {
    const { text } = sheet;
    expect(text.trimStart()).toMatch(/^Mokymų tarnyba\s+Dalyvių parašų lapas/);
    for (const words of [
      "Kinija (KIN-01)",
      "Lapkričio grupė, 2026 m. lapkričio 1 d.",
      "2026 m. lapkričio 20 d.",
      "Pirma diena, 09:00–16:00",
      "Gairių g. 1, Gairiai",
      "Vytautas Kazlauskas, Asta Vaitkienė",
      "Remia fondas.",
      "Lektoriaus (-ės) Asta Vaitkienė parašas",
    ]) {
      expect(text).toContain(words);
    }
  });

  test("has a column to sign in for each half, or for the one that is asked", () => {
    const head = (half?: number) => rowsOf(print(sheetOf(["Ona"], half)))[0];
    expect(head()?.slice(3)).toEqual([
      "Parašas 09:00–12:30",
      "Parašas 12:30–16:00",
    ]);
    expect(head(2)?.slice(3)).toEqual(["Parašas 12:30–16:00"]);
  });

  test("speaks English", () => {
    const english = print(sheetOf(["Ona"], undefined, "en"), "en");
    expect(english.lang).toBe("en-GB");
    expect(english.text).toContain("Sign-in sheet");
    expect(english.text).toContain("Paid by a fund.");
  });
});

describe("odd names", () => {
  const sheet = print(sheetOf(oddNames.map(({ name }) => name)));
  const rows = rowsOf(sheet).slice(1);
  const squeezed = (text: string) =>
    text.normalize("NFC").replace(/[\s\p{Cc}\p{Cf}]/gu, "");

  test.each(
    oddNames.map(({ name, isPrintable }, at) => [at, name, isPrintable]),
  )("%d: %j is printed, or its letters are boxes", (at, name, isPrintable) => {
    const printed = squeezed(rows[Number(at)]?.[1] ?? "");
    if (isPrintable) expect(printed).toBe(squeezed(String(name)));
    else expect(printed).toContain(STAND_IN);
  });

  test("the foot says in which rows letters are missing", () => {
    const changed = oddNames
      .flatMap(({ isPrintable }, at) => (isPrintable ? [] : [at + 1]))
      .join(", ");
    expect(sheet.text.replace(/\s+/g, " ")).toContain(changed);
  });
});

describe("the summary", () => {
  const source = sourceOf(["Ona Žukauskaitė", "=HYPERLINK(1)"]);

  test("says what each person attended, cut off and never rounded up", () => {
    const wish = summaryOnPaper(source, { kind: "summary", madeAt: NOW }, "lt");
    expect(rowsOf(print(wish))[1]).toEqual([
      "1",
      "Ona Žukauskaitė",
      "Ąžuolyno socialinių paslaugų centras",
      "9,33",
      "7,44",
      "79,76 %",
      "0",
    ]);
  });

  test("has numbers as numbers in a spreadsheet", () => {
    const [people, sessions] = summaryAsSheets(source, "summary", "lt");
    expect(people?.rows[1]?.slice(1)).toEqual([
      "=HYPERLINK(1)",
      "Ąžuolyno socialinių paslaugų centras",
      9.33,
      7.44,
      420,
      335,
      7976,
      0,
    ]);
    expect(sessions?.rows[0]?.[1]).toEqual(session.startsAt);
  });

  test("and the participant list is another paper", () => {
    const wish = summaryOnPaper(
      source,
      { kind: "participants", madeAt: NOW },
      "lt",
    );
    const { text } = print(wish);
    expect(text).toContain("Mokymo dalyvių sąrašas");
    expect(text).toContain("Ąžuolyno m. sav.");
  });
});
