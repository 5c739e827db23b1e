import { eq } from "drizzle-orm";
import type { PersonId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { auditEvents } from "#db/schema/operations.ts";

/** Every kind of line that the trail can hold. */
type AuditAction =
  | "account.created"
  | "role.granted"
  | "sign-in.succeeded"
  | "sign-in.failed"
  | "sign-in.throttled"
  | "course.published"
  | "enrolment.created"
  | "enrolment.moved"
  | "quiz.submitted"
  | "extra-time.granted"
  | "certificate.issued"
  | "certificate.document-made"
  | "certificate.revoked";

export type AuditEvent = {
  action: AuditAction;
  /** `system` for what no person asked for. */
  actorId: PersonId | "system";
  subjectId: string;
  facts?: Record<string, unknown>;
  happenedAt: Date;
};

/** Writes a line in the trail that nobody edits; part of the same transaction. */
export function recordAuditEvent(db: Queryable, event: AuditEvent): void {
  db.insert(auditEvents).values(event).run();
}

/** What happened to one thing, in order. */
export function auditTrailOf(db: Queryable, subjectId: string) {
  return db
    .select()
    .from(auditEvents)
    .where(eq(auditEvents.subjectId, subjectId))
    .orderBy(auditEvents.id)
    .all();
}
