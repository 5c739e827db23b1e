import { describe, expect, test } from "vitest";
import { unprintableLetters } from "#app/documents/document-fonts.server.ts";
import { oddNames } from "#tests/support/odd-names.ts";
import { rowChecker, type Surroundings } from "./row-checker.ts";
import type { Cells } from "./understand-row.ts";

const NOBODY: Surroundings = {
  tracks: [{ id: "police", title: { lt: "Policija", en: "Police" } }],
  unprintable: unprintableLetters,
  institutions: new Map([["naujoji mokykla", "ins_school"]]),
  known: [],
  seatsLeft: null,
  hasWaitingList: false,
};
const IEVA = {
  id: "per_ieva",
  name: "Ieva Ąžuolė",
  email: "ieva@gaire.example",
  institutionId: "ins_school",
  isHere: false,
} as const;
const row: Cells = {
  name: "Ieva Ąžuolė",
  email: "ieva@gaire.example",
  profession: "police",
};

describe("a row by itself", () => {
  test.each<[string, Cells, string[]]>([
    ["as it should be", {}, []],
    ["with an address in capitals", { email: " IEVA@Gaire.Example " }, []],
    ["with the profession's name", { profession: "policija" }, []],
    ["without a name", { name: " \u00A0" }, ["name: name-missing"]],
    [
      "with a name of 300 letters",
      { name: "Ž".repeat(300) },
      ["name: name-too-long"],
    ],
    [
      "with a name of 121 letters",
      { name: "Ž".repeat(121) },
      ["name: name-too-long"],
    ],
    ["with a name of 120 letters", { name: "Ž".repeat(120) }, []],
    [
      "with turned writing",
      { name: "Ona\u202EėtiaksuakuŽ" },
      ["name: name-control"],
    ],
    ["with a bell in it", { name: "Ona\u0007 Ona" }, ["name: name-control"]],
    [
      "with letters lost before",
      { name: "Ona \uFFFDukauskait\uFFFD" },
      ["name: name-control"],
    ],
    ["with a formula for a name", { name: "=1+1" }, ["name: name-formula"]],
    [
      "with a formula for an address",
      { email: "@SUM(A1)" },
      ["email: email-formula"],
    ],
    [
      "with a formula elsewhere",
      { gender: "=1+1" },
      ["gender: gender-unknown"],
    ],
    ["without an @", { email: "ieva" }, ["email: email-invalid"]],
    [
      "of another profession",
      { profession: "pilot" },
      ["profession: profession-unknown"],
    ],
    [
      "of no profession",
      { profession: "" },
      ["profession: profession-missing"],
    ],
    [
      "of a person with no place",
      { email: "" },
      ["institution: institution-missing"],
    ],
    [
      "of a person by place",
      { email: "", institution: "„Naujoji  mokykla“" },
      [],
    ],
    [
      "of an unknown place",
      { institution: "Kita" },
      ["municipality: municipality-missing"],
    ],
    [
      "of a new place",
      { institution: "Kita", municipality: "Kaunas" },
      ["institution: institution-new"],
    ],
    ["with an M, which is both", { gender: "M" }, ["gender: gender-unknown"]],
    ["with gender and language", { gender: "Moteris", language: "anglų" }, []],
    [
      "in no language of ours",
      { language: "constructor" },
      ["language: language-unknown"],
    ],
    ["with more cells than headings", { "": "x" }, [": cell-without-header"]],
  ])("is understood %s", (_, cells, problems) => {
    const checked = rowChecker(NOBODY)({
      line: 2,
      cells: { ...row, ...cells },
    });
    expect(
      checked.problems.map(({ column, code }) => `${column ?? ""}: ${code}`),
    ).toEqual(problems);
  });

  test.each(oddNames)("is good or says why: $name", ({ name, isPrintable }) => {
    const { outcome, problems } = rowChecker(NOBODY)({
      line: 2,
      cells: { ...row, name },
    });
    const codes = problems.map(({ code }) => code);
    if (outcome === "create")
      expect(codes).toEqual(isPrintable ? [] : ["name-unprintable"]);
    else expect(codes[0]).toMatch(/^name-(formula|control|too-long)$/);
  });
});

describe("rows together", () => {
  test("name the line on which an address or a person is already", () => {
    const check = rowChecker(NOBODY);
    const walkIn = {
      name: "Ona Ona",
      profession: "police",
      institution: "Naujoji mokykla",
    };
    const all: Cells[] = [
      row,
      walkIn,
      { ...row, email: "IEVA@gaire.example" },
      { ...walkIn, name: "ona  ona" },
    ];
    const problems = all.map(
      (cells, i) => check({ line: i + 2, cells }).problems,
    );
    expect(problems).toEqual([
      [],
      [],
      [{ column: "email", code: "email-twice", facts: { n: 2 } }],
      [{ column: "name", code: "person-twice", facts: { n: 3 } }],
    ]);
  });

  test("tell who is known in one's own cohorts, by address or name and place", () => {
    const of = (known: Surroundings["known"], cells: Cells) =>
      rowChecker({ ...NOBODY, known })({ line: 2, cells });
    const byPlace = {
      name: "ieva ąžuolė",
      profession: "police",
      institution: "Naujoji mokykla",
    };
    expect(of([], row).outcome).toBe("create");
    expect(of([IEVA], row).outcome).toBe("enrol");
    expect(of([{ ...IEVA, isHere: true }], row).outcome).toBe("already");
    expect(of([IEVA], byPlace)).toMatchObject({
      outcome: "enrol",
      personId: "per_ieva",
    });
    expect(
      of([IEVA, { ...IEVA, id: "per_b", email: null }], byPlace),
    ).toMatchObject({
      outcome: "error",
      problems: [{ code: "person-ambiguous" }],
    });
    expect(of([IEVA], { ...row, name: "Ieva Kita" }).problems).toMatchObject([
      { code: "name-differs", facts: { known: "Ieva Ąžuolė" } },
    ]);
  });

  test.each([
    [false, ["create", "error", "error"]],
    [true, ["create", "create", "create"]],
  ])(
    "share the seats that are left; waiting list: %s",
    (hasWaitingList, outcomes) => {
      const check = rowChecker({ ...NOBODY, seatsLeft: 1, hasWaitingList });
      const all = [1, 2, 3].map((n) =>
        check({ line: n, cells: { ...row, email: `a${n}@gaire.example` } }),
      );
      expect(all.map(({ outcome }) => outcome)).toEqual(outcomes);
      expect(all[2]?.problems).toMatchObject([
        { code: hasWaitingList ? "will-wait" : "no-seat" },
      ]);
    },
  );
});

test("three bad rows of five thousand are found, and no more", () => {
  const check = rowChecker(NOBODY);
  const bad = new Set([17, 2_500, 4_999]);
  const wrong = Array.from({ length: 5_000 }, (_, i) =>
    check({
      line: i + 2,
      cells: { ...row, email: bad.has(i) ? "ne" : `a${i}@gaire.example` },
    }),
  ).filter(({ outcome }) => outcome === "error");
  expect(wrong.map(({ line }) => line)).toEqual([19, 2_502, 5_001]);
});
