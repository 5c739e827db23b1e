import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import type { AppContext } from "#app/context.ts";
import { enqueue, isGivenUp, type Job } from "#app/jobs/jobs.queries.server.ts";
import type { ImportId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction, type Queryable } from "#db/client.server.ts";
import {
  findOwnImport,
  type Ownership,
  type PeopleImport,
} from "./imports.queries.server.ts";

export type GoOnRefusal = { code: "not-found" } | { code: "not-stopped" };

/**
 * Takes an import up again whose job was given up after its last try. It goes on
 * with the row at which it stopped, whether it ran or was being taken back.
 */
export function goOn(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  own: Ownership,
  importId: ImportId,
): Result<{ isNew: boolean }, GoOnRefusal> {
  const now = clock();
  return inTransaction(db, (tx) => {
    const found = findOwnImport(tx, own, importId);
    if (!found) return refuse({ code: "not-found" });
    if (!isStopped(tx, found)) return refuse({ code: "not-stopped" });
    const job = jobOf(found);
    enqueue(tx, now, job);
    recordAuditEvent(tx, {
      action: job.kind === "undo-import" ? "import.undo" : "import.run",
      actorId: own.actorId,
      subjectId: importId,
      facts: { cohortId: own.cohortId, again: true },
      happenedAt: now,
    });
    return accept({ isNew: true });
  });
}

/** Whether something is to be done to an import now, by a job. */
export function isWorking({ state }: Pick<PeopleImport, "state">): boolean {
  return WORKING.includes(state);
}

const WORKING: readonly PeopleImport["state"][] = [
  "queued",
  "running",
  "inviting",
  "taking-back",
  "undoing",
];

/** Whether the job that an import waits for was given up. */
export function isStopped(
  db: Queryable,
  found: Pick<PeopleImport, "id" | "state">,
): boolean {
  return isWorking(found) && isGivenUp(db, jobOf(found));
}

function jobOf({ id, state }: Pick<PeopleImport, "id" | "state">): Job {
  const payload = { importId: id };
  return state === "undoing"
    ? { kind: "undo-import", payload }
    : { kind: "import-people", payload };
}
