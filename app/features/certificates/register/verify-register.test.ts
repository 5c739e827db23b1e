import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { openDatabase, type Db } from "#db/client.server.ts";
import { lina, ona, ruta, tomas } from "#db/seed/people.ts";
import { looseRegister } from "#tests/support/loose-register.ts";
import { publishSmallCourse } from "#tests/support/small-course.ts";
import { openSmallCohort } from "#tests/support/small-cohort.ts";
import { readyLearner } from "#tests/support/small-register.ts";
import { testApp } from "#tests/support/test-app.ts";
import { appendToRegister, chainHead } from "./append-to-register.server.ts";
import { insertDocument } from "./certificates.queries.server.ts";
import { bytesContents } from "./entry-contents.ts";
import { entryHash, NO_ENTRY_BEFORE } from "./entry-hash.ts";
import { issueCertificate } from "./issue-certificate.server.ts";
import { entriesInOrder } from "./register-entries.queries.server.ts";
import { revokeCertificate } from "./revoke-certificate.server.ts";
import { sealOldRegister } from "./seal-old-register.server.ts";
import { verifyRegister } from "./verify-register.server.ts";
import { voidNextNumber } from "./void-number.server.ts";

const sha256 = (bytes: Buffer | string) =>
  createHash("sha256").update(bytes).digest("hex");

let bytes: Buffer;

/** Three certificates, the first with its document and revoked, and a void number. */
beforeAll(() => {
  const app = testApp();
  publishSmallCourse(app);
  const { cohort } = openSmallCohort(app);
  const [first] = [ona, tomas, ruta].map((person) => {
    const enrolmentId = readyLearner(app, person);
    const result = issueCertificate(app, { enrolmentId, issuedBy: lina });
    if (!result.ok) throw new Error(result.refusal.code);
    return result.value.id;
  });
  if (!first) throw new Error("Nothing was issued.");
  const reason = "Testą laikė kitas žmogus.";
  revokeCertificate(app, { certificateId: first, reason, revokedBy: lina });
  const pdf = Buffer.from("%PDF-1.7 small");
  const document = { sha256: sha256(pdf), madeAt: app.clock() };
  insertDocument(app.db, { certificateId: first, pdf, ...document });
  appendToRegister(app.db, {
    kind: "document",
    subject: first,
    contents: bytesContents(document),
    at: app.clock(),
  });
  const number = "SML-2026-0004";
  const void4 = { cohortId: cohort.id, number, reason, voidedBy: lina };
  expect(voidNextNumber(app, void4)).toMatchObject({ value: { number } });
  bytes = app.db.$client.serialize();
});

function copy(): Db {
  return openDatabase(Buffer.from(bytes));
}

/** With no key and no trigger in the way, as somebody with the file would. */
function tamper(db: Db, sql: string): void {
  looseRegister({ db });
  db.$client.pragma("foreign_keys = OFF");
  db.$client.exec(sql);
}

describe("verifyRegister", () => {
  test("finds nothing in what was written", () => {
    expect(verifyRegister(copy())).toEqual([]);
  });

  const LAST = "(SELECT id FROM certificates WHERE number = 3)";
  test.each([
    [
      "a name in a snapshot",
      `UPDATE certificates SET snapshot = json_set(snapshot, '$.personName', 'Kitas') WHERE number = 2`,
    ],
    ["a number", "UPDATE certificates SET number = 9 WHERE number = 2"],
    ["a code", "UPDATE certificates SET public_code = 'X' WHERE number = 2"],
    ["a day of issue", "UPDATE certificates SET issued_at = issued_at - 1"],
    ["an end of validity", "UPDATE certificates SET valid_until = 1"],
    [
      "a person",
      "UPDATE certificates SET person_id = 'per_x' WHERE number = 2",
    ],
    [
      "two people who are swapped",
      "UPDATE certificates SET enrolment_id = 'enr_' || (5 - number)",
    ],
    ["a row that is gone", "DELETE FROM certificates WHERE number = 2"],
    [
      "the last row gone and the counter lowered",
      `DELETE FROM void_numbers; DELETE FROM certificates WHERE number = 3; UPDATE certificate_counters SET last_number = 2`,
    ],
    [
      "the last row gone with its entries",
      `DELETE FROM register_entries WHERE subject = ${LAST} OR kind = 'void';
       DELETE FROM void_numbers; DELETE FROM certificates WHERE number = 3;
       UPDATE certificate_counters SET last_number = 2`,
    ],
    ["a counter", "UPDATE certificate_counters SET last_number = 5"],
    ["a counter that is gone", "DELETE FROM certificate_counters"],
    [
      "a reason for revoking",
      "UPDATE certificate_revocations SET reason = 'Kita priežastis'",
    ],
    ["a revocation that is gone", "DELETE FROM certificate_revocations"],
    [
      "a revocation that was put in",
      `INSERT INTO certificate_revocations (certificate_id, reason, revoked_by_id, revoked_at) SELECT id, 'x', 'per_x', 1 FROM certificates WHERE number = 2`,
    ],
    [
      "a reason for a void number",
      "UPDATE void_numbers SET reason = 'Kita priežastis'",
    ],
    [
      "a void number that is used",
      "UPDATE certificates SET number = 4 WHERE number = 3",
    ],
    ["the bytes of a PDF", "UPDATE certificate_documents SET pdf = x'00'"],
    [
      "the bytes of a PDF with their hash",
      `UPDATE certificate_documents SET pdf = x'00', sha256 = '${sha256(Buffer.from([0]))}'`,
    ],
    ["a PDF that is gone", "DELETE FROM certificate_documents"],
    [
      "a forged row",
      `INSERT INTO certificates (id, series, year, number, public_code, enrolment_id, cohort_id, person_id, issued_by_id, issued_at, snapshot) SELECT 'crt_forged', series, year, 5, 'FORGED', 'enr_x', cohort_id, 'per_x', issued_by_id, issued_at, snapshot FROM certificates WHERE number = 3;
       UPDATE certificate_counters SET last_number = 5`,
    ],
    ["a first entry gone", "DELETE FROM register_entries WHERE position = 1"],
    ["a middle entry gone", "DELETE FROM register_entries WHERE position = 3"],
    [
      "two entries swapped",
      `UPDATE register_entries SET position = -1 WHERE position = 1; UPDATE register_entries SET position = 1 WHERE position = 2; UPDATE register_entries SET position = 2 WHERE position = -1`,
    ],
    ["the time of an entry", "UPDATE register_entries SET entered_at = 1"],
    [
      "the kind of an entry",
      "UPDATE register_entries SET kind = 'credential' WHERE kind = 'document'",
    ],
  ])("finds %s", (_, sql) => {
    const db = copy();
    tamper(db, sql);
    expect(verifyRegister(db)).not.toEqual([]);
  });

  test("finds a row that was changed with its entry and the entry's own hash", () => {
    const db = copy();
    tamper(db, "UPDATE certificates SET public_code = 'X' WHERE number = 1");
    rewriteFirst(db, 1);
    expect(verifyRegister(db)).toEqual([
      {
        place: expect.stringMatching(/^entry 2 \(issued crt_/),
        words: "does not follow from the entry before it",
      },
    ]);
  });

  test("finds a chain that was made up anew by its published head alone", () => {
    const db = copy();
    const published = chainHead(db);
    tamper(db, "UPDATE certificates SET public_code = 'X' WHERE number = 1");
    rewriteFirst(db, Infinity);
    expect(verifyRegister(db)).toEqual([]);
    expect(verifyRegister(db, published)).toMatchObject([
      { place: `entry ${published.position}` },
    ]);
    tamper(db, "DELETE FROM register_entries WHERE kind = 'void'");
    expect(verifyRegister(copy(), published)).toEqual([]);
  });

  test("tells the first bad place in words", () => {
    const db = copy();
    tamper(db, "DELETE FROM certificates WHERE number = 2");
    const [first] = verifyRegister(db);
    expect(first?.place).toMatch(/^entry 2 \(issued crt_/);
    expect(first?.words).toBe("speaks of a row that is gone");
  });
});

/** Puts the forged code into the first entry and hashes as many as are asked for. */
function rewriteFirst(db: Db, entries: number): void {
  let previousHash = NO_ENTRY_BEFORE;
  for (const entry of [...entriesInOrder(db)]) {
    if (entry.position > entries) break;
    const contents =
      entry.position === 1
        ? entry.contents.replace(/"publicCode":"\w+"/, '"publicCode":"X"')
        : entry.contents;
    const hash = entryHash({ ...entry, contents, previousHash });
    db.$client
      .prepare(
        "UPDATE register_entries SET contents = ?, previous_hash = ?, hash = ? WHERE position = ?",
      )
      .run(contents, previousHash, hash, entry.position);
    previousHash = hash;
  }
}

describe("a register of before the chain", () => {
  test("is entered once, and never again", () => {
    const app = { ...testApp(), db: copy() };
    tamper(app.db, "DELETE FROM register_entries");
    expect(verifyRegister(app.db)).not.toEqual([]);
    expect(sealOldRegister(app)).toBe(6);
    expect(verifyRegister(app.db)).toEqual([]);
    expect(sealOldRegister(app)).toBe(0);

    tamper(app.db, `UPDATE certificates SET id = 'crt_other' WHERE number = 2`);
    expect(sealOldRegister(app)).toBe(0);
    expect(verifyRegister(app.db)).not.toEqual([]);
  });
});

test("the hash of an entry is what its description says", () => {
  const entry = {
    position: 1,
    kind: "void" as const,
    subject: "SML-2026-0001",
    contents: "{}",
    previousHash: NO_ENTRY_BEFORE,
    enteredAt: new Date("2026-11-23T08:00:00Z"),
  };
  expect(entryHash(entry)).toBe(
    sha256(
      `${"0".repeat(64)}\n1\nvoid\nSML-2026-0001\n{}\n2026-11-23T08:00:00.000Z`,
    ),
  );
});
