import { readRule, type CompletionRule } from "#app/shared/completion-rule.ts";
import { describe, expect, test } from "vitest";
import { smallCertificate } from "#tests/support/small-certificate.ts";
import {
  attendedLine,
  hoursLine,
  ruleLine,
  statementParts,
} from "./certificate-wording.ts";

const asPrinted = (words: string) => words.replaceAll("\u00A0", " ");
const selfStudy = (hours: number) => ({
  contact: 0,
  online: 0,
  selfStudy: hours,
});
const snapshotOf = (change: Parameters<typeof smallCertificate>[0]) =>
  smallCertificate(change).snapshot;
const PERIOD = { from: "2 d.", to: "22 d." };

function statement(
  change: Parameters<typeof smallCertificate>[0],
  locale: "lt" | "en",
  period = PERIOD,
) {
  const { snapshot } = smallCertificate(change);
  const { before, programme, after } = statementParts(snapshot, period, locale);
  return asPrinted(before + programme + after);
}

describe("the hours", () => {
  test.each([
    [
      { contact: 8, online: 4, selfStudy: 4 },
      "16 akad. val. (8 kontaktinės, 4 nuotolinės, 4 savarankiškos)",
      "16 academic hours (8 contact, 4 online, 4 self-study)",
    ],
    [
      { contact: 1, online: 21, selfStudy: 10 },
      "32 akad. val. (1 kontaktinė, 21 nuotolinė, 10 savarankiškų)",
      "32 academic hours (1 contact, 21 online, 10 self-study)",
    ],
    [
      { contact: 0, online: 0, selfStudy: 1 },
      "1 akad. val. (1 savarankiška)",
      "1 academic hour (1 self-study)",
    ],
  ])("%o are told by form", (hours, lt, en) => {
    expect(asPrinted(hoursLine(hours, "lt"))).toBe(lt);
    expect(asPrinted(hoursLine(hours, "en"))).toBe(en);
  });

  test.each([
    [1, "savarankiška"],
    [2, "savarankiškos"],
    [9, "savarankiškos"],
    [10, "savarankiškų"],
    [11, "savarankiškų"],
    [19, "savarankiškų"],
    [20, "savarankiškų"],
    [21, "savarankiška"],
    [22, "savarankiškos"],
    [101, "savarankiška"],
    [111, "savarankiškų"],
    [112, "savarankiškų"],
    [121, "savarankiška"],
  ])("%i agree: %s", (count, word) => {
    expect(asPrinted(hoursLine(selfStudy(count), "lt"))).toBe(
      `${count} akad. val. (${count} ${word})`,
    );
  });
});

describe("the statement", () => {
  test("is the Lithuanian one of the curriculum", () => {
    expect(statement({}, "lt")).toBe(
      "nuo 2 d. iki 22 d. baigė 16 akademinių valandų kvalifikacijos tobulinimo programą „Kinija, pirma dalis“, atliko visas modulių užduotis ir pasiekė programos mokymosi rezultatus. Programa vykdyta mišriuoju būdu.",
    );
  });

  test("is the English one of the curriculum", () => {
    expect(statement({}, "en", { from: "2 November", to: "22 November" })).toBe(
      "completed the 16-academic-hour continuing professional training programme “China, part one” from 2 November to 22 November, fulfilled all module tasks and achieved the learning outcomes of the programme. The programme was delivered in blended form. One academic hour is 45 minutes.",
    );
  });

  test.each([
    [1, "akademinės valandos"],
    [2, "akademinių valandų"],
    [3, "akademinių valandų"],
    [8, "akademinių valandų"],
    [10, "akademinių valandų"],
    [11, "akademinių valandų"],
    [21, "akademinės valandos"],
    [31, "akademinės valandos"],
    [111, "akademinių valandų"],
  ])("agrees with %i: %s", (count, words) => {
    expect(statement({ hours: selfStudy(count) }, "lt")).toContain(
      `baigė ${count} ${words} kvalifikacijos`,
    );
  });

  test("names a single day once", () => {
    const day = { from: "22 d.", to: "22 d." };
    expect(statement({}, "lt", day)).toMatch(/^22 d\. baigė/);
    const english = { from: "22 November", to: "22 November" };
    expect(statement({}, "en", english)).toContain("” on 22 November, fulf");
  });

  test.each([
    [{ contact: 8, online: 0, selfStudy: 0 }, "kontaktiniu", "face to face"],
    [{ contact: 8, online: 0, selfStudy: 1 }, "mišriuoju", "in blended form"],
    [{ contact: 0, online: 4, selfStudy: 4 }, "nuotoliniu", "online"],
  ])("says of %o how it was delivered", (hours, lt, en) => {
    expect(statement({ hours }, "lt")).toContain(`vykdyta ${lt} būdu.`);
    expect(statement({ hours }, "en")).toContain(`delivered ${en}.`);
  });

  test.each([
    readRule({ allPages: false, quizPercent: 70 }),
    readRule({ allPages: true, quizPercent: null }),
    readRule({ allPages: false, quizPercent: null }),
  ])("claims no outcomes that %o did not ask for", (rule) => {
    expect(statement({ rule }, "lt")).toContain(
      "įvykdė programos baigimo sąlygas",
    );
    expect(statement({ rule }, "lt")).not.toContain("rezultatus");
    expect(statement({ rule }, "en")).not.toContain("outcomes");
  });
});

describe("the rule", () => {
  const quiz = { kind: "quiz", percent: 70 } as const;
  const ofModule = (id: string): CompletionRule => ({
    certificate: [{ ...quiz, moduleId: id, mostAttempts: 3 }],
    participation: [{ kind: "contact-hours", percent: 80 }],
  });

  test("is told in the words that its form and the cohort's pages use", () => {
    const snapshot = snapshotOf({
      rule: readRule({ allPages: true, quizPercent: 70 }),
    });
    expect(asPrinted(ruleLine(snapshot, "lt") ?? "")).toBe(
      "atlikti visi modulių puslapiai ir situacijos; kiekvieno modulio testas išlaikytas ne mažiau kaip 70 %",
    );
    expect(ruleLine(snapshot, "en")).toBe(
      "every page and scenario of the modules done; every module’s quiz passed with at least 70%",
    );
  });

  test("names a module by its title, and one of before by its id", () => {
    const rule = ofModule("CHN-1");
    const known = snapshotOf({ rule, moduleIds: ["CHN-1"] });
    expect(ruleLine(known, "en")).toContain("Many Chinas");
    expect(ruleLine(snapshotOf({ rule }), "en")).toContain("“CHN-1”");
  });

  test("of a confirmation is its own", () => {
    const rule = ofModule("CHN-1");
    const snapshot = snapshotOf({ rule, kind: "participation" });
    expect(asPrinted(ruleLine(snapshot, "lt") ?? "")).toBe(
      "dalyvauta ne mažiau kaip 80 % užsiėmimų laiko",
    );
  });

  test("is not told where there is none", () => {
    const rule = readRule({ allPages: false, quizPercent: null });
    expect(ruleLine(snapshotOf({ rule }), "lt")).toBeNull();
    const kind = "participation";
    expect(ruleLine(snapshotOf({ rule, kind }), "lt")).toBeNull();
  });
});

describe("a confirmation of participation", () => {
  test("says who was there, and claims no achievement", () => {
    expect(statement({ kind: "participation" }, "lt")).toBe(
      "nuo 2 d. iki 22 d. dalyvavo kvalifikacijos tobulinimo programos „Kinija, pirma dalis“ mokymuose. Programa vykdyta mišriuoju būdu. Pažyma patvirtina tik dalyvavimą: ji nėra kvalifikacijos tobulinimo pažymėjimas.",
    );
    const english = statement({ kind: "participation" }, "en");
    expect(english).toContain("took part in the training");
    expect(english).not.toMatch(/complet|achiev|outcome/);
  });

  test.each([
    [720, "16 iš 16 akad. val. užsiėmimų", "16 of 16"],
    [719, "15,9 iš 16 akad. val. užsiėmimų", "15.9 of 16"],
    [0, "0 iš 16 akad. val. užsiėmimų", "0 of 16"],
  ])("rounds %i minutes down", (attendedMinutes, lt, en) => {
    const attended = { attendedMinutes, plannedMinutes: 720 };
    expect(asPrinted(attendedLine({ attended }, "lt") ?? "")).toBe(lt);
    expect(attendedLine({ attended }, "en")).toContain(en);
  });

  test("says nothing of sessions that there were not", () => {
    expect(attendedLine({ attended: null }, "lt")).toBeNull();
  });
});
