import { deflateSync } from "node:zlib";
import { AFRelationship, PDFDocument } from "@cantoo/pdf-lib";
import { describe, expect, test } from "vitest";
import { isPdf, readPdfParts } from "./pdf-parts.ts";
import { readFile } from "./read-file.ts";

const CREDENTIAL = `{"name": "Ona Žukauskaitė"}\n`;
const ADDRESS = "http://gaire.test/lt/check/7Q3M-K0ZP-4W8X-HT2N-V";

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text, "latin1"));
}

/** A stream as a PDF writes it; what is said of it may be a lie. */
function stream(dictionary: string, content: Uint8Array | string): string {
  return `1 0 obj << ${dictionary} >>\nstream\n${Buffer.from(content).toString("latin1")}\nendstream endobj\n`;
}

async function pdfWith(
  attachments: string[],
  options: { useObjectStreams: boolean },
) {
  const pdf = await PDFDocument.create();
  pdf.addPage().drawText("Certificate");
  for (const [position, text] of attachments.entries()) {
    await pdf.attach(Buffer.from(text), `credential-${position}.json`, {
      mimeType: "application/json",
      afRelationship: AFRelationship.Source,
    });
  }
  pdf.setSubject(ADDRESS);
  return new Uint8Array(await pdf.save(options));
}

describe("reading a PDF", () => {
  test.each([true, false])(
    "finds what is attached, also in packed objects: %s",
    async (useObjectStreams) => {
      const bytes = await pdfWith([CREDENTIAL], { useObjectStreams });
      const { format, credentials } = await readFile(bytes);
      expect({ format, credentials }).toEqual({
        format: "pdf",
        credentials: [CREDENTIAL],
      });
    },
  );

  test("gives several different attachments as several", async () => {
    const options = { useObjectStreams: false };
    const bytes = await pdfWith([CREDENTIAL, "{}", CREDENTIAL], options);
    const { credentials } = await readFile(bytes);
    expect(credentials).toEqual([CREDENTIAL, "{}"]);
  });

  test("finds an address in text that is written in hexadecimal", async () => {
    const { texts } = await readFile(
      await pdfWith([], { useObjectStreams: false }),
    );
    expect(texts.join("\n")).toContain(ADDRESS);
  });

  test("finds an address in what is packed", async () => {
    const bytes = bytesOf(
      `%PDF-1.7\n${stream("/Filter /FlateDecode", deflateSync(`/URI (${ADDRESS})`))}`,
    );
    const { texts } = await readPdfParts(bytes);
    expect(texts.join("\n")).toContain(ADDRESS);
  });

  test("believes no length that does not lead to the end", async () => {
    const file = (length: string) =>
      bytesOf(
        `%PDF-1.7\n${stream(`/Type /EmbeddedFile ${length}`, CREDENTIAL)}`,
      );
    for (const length of [
      "",
      "/Length 3",
      "/Length 99999999",
      "/Length 7 0 R",
    ]) {
      const { attachments } = await readPdfParts(file(length));
      expect(attachments).toHaveLength(1);
    }
  });
});

describe("a hostile PDF", () => {
  test("unpacks to no more than has room", async () => {
    const bomb = deflateSync(Buffer.alloc(16 * 1024 * 1024));
    const file = stream("/Filter /FlateDecode", bomb).repeat(20);
    const { texts } = await readPdfParts(bytesOf(`%PDF-1.7\n${file}`));
    const unpacked = texts.slice(2).reduce((sum, one) => sum + one.length, 0);
    expect(unpacked).toBeLessThanOrEqual(12 * 1024 * 1024);
  });

  test.each([
    ["nothing but its first line", "%PDF-1.7"],
    ["streams without an end", "%PDF-1.7 obj << >> stream\n".repeat(50_000)],
    ["ends without a beginning", `%PDF-1.7 ${"endstream ".repeat(50_000)}`],
    ["open brackets", `%PDF-1.7 ${"<<".repeat(200_000)} stream`],
    ["data that is not packed", `%PDF-1.7 ${stream("/FlateDecode", "x")}`],
  ])("of %s gives no attachment", async (_, text) => {
    const { attachments } = await readPdfParts(bytesOf(text));
    expect(attachments).toEqual([]);
  });
});

test("a file is a PDF when it says so at its beginning", () => {
  expect(isPdf(bytesOf("%PDF-1.4"))).toBe(true);
  expect(isPdf(bytesOf(`\u00EF\u00BB\u00BF%PDF-2.0`))).toBe(true);
  expect(isPdf(bytesOf(`${" ".repeat(5_000)}%PDF-1.7`))).toBe(false);
});

test.each([
  ["an empty file", ""],
  ["a picture", "\u0089PNG\r\n"],
  ["a word processor's file", "PK\u0003\u0004"],
  ["words", "Pažymėjimas"],
])("%s is neither PDF nor JSON", async (_, text) => {
  expect(await readFile(bytesOf(text))).toMatchObject({
    format: "other",
    credentials: [],
  });
});
