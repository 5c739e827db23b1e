import { describe, expect, test } from "vitest";
import { initialsOf, matchesName, printedName } from "./certificate-names.ts";
import { oddNames } from "#tests/support/odd-names.ts";

describe("printedName", () => {
  test.each([
    ["  Ona \t Žukauskaitė\n", "Ona Žukauskaitė"],
    ["Z\u030Caneta", "Žaneta"],
    ["Ona\u202EėtiaksuakuŽ", "OnaėtiaksuakuŽ"],
    ["O\u200Bna\u0000 Žu\u00ADkas", "Ona Žukas"],
    ["Ona\u00A0Žukauskaitė", "Ona Žukauskaitė"],
    ["<b>Ona</b> & co", "<b>Ona</b> & co"],
    ["\u200B\u202E", ""],
  ])("%j is printed as %j", (name, printed) => {
    expect(printedName(name)).toBe(printed);
  });

  test.each(oddNames)("leaves nothing invisible in $name", ({ name }) => {
    expect(printedName(name)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    expect(printedName(printedName(name))).toBe(printedName(name));
  });
});

describe("initialsOf", () => {
  test.each([
    ["Ona Žukauskaitė", "O. Ž."],
    ["Jonas Petras Vaitkus", "J. P. V."],
    ["Žaneta Čiurlionytė-Ąžuolienė", "Ž. Č.-Ą."],
    ["Ana-Marija Kazlauskienė – Petrauskė", "A.-M. K. P."],
    ["ona žukauskaitė", "O. Ž."],
    ["Z\u030Caneta S\u030Cimkute\u0307", "Ž. Š."],
    ["Džiugas Šarūnas", "D. Š."],
    ["Mary O'Neil", "M. O."],
    ["(Ona) „Žukauskaitė“", "O. Ž."],
    ["<script>alert(1)</script>", "S."],
    ["Ona\u202E Žukauskaitė", "O. Ž."],
    ["😀 Ona", "O."],
    ["😀", "–"],
    ["-", "–"],
    ["", "–"],
  ])("%j is shown as %j", (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  test.each(oddNames)("says little about $name", ({ name }) => {
    expect(initialsOf(name)).toMatch(/^(–|(\p{L}+\p{M}*\.[- ]?){1,9})$/u);
    expect(initialsOf(name).length).toBeLessThan(30);
  });
});

describe("matchesName", () => {
  const yes = (typed: string) => matchesName("Ona Žukauskaitė", typed);

  test.each([
    ["as printed", "Ona Žukauskaitė"],
    ["in capitals", "ONA ŽUKAUSKAITĖ"],
    ["with wide spaces", "  Ona   Žukauskaitė "],
    ["with letters in two pieces", "Ona Z\u030Cukauskaite\u0307"],
    ["without diacritics", "Ona Zukauskaite"],
    ["with a sign that nobody sees", "Ona\u200B Žukauskaitė"],
  ])("says yes to the name %s", (_, typed) => {
    expect(yes(typed)).toBe(true);
  });

  test.each([
    ["nothing", ""],
    ["a space", " "],
    ["the given name alone", "Ona"],
    ["the surname alone", "Žukauskaitė"],
    ["the initials", "O. Ž."],
    ["a part of the name", "Ona Žukauskait"],
    ["a pattern", "Ona %"],
    ["the name written together", "OnaŽukauskaitė"],
    ["the surname first", "Žukauskaitė Ona"],
    ["somebody else", "Ona Žukauskienė"],
  ])("says no to %s", (_, typed) => {
    expect(yes(typed)).toBe(false);
  });

  test.each(["-", "\u2011", "–", " - ", " "])(
    "takes %j between the parts of a double surname",
    (hyphen) => {
      const typed = `Žaneta Čiurlionytė${hyphen}Ąžuolienė`;
      const printed = "Žaneta Čiurlionytė-Ąžuolienė";
      expect(matchesName(printed, typed)).toBe(true);
    },
  );

  test.each([
    ["Łukasz Żółć", "Lukasz Zolc"],
    ["Mary O’Neil", "mary o'neil"],
    ["Søren Weiß", "Soren Weiss"],
  ])("takes %s as %s", (printed, typed) => {
    expect(matchesName(printed, typed)).toBe(true);
  });

  test.each(oddNames)("knows $name when it sees it", ({ name }) => {
    expect(matchesName(printedName(name), name)).toBe(printedName(name) !== "");
  });

  test("says no when neither name has anything to compare", () => {
    expect(matchesName("", "")).toBe(false);
    expect(matchesName("-", "–")).toBe(false);
  });
});
