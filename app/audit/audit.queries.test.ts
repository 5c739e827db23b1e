import { expect, test } from "vitest";
import { inTransaction } from "#db/client.server.ts";
import { auditEvents } from "#db/schema/operations.ts";
import { testApp } from "#tests/support/test-app.ts";
import { recordAuditEvent } from "./audit.queries.server.ts";

const createdAt = new Date(0);

test("what a transaction writes by a known statement goes when it fails", () => {
  const { db } = testApp();
  const before = db.select().from(auditEvents).all();
  const event = { action: "import.read", actorId: "system" } as const;
  recordAuditEvent(db, { ...event, subjectId: "kept", happenedAt: createdAt });
  expect(() =>
    inTransaction(db, (tx) => {
      recordAuditEvent(tx, {
        ...event,
        subjectId: "lost",
        happenedAt: createdAt,
      });
      throw new Error("after all not");
    }),
  ).toThrow("after all not");
  const after = db.select().from(auditEvents).all();
  expect(after.slice(before.length)).toMatchObject([
    { subjectId: "kept", facts: null },
  ]);
});
