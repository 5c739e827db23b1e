import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import type { AppContext } from "#app/context.ts";
import { enqueue } from "#app/jobs/jobs.queries.server.ts";
import type { ImportId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction } from "#db/client.server.ts";
import {
  findOwnImport,
  updateImport,
  type Ownership,
} from "./imports.queries.server.ts";

export type UndoRefusal =
  { code: "not-found" } | { code: "not-run" } | { code: "too-late" };

/**
 * Has an import taken back, for as long as its report is kept. Asking again
 * changes nothing; refuses what was never run.
 */
export function undoImport(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  own: Ownership,
  importId: ImportId,
): Result<{ isNew: boolean }, UndoRefusal> {
  const now = clock();
  return inTransaction(db, (tx) => {
    const found = findOwnImport(tx, own, importId);
    if (!found) return refuse({ code: "not-found" });
    if (found.state === "undoing" || found.state === "undone")
      return accept({ isNew: false });
    if (found.state !== "done") return refuse({ code: "not-run" });
    if (found.keptUntil <= now) return refuse({ code: "too-late" });

    updateImport(tx, importId, { state: "undoing" });
    enqueue(tx, now, { kind: "undo-import", payload: { importId } });
    recordAuditEvent(tx, {
      action: "import.undo",
      actorId: own.actorId,
      subjectId: importId,
      facts: { cohortId: own.cohortId },
      happenedAt: now,
    });
    return accept({ isNew: true });
  });
}
