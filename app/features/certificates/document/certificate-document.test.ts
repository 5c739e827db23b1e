import { encode } from "uqr";
import { describe, expect, test } from "vitest";
import {
  linesOf,
  readPdf,
  tagsOf,
  wordsOf,
  type PdfReading,
} from "#tests/support/pdf.ts";
import {
  certificatePdf,
  type CertificatePrinting,
} from "./certificate-document.server.ts";
import { unprintableLetters } from "#app/documents/document-fonts.server.ts";
import { printedName } from "#app/features/certificates/register/certificate-names.ts";
import type { RegisteredCertificate } from "./certificate-sheet.ts";
import { oddNames } from "#tests/support/odd-names.ts";
import { EXAMPLE_CODE } from "#app/features/certificates/check/public-code.ts";
import { smallCertificate } from "#tests/support/small-certificate.ts";
import { compilerPackage } from "#app/documents/typst.server.ts";

const LETTERS = "ąčęėįšųūž ĄČĘĖĮŠŲŪŽ";
const ADDRESS = `https://gaire.example/lt/check/${EXAMPLE_CODE}`;

const words = ({ tags }: PdfReading) => linesOf(tags).join(" ");
const withoutSpaces = (text: string) => text.replace(/[\s\u200B]/g, "");

const printing: CertificatePrinting = {
  origin: "https://gaire.example",
  certificateTemplate: null,
  logos: [],
  credential: null,
};

function pdfOf(certificate: RegisteredCertificate = smallCertificate()) {
  return certificatePdf(certificate, printing);
}

function read(change?: Parameters<typeof smallCertificate>[0]) {
  return readPdf(pdfOf(smallCertificate(change)));
}

describe("the certificate as a PDF", () => {
  test("says in Lithuanian what the register says", () => {
    expect(words(read())).toBe(
      [
        "Mokymų tarnyba (pavyzdys) Juridinio asmens kodas 000000000",
        "Kvalifikacijos tobulinimo pažymėjimas Nr. KIN-2026-0001",
        "Šiuo pažymėjimu patvirtinama, kad Ona Žukauskaitė",
        "Gairių apskrities policijos komisariatas",
        "nuo 2026 m. lapkričio 2 d. iki 2026 m. lapkričio 22 d. baigė 16 akademinių valandų kvalifikacijos tobulinimo programą „Kinija, pirma dalis“, atliko visas modulių užduotis ir pasiekė programos mokymosi rezultatus. Programa vykdyta mišriuoju būdu.",
        "Programos kodas KIN-01",
        "Kursas Darbas su žmonėmis iš Kinijos (1 versija)",
        "Trukmė 16 akad. val. (8 kontaktinės, 4 nuotolinės, 4 savarankiškos)",
        "Baigimo sąlygos atlikti visi modulių puslapiai ir situacijos; kiekvieno modulio testas išlaikytas ne mažiau kaip 70 %",
        "Temos 1. Daug Kinijų: kalbos, regionai, tikėjimai, atvykimo priežastys",
        "Vilnius, 2026 m. lapkričio 22 d. Mokymų tarnybos vadovė Asta Vaitkienė",
        `Ar pažymėjimas galioja, galima patikrinti adresu ${ADDRESS}`,
        `Patikros kodas ${EXAMPLE_CODE}`,
      ].join(" "),
    );
  });

  test("says the same in English", () => {
    const english = read({ language: "en" });
    const { text, lang, title } = english;
    expect(lang).toBe("en-GB");
    expect(title).toBe(
      "Certificate of continuing professional training No. KIN-2026-0001 – Ona Žukauskaitė",
    );
    expect(words(english)).toContain(
      "This is to certify that Ona Žukauskaitė Gairių apskrities policijos komisariatas completed the 16-academic-hour continuing professional training programme “China, part one” from 2 November 2026 to 22 November 2026",
    );
    expect(words(english)).toContain("Vilnius, 22 November 2026");
    expect(text).toContain("/en/check/");
  });

  test.each(["personName", "institutionName"] as const)(
    "gives back every Lithuanian letter of %s",
    (field) => {
      const { text } = read({ [field]: LETTERS });
      expect(text).toContain(LETTERS);
    },
  );

  test("gives back every Lithuanian letter that is set in bold", () => {
    const programme = {
      code: "KIN-01",
      title: { lt: LETTERS, en: "" },
      approvingAct: null,
    };
    expect(words(read({ programme }))).toContain(`„${LETTERS}“`);
  });

  test("prints an approving act and an end of validity where there are", () => {
    const certificate = smallCertificate({
      programme: {
        code: "KIN-01",
        title: { lt: "Kinija", en: "China" },
        approvingAct: { lt: "įsakymu Nr. V-12", en: "order No. V-12" },
      },
    });
    const validUntil = new Date("2029-11-22T10:00:00Z");
    const pdf = readPdf(pdfOf({ ...certificate, validUntil }));
    expect(words(pdf)).toContain("Programa patvirtinta įsakymu Nr. V-12");
    expect(words(pdf)).toContain("Galioja iki 2029 m. lapkričio 22 d.");
  });

  test("says on each page whose it is when the topics need a second page", () => {
    const topics = Array.from({ length: 70 }, (_, index) => ({
      lt: `Tema ${index + 1}`,
      en: `Topic ${index + 1}`,
    }));
    const { pages, text } = read({ topics });
    expect(pages).toBe(2);
    expect(text).toContain("KIN-2026-0001 · 1 / 2");
    expect(text).toContain("KIN-2026-0001 · 2 / 2");
    expect(text).toContain("Tema 70");
  });

  test("keeps a whole course of six topics and a long name on one page", () => {
    const topic = { lt: "Sudėtingos situacijos ir ryšys", en: "Hard cases" };
    const { pages } = read({
      personName: "Marija Konstancija Čiurlionytė-Ąžuolienė",
      topics: Array.from({ length: 6 }, () => topic),
    });
    expect(pages).toBe(1);
  });

  test("has the same bytes each time it is made", () => {
    const first = pdfOf();
    pdfOf(smallCertificate({ personName: "Tomas", language: "en" }));
    expect(pdfOf().equals(first)).toBe(true);
  });
});

describe("for screen readers, the PDF", () => {
  test("is tagged as PDF/UA-1, with language, title and author", () => {
    expect(read()).toMatchObject({
      isTagged: true,
      lang: "lt-LT",
      title:
        "Kvalifikacijos tobulinimo pažymėjimas Nr. KIN-2026-0001 – Ona Žukauskaitė",
      author: "Mokymų tarnyba (pavyzdys)",
      xmp: expect.stringContaining("<pdfuaid:part>1</pdfuaid:part>"),
    });
  });

  test("has one first heading, paragraphs and a list", () => {
    const { tags } = read();
    expect(tagsOf(tags, "H1").map(wordsOf)).toEqual([
      "Kvalifikacijos tobulinimo pažymėjimas",
    ]);
    expect(tagsOf(tags, "P").map(wordsOf)).toContain("Ona Žukauskaitė");
    expect(tagsOf(tags, "LI")).toHaveLength(1);
  });

  test("reads the statement in the order of the sentence", () => {
    expect(linesOf(read().tags)).toContainEqual(
      expect.stringMatching(/^nuo .* programą „Kinija, pirma dalis“, atliko/),
    );
    expect(tagsOf(read().tags, "Strong").map(wordsOf)).toEqual([
      "Kinija, pirma dalis",
    ]);
  });

  test("says what the QR code is, and links to the same place", () => {
    const { tags, links } = read();
    expect(tagsOf(tags, "Figure").map(({ alt }) => alt)).toEqual([
      `QR kodas: pažymėjimo patikros adresas ${ADDRESS}`,
    ]);
    expect(links).toEqual([ADDRESS]);
    expect(tagsOf(tags, "Link").map(wordsOf)).toEqual([ADDRESS]);
  });
});

describe("the QR code", () => {
  test("is drawn square by square as the address asks", () => {
    const { data } = encode(ADDRESS, { ecc: "M", border: 0 });
    const wanted = data.flatMap((row, y) =>
      row.flatMap((isDark, x) => (isDark ? [`${x} ${y}`] : [])),
    );
    expect([...read().squares].sort()).toEqual(wanted.sort());
  });

  test("holds nothing of the person", () => {
    const other = read({ personName: "Tomas Jankauskas" });
    expect(other.squares).toEqual(read().squares);
  });
});

describe("names", () => {
  test.each(oddNames.filter(({ isPrintable }) => isPrintable))(
    "$name are printed as they are written",
    ({ name }) => {
      const personName = printedName(name);
      const { text, title } = read({ personName });
      expect(withoutSpaces(text)).toContain(withoutSpaces(personName));
      expect(text).not.toContain("\uFFFD");
      expect(title).toContain(personName);
    },
  );

  test.each(oddNames.filter(({ isPrintable }) => !isPrintable))(
    "$name never become empty boxes",
    ({ name }) => {
      expect(() => read({ personName: name })).toThrow();
      expect(unprintableLetters(name)).not.toEqual([]);
    },
  );
});

describe("unprintableLetters", () => {
  test("names each letter once, and none of Latin, Greek or Cyrillic", () => {
    expect(unprintableLetters("Ona 李李 😀")).toEqual(["李", "😀"]);
    expect(unprintableLetters(`${LETTERS} „“–’ Їжак Σωκράτης Nguyễn`)).toEqual(
      [],
    );
  });
});

describe("where the compiler does not run", () => {
  const everything = () => true;

  test.each([
    { platform: "darwin", arch: "arm64", isThere: everything },
    { platform: "win32", arch: "x64", isThere: everything },
    { platform: "linux", arch: "arm64", isThere: everything },
    { platform: "linux", arch: "x64", isThere: () => false },
  ])("$platform $arch says so in one sentence", ({ isThere, ...machine }) => {
    expect(() => compilerPackage(machine, isThere)).toThrow(
      "PDF documents need Linux x64",
    );
  });

  test("Linux takes the package of its own library", () => {
    const linux = { platform: "linux", arch: "x64" };
    const isMusl = (name: string) => name.endsWith("musl");
    expect(compilerPackage(linux, isMusl)).toMatch(/-linux-x64-musl$/);
    expect(compilerPackage(linux, everything)).toMatch(/-linux-x64-gnu$/);
  });
});
