import { createHash } from "node:crypto";
import { AFRelationship, PDFDocument } from "@cantoo/pdf-lib";
import { beforeAll, describe, expect, test } from "vitest";
import { checkAddress } from "#app/features/certificates/register/certificate-addresses.ts";
import { insertDocument } from "#app/features/certificates/register/certificates.queries.server.ts";
import { revokeCertificate } from "#app/features/certificates/register/revoke-certificate.server.ts";
import { lina } from "#db/seed/people.ts";
import { officeWithCredential } from "#tests/support/small-credential.ts";
import { checkFile } from "./check-file.server.ts";
import { createInspector } from "./inspector.server.ts";

type Office = Awaited<ReturnType<typeof officeWithCredential>>;
type Bytes = Uint8Array<ArrayBuffer>;

let office: Office;
let issuedPdf: Bytes;

beforeAll(async () => {
  office = await officeWithCredential();
  issuedPdf = await pdfOf({ attachment: office.json });
  const sha256 = createHash("sha256").update(issuedPdf).digest("hex");
  insertDocument(office.app.db, {
    certificateId: office.id,
    pdf: Buffer.from(issuedPdf),
    sha256,
    madeAt: office.app.clock(),
  });
});

/** A PDF that shows words, with what ours have: an attachment, an address. */
async function pdfOf({
  words = "Ona Žukauskaite".normalize("NFD").replace(/\p{M}/gu, ""),
  attachment,
  address,
}: {
  words?: string;
  attachment?: string;
  address?: string;
}): Promise<Bytes> {
  const pdf = await PDFDocument.create();
  pdf.addPage().drawText(words);
  if (address) pdf.setSubject(address);
  if (attachment)
    await pdf.attach(Buffer.from(attachment), "credential.json", {
      mimeType: "application/json",
      afRelationship: AFRelationship.Source,
    });
  return new Uint8Array(await pdf.save({ useObjectStreams: false }));
}

let addresses = 0;

async function verdictOn(bytes: Bytes, { app }: Office = office) {
  addresses += 1;
  const visitor = { ...app, address: `198.51.100.${addresses}` };
  const result = await checkFile(visitor, bytes);
  return result.ok ? result.value : result.refusal;
}

describe("a PDF", () => {
  test("as it was issued is known by its bytes", async () => {
    expect(await verdictOn(issuedPdf)).toMatchObject({
      verdict: "as-issued",
      checked: { state: "valid", number: "SML-2026-0001" },
    });
  });

  test("with one byte more is altered, and the register says what is true", async () => {
    const longer = new Uint8Array([...issuedPdf, 0x20]);
    expect(await verdictOn(longer)).toMatchObject({
      verdict: "altered",
      checked: { number: "SML-2026-0001", initials: "O. Ž." },
    });
  });

  test("with other words and our attachment is altered", async () => {
    const forged = await pdfOf({
      words: "Petras Petraitis",
      attachment: office.json,
    });
    expect(await verdictOn(forged)).toMatchObject({ verdict: "altered" });
  });

  test("with our address alone is altered", async () => {
    const address = checkAddress(
      "http://elsewhere.test",
      "en",
      office.certificate.publicCode,
    );
    const forged = await pdfOf({ words: "Petras", address });
    expect(await verdictOn(forged)).toMatchObject({ verdict: "altered" });
  });

  test("with our number alone is unknown: numbers can be guessed", async () => {
    const forged = await pdfOf({ words: "SML-2026-0001" });
    expect(await verdictOn(forged)).toEqual({ verdict: "unknown" });
  });
});

describe("the state", () => {
  test("is the register's own, also for the file that was issued", async () => {
    const own = await officeWithCredential();
    const reason = "Testą laikė kitas žmogus.";
    revokeCertificate(own.app, {
      ...{ certificateId: own.id, reason, revokedBy: lina },
    });
    const bytes = new TextEncoder().encode(own.json);
    const said = await verdictOn(bytes, own);
    expect(said).toMatchObject({
      verdict: "as-issued",
      checked: { state: "revoked" },
    });
    expect(JSON.stringify(said)).not.toContain("kitas");
  });
});

describe("any other file", () => {
  test.each([
    ["words", "Pažymėjimas"],
    ["JSON of somebody else", '{"name": "package", "version": "1.0.0"}'],
    ["a list", "[1, 2, 3]"],
    ["half of an object", '{"id": "htt'],
    ["brackets", "[".repeat(1_000_000)],
    ["quotes", `{${'"a":"\\\\",'.repeat(100_000)}`],
    ["a first line", "%PDF-1.7"],
  ])("is unknown: %s", async (_, text) => {
    expect(await verdictOn(new TextEncoder().encode(text))).toEqual({
      verdict: "unknown",
    });
  });
});

describe("the thread that reads files", () => {
  const file = (text: string) => ({
    bytes: new TextEncoder().encode(text),
    keys: [],
    now: new Date(0),
  });

  test("is ended when a file takes too long, and the next file gets another", async () => {
    const hasty = createInspector(0);
    const slow = `[${"{},".repeat(500_000)}{}]`;
    expect(await hasty.inspect(file(slow))).toBeNull();
    expect(await hasty.inspect(file(slow))).toBeNull();
  });

  test("lets a few wait, and no more", async () => {
    const inspector = createInspector();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => inspector.inspect(file("x"))),
    );
    expect(answers.filter((answer) => answer === "busy")).toHaveLength(2);
  });
});

test("a file leaves no trace but that a look-up was counted", async () => {
  const own = await officeWithCredential();
  const before = contentsOf(own);
  await verdictOn(new TextEncoder().encode(`${own.json} `), own);
  expect(contentsOf(own)).toEqual(before);
});

/** Every row of every table but the throttle's. */
function contentsOf({ app: { db } }: Office) {
  const tables = db.$client
    .prepare("select name from sqlite_master where type = 'table'")
    .all() as { name: string }[];
  return tables
    .filter(({ name }) => name !== "throttles" && !name.startsWith("sqlite_"))
    .map(({ name }) => [
      name,
      db.$client.prepare(`select count(*) as n from "${name}"`).get(),
    ]);
}
