import { PDFDocument } from "@cantoo/pdf-lib";
import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { unprintableLetters } from "#app/documents/document-fonts.server.ts";
import { printedName } from "#app/features/certificates/register/certificate-names.ts";
import type { CertificateSnapshot } from "#app/shared/certificate-snapshot.ts";
import { oddNames } from "#tests/support/odd-names.ts";
import {
  linesOf,
  readPdf,
  tagsOf,
  wordsOf,
  type PdfReading,
} from "#tests/support/pdf.ts";
import { smallCertificate } from "#tests/support/small-certificate.ts";
import {
  certificatePdf,
  type CertificatePrinting,
  type LogoPicture,
} from "./certificate-document.server.ts";

type Change = Partial<CertificateSnapshot>;

const CREDENTIAL = `${JSON.stringify({ name: "Ona Žukauskaitė „😀“" })}\n`;
const COLOURS = ["#003399", "#116644", "#772211"];

let logos: LogoPicture[] = [];

beforeAll(async () => {
  logos = await Promise.all(
    COLOURS.map(async (background, at) => ({
      sha256: `${at}`.repeat(64),
      png: await sharp({
        create: { width: 300, height: 100, channels: 3, background },
      })
        .png()
        .toBuffer(),
    })),
  );
});

/** Everything that a programme with a funder prints, in both languages. */
function everything(change: Change = {}) {
  const names = ["ES", "Fondas", "TMO"];
  return smallCertificate({
    language: "both",
    programmeVersion: 3,
    projectCode: "LT-2026-AMIF-07",
    funderLine: {
      lt: "Projektą finansuoja Europos Sąjunga.",
      en: "Funded by the European Union.",
    },
    trainers: ["Lina Petrauskienė", "Jonas Kazlauskas"],
    attended: { attendedMinutes: 600, plannedMinutes: 720 },
    logos: logos.map(({ sha256 }, at) => ({
      id: `log_${at}`,
      sha256,
      alt: { lt: `${names[at]} logotipas`, en: `${names[at]} logo` },
    })),
    ...change,
  });
}

function pdfOf(change: Change = {}, more: Partial<CertificatePrinting> = {}) {
  return certificatePdf(everything(change), {
    origin: "https://gaire.example",
    certificateTemplate: null,
    logos,
    credential: CREDENTIAL,
    ...more,
  });
}

const words = ({ tags }: PdfReading) => linesOf(tags).join(" ");

describe("a document in both languages", () => {
  test("has a page and a first heading for each", () => {
    const { pages, lang, tags } = readPdf(pdfOf());
    expect(pages).toBe(2);
    expect(lang).toBe("lt-LT");
    expect(tagsOf(tags, "H1").map(wordsOf)).toEqual([
      "Kvalifikacijos tobulinimo pažymėjimas",
      "Certificate of continuing professional training",
    ]);
  });

  test("says of every English word that it is English", () => {
    const { tags } = readPdf(pdfOf());
    const [lithuanian, english] = tagsOf(tags, "H1");
    expect(lithuanian?.lang).toBeNull();
    expect(english?.lang).toBe("en-GB");
  });

  test("prints version, trainers, project, funder and logos", () => {
    const pdf = readPdf(pdfOf());
    expect(words(pdf)).toContain("Programos kodas KIN-01 (3 versija)");
    expect(words(pdf)).toContain("Programme code KIN-01 (version 3)");
    expect(words(pdf)).toContain(
      "Lektoriai Lina Petrauskienė, Jonas Kazlauskas Projektas LT-2026-AMIF-07",
    );
    expect(words(pdf)).toContain("Projektą finansuoja Europos Sąjunga.");
    const alts = tagsOf(pdf.tags, "Figure").map(({ alt }) => alt);
    expect(alts.slice(1, 4)).toEqual([
      "ES logotipas",
      "Fondas logotipas",
      "TMO logotipas",
    ]);
    expect(alts.slice(5)).toEqual(["ES logo", "Fondas logo", "TMO logo"]);
  });

  test("keeps to two pages with long names, twelve modules and three logos", () => {
    const long =
      "Vilniaus miesto savivaldybės administracijos Socialinių paslaugų departamentas";
    const topic = {
      lt: "Sudėtingos situacijos ir ryšys su šeima",
      en: "Hard cases and the contact with a family",
    };
    const { pages, text } = readPdf(
      pdfOf({
        personName: "Marija Konstancija Čiurlionytė-Ąžuolienė Žółkiewska",
        institutionName: long,
        topics: Array.from({ length: 12 }, () => topic),
      }),
    );
    expect(pages).toBe(2);
    expect(text.match(/Sudėtingos situacijos/g)).toHaveLength(12);
  });

  test("prints every odd name that its fonts have, letter by letter", () => {
    const trainers = oddNames
      .map(({ name }) => printedName(name))
      .filter((name) => name && unprintableLetters(name).length === 0);
    expect(trainers.length).toBeGreaterThan(15);
    const bare = (text: string) => text.replace(/[\s\u200B]/g, "");
    const { text } = readPdf(pdfOf({ trainers }));
    for (const name of trainers) expect(bare(text)).toContain(bare(name));
  });
});

describe("a confirmation of participation", () => {
  const rule = {
    certificate: [],
    participation: [{ kind: "contact-hours", percent: 80 }],
  } satisfies CertificateSnapshot["rule"];

  test("has a title, a statement and hours of its own", () => {
    const pdf = readPdf(pdfOf({ kind: "participation", rule }));
    expect(pdf.title).toContain("Dalyvio pažyma Nr. KIN-2026-0001");
    expect(words(pdf)).toContain(
      "Šia pažyma patvirtinama, kad Ona Žukauskaitė",
    );
    expect(words(pdf)).toContain("Dalyvauta 13,3 iš 16 akad. val. užsiėmimų");
    expect(words(pdf)).toContain("Attended 13.3 of 16 academic hours");
    expect(words(pdf)).not.toMatch(/pasiekė|baigė|completed|achieved/);
  });
});

describe("the credential in the PDF", () => {
  test("is attached byte by byte, and the PDF stays tagged", async () => {
    const pdf = pdfOf();
    expect(readPdf(pdf)).toMatchObject({
      isTagged: true,
      xmp: expect.stringContaining("<pdfuaid:part>1</pdfuaid:part>"),
    });
    const [attached, ...more] = await attachmentsOf(pdf);
    expect(more).toEqual([]);
    expect(attached?.name).toBe("credential.json");
    expect(attached?.bytes.toString("utf8")).toBe(CREDENTIAL);
  });

  test("is not there where there is none", async () => {
    expect(await attachmentsOf(pdfOf({}, { credential: null }))).toEqual([]);
  });
});

describe("a specimen", () => {
  const specimen = () =>
    readPdf(pdfOf({}, { isSpecimen: true, credential: null }));

  test("says on each page, in title and words, that it is one", () => {
    const { title, tags, text } = specimen();
    expect(title).toMatch(/^PAVYZDYS – /);
    const lines = linesOf(tags);
    expect(lines).toContain(
      "PAVYZDYS. Tai pavyzdys: niekam neišduotas, registre jo nėra, nieko nepatvirtina.",
    );
    expect(lines.some((line) => line.startsWith("SPECIMEN. "))).toBe(true);
    // The mark across each page, and the line in words.
    expect(text.match(/PAVYZDYS/g)).toHaveLength(3);
  });
});

describe("another template", () => {
  test("is given the same words", () => {
    const certificateTemplate = new URL(
      "../../../../tests/fixtures/templates/plain.typ",
      import.meta.url,
    ).pathname;
    const { tags } = readPdf(pdfOf({}, { certificateTemplate }));
    expect(linesOf(tags)).toEqual([
      "Kvalifikacijos tobulinimo pažymėjimas",
      "Ona Žukauskaitė",
      "Certificate of continuing professional training",
      "Ona Žukauskaitė",
    ]);
  });
});

describe("a template with a mistake", () => {
  test("is named with its line, and makes no PDF", () => {
    const certificateTemplate = new URL(
      "../../../../tests/fixtures/templates/mistaken.typ",
      import.meta.url,
    ).pathname;
    expect(() => pdfOf({}, { certificateTemplate })).toThrow(
      "mistaken.typ, line 3: unknown variable: sheet",
    );
  });
});

/** The files in a PDF, read by a library that did not write it. */
async function attachmentsOf(pdf: Buffer) {
  const document = await PDFDocument.load(pdf);
  return document.getAttachments().map(({ name, data }) => ({
    name,
    bytes: Buffer.from(data),
  }));
}
