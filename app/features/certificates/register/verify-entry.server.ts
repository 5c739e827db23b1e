import { createHash } from "node:crypto";
import { z } from "zod";
import { canonicalJson, type JsonValue } from "#app/shared/canonical-json.ts";
import type { Queryable } from "#db/client.server.ts";
import { parseCertificateNumber } from "./certificate-number.ts";
import {
  issuedContents,
  revokedContents,
  voidContents,
} from "./entry-contents.ts";
import type { ChainEntry } from "./register-entries.queries.server.ts";
import {
  certificateRow,
  credentialRow,
  documentRow,
  revocationRow,
  voidRow,
} from "./verify-register.queries.server.ts";

const hashed = z.object({ sha256: z.string() });

/** What is wrong with the row that an entry speaks of, in words; null: nothing. */
export function problemWithSubject(
  db: Queryable,
  entry: ChainEntry,
): string | null {
  const id = entry.subject;
  switch (entry.kind) {
    case "issued":
      return differs(entry, certificateRow(db).get({ id }), issuedContents);
    case "revoked":
      return differs(entry, revocationRow(db).get({ id }), revokedContents);
    case "void":
      return differs(entry, findVoid(db, id), voidContents);
    case "document": {
      const row = documentRow(db).get({ id });
      return bytesDiffer(entry, row && { ...row, bytes: row.pdf });
    }
    case "credential": {
      const row = credentialRow(db).get({ id });
      return bytesDiffer(entry, row && { ...row, bytes: row.json });
    }
  }
}

function findVoid(db: Queryable, printed: string) {
  const number = parseCertificateNumber(printed);
  return number ? voidRow(db).get(number) : undefined;
}

function differs<Row>(
  { contents }: ChainEntry,
  row: Row | undefined,
  contentsOf: (row: Row) => JsonValue,
): string | null {
  if (!row) return "speaks of a row that is gone";
  return canonicalJson(contentsOf(row)) === contents
    ? null
    : "is not what the row says";
}

function bytesDiffer(
  { contents }: ChainEntry,
  row: { sha256: string; bytes: Buffer | string } | undefined,
): string | null {
  if (!row) return "speaks of a file that is gone";
  const entered = hashed.safeParse(jsonIn(contents));
  if (entered.data?.sha256 !== row.sha256) {
    return "names another SHA-256 than the row";
  }
  const sha256 = createHash("sha256").update(row.bytes).digest("hex");
  return sha256 === row.sha256 ? null : "is about other bytes than are stored";
}

function jsonIn(contents: string): unknown {
  try {
    return JSON.parse(contents);
  } catch {
    return null;
  }
}
