import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import type { AppContext } from "#app/context.ts";
import { enqueue } from "#app/jobs/jobs.queries.server.ts";
import type { MailId, PersonId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction } from "#db/client.server.ts";
import { markUnparked } from "./outbox.queries.server.ts";

/**
 * Sends a parked letter once more, with all its tries anew. Refused where it is
 * not parked: another administrator was quicker, or it never was.
 */
export function takeUpMail(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  { mailId, actorId }: { mailId: MailId; actorId: PersonId },
): Result<null, { code: "not-parked" }> {
  const now = clock();
  return inTransaction(db, (tx) => {
    if (!markUnparked(tx, mailId)) return refuse({ code: "not-parked" });
    enqueue(tx, now, { kind: "send-mail", payload: { mailId, attempt: 0 } });
    recordAuditEvent(tx, {
      action: "mail.taken-up",
      actorId,
      subjectId: mailId,
      happenedAt: now,
    });
    return accept(null);
  });
}
