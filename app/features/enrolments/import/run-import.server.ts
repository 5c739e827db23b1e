import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import type { AppContext } from "#app/context.ts";
import { enqueue } from "#app/jobs/jobs.queries.server.ts";
import type { ImportId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction } from "#db/client.server.ts";
import { countOutcomes } from "./import-rows.queries.server.ts";
import {
  findOwnImport,
  updateImport,
  type Ownership,
  type PeopleImport,
} from "./imports.queries.server.ts";

export type RunWish = {
  importId: ImportId;
  mode: NonNullable<PeopleImport["mode"]>;
  sendInvitations: boolean;
};

export type RunRefusal =
  { code: "not-found" } | { code: "nothing-to-do" } | { code: "has-errors" };

/**
 * Puts an import to work: the good rows, or all of them or none. Asking again
 * changes nothing. Refuses one without a row to do, and all-or-nothing where
 * the dry run has already found a mistake.
 */
export function runImport(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  own: Ownership,
  { importId, mode, sendInvitations }: RunWish,
): Result<{ isNew: boolean }, RunRefusal> {
  const now = clock();
  return inTransaction(db, (tx) => {
    const found = findOwnImport(tx, own, importId);
    if (!found) return refuse({ code: "not-found" });
    if (found.state !== "dry-run") return accept({ isNew: false });
    const { create, enrol, error } = countOutcomes(tx, importId);
    if (create + enrol === 0) return refuse({ code: "nothing-to-do" });
    if (mode === "all-or-nothing" && error > 0)
      return refuse({ code: "has-errors" });

    updateImport(tx, importId, { state: "queued", mode, sendInvitations });
    enqueue(tx, now, { kind: "import-people", payload: { importId } });
    recordAuditEvent(tx, {
      action: "import.run",
      actorId: own.actorId,
      subjectId: importId,
      facts: { cohortId: own.cohortId, mode, create, enrol, error },
      happenedAt: now,
    });
    return accept({ isNew: true });
  });
}
