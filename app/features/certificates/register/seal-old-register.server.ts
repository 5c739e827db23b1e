import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import type { AppContext } from "#app/context.ts";
import { inTransaction, type Queryable } from "#db/client.server.ts";
import { appendToRegister } from "./append-to-register.server.ts";
import { formatCertificateNumber } from "./certificate-number.ts";
import {
  bytesContents,
  issuedContents,
  revokedContents,
  voidContents,
} from "./entry-contents.ts";
import { findLastEntry } from "./register-entries.queries.server.ts";
import { rowsOfBefore } from "./rows-of-before.queries.server.ts";

/**
 * Enters a register of before the chain: every certificate, document,
 * revocation and void number that stands there, once, in one transaction. Does
 * nothing where the chain has begun, so that a row that was put in by another
 * way is never made good by a restart. Called at the start of the service,
 * before anything else can be entered.
 *
 * @returns how many entries were made
 */
export function sealOldRegister({
  db,
  clock,
}: Pick<AppContext, "db" | "clock">): number {
  return inTransaction(db, (tx) => {
    if (findLastEntry(tx)) return 0;
    const at = clock();
    const entered = enterAll(tx, at);
    if (entered > 0) {
      recordAuditEvent(tx, {
        action: "register.sealed",
        actorId: "system",
        subjectId: "register",
        facts: { entries: entered },
        happenedAt: at,
      });
    }
    return entered;
  });
}

function enterAll(tx: Queryable, at: Date): number {
  const { issued, documents, revoked, voided } = rowsOfBefore(tx);
  const events = [
    ...issued.map((row) => ({
      ...{ kind: "issued" as const, subject: row.id },
      contents: issuedContents(row),
    })),
    ...documents.map(({ certificateId, sha256 }) => ({
      ...{ kind: "document" as const, subject: certificateId },
      contents: bytesContents({ sha256 }),
    })),
    ...revoked.map((row) => ({
      ...{ kind: "revoked" as const, subject: row.certificateId },
      contents: revokedContents(row),
    })),
    ...voided.map((row) => ({
      ...{ kind: "void" as const, subject: formatCertificateNumber(row) },
      contents: voidContents(row),
    })),
  ];
  for (const event of events) appendToRegister(tx, { ...event, at });
  return events.length;
}
