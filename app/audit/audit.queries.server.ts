import { eq } from "drizzle-orm";
import type { PersonId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { preparedInsert } from "#db/prepared-insert.server.ts";
import { auditEvents } from "#db/schema/operations.ts";

/** Every kind of line that the trail can hold. */
type AuditAction =
  | "account.created"
  | "role.granted"
  | "sign-in.succeeded"
  | "sign-in.failed"
  | "sign-in.throttled"
  | "course.published"
  | "programme.created"
  | "programme.changed"
  | "logo.uploaded"
  | "cohort.created"
  | "cohort.changed"
  | "cohort.moved"
  | "cohort.coordinator-added"
  | "cohort.coordinator-removed"
  | "cohort.institution-invited"
  | "cohort.institution-left-out"
  | "institution.created"
  | "session.created"
  | "session.changed"
  | "session.cancelled"
  | "enrolment.created"
  | "enrolment.withdrawn"
  | "enrolment.taken-back"
  | "enrolment.details-changed"
  | "waiting.joined"
  | "waiting.left"
  | "person.created"
  | "person.renamed"
  | "person.name-confirmed"
  | "person.address-changed"
  | "person.address-refused"
  | "person.details-changed"
  | "person.merged"
  | "invitation.created"
  | "invitation.ended"
  | "invitation.used"
  | "measurement.recorded"
  | "measurement.taken-back"
  | "enrolment.removed"
  | "person.removed"
  | "import.read"
  | "import.run"
  | "import.done"
  | "import.refused"
  | "import.undo"
  | "import.undone"
  | "enrolment.moved"
  | "contact.assigned"
  | "contact.ended"
  | "nomination.made"
  | "nomination.decided"
  | "mail.parked"
  | "mail.taken-up"
  | "attendance.filled"
  | "attendance.locked"
  | "attendance.corrected"
  | "quiz.submitted"
  | "extra-time.granted"
  | "certificate.issued"
  | "certificate.document-made"
  | "signing-key.made"
  | "signing-key.retired"
  | "certificate.revoked"
  | "certificate.replaced"
  | "number.voided"
  | "register.sealed"
  | "issue-list.proposed"
  | "issue-list.approved"
  | "issue-list.rejected"
  | "issue-list.withdrawn"
  | "issue-list.continued"
  | "issue-list.issued";

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
  insertEvent(db, event);
}

const insertEvent = preparedInsert(auditEvents);

/** What happened to one thing, in order. */
export function auditTrailOf(db: Queryable, subjectId: string) {
  return db
    .select()
    .from(auditEvents)
    .where(eq(auditEvents.subjectId, subjectId))
    .orderBy(auditEvents.id)
    .all();
}
