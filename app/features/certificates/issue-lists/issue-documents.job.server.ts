import { setImmediate } from "node:timers/promises";
import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import type { AppContext } from "#app/context.ts";
import type { JobHandler } from "#app/jobs/job-handler.ts";
import type { IssueListId } from "#app/shared/ids.ts";
import { inTransaction, type Queryable } from "#db/client.server.ts";
import {
  findIssueList,
  findNextRow,
  updateIssueList,
  updateRow,
  type IssueList,
} from "./issue-lists.queries.server.ts";
import { issueRow } from "./issue-row.server.ts";
import { tellProposer } from "./tell-of-list.server.ts";

type Tools = Pick<AppContext, "db" | "clock" | "config" | "mailer">;

/**
 * Issues the documents of a decided list, each in a transaction of its own with
 * the state of its row: killed at any moment and started again, it goes on with
 * the first row that nothing was done about, and two of them at once take turns.
 * So everybody gets one document, and numbers have no gaps.
 *
 * Whether a document is due is asked anew for each row; where it is not, the row
 * is refused with the reason's code and takes no number. A clock that is behind
 * the register refuses nobody: the job fails, and is tried again later.
 */
export const issueDocuments: JobHandler<"issue-documents"> = async (
  context,
  { listId },
) => {
  while (issueNext(context, listId)) {
    // Between two people, the thread may do something else.
    await setImmediate();
  }
};

/** One row of the list; false when there is none left. */
function issueNext(context: Tools, listId: IssueListId): boolean {
  const { db, clock } = context;
  return inTransaction(db, (tx) => {
    const list = findIssueList(tx, listId);
    if (!list) throw new Error(`No issue list ${listId}.`);
    if (list.state !== "issuing") return false;
    const row = findNextRow(tx, listId);
    if (!row) {
      finish(tx, context, list);
      return false;
    }
    const result = issueRow(tx, context, { list, row });
    if (!result.ok && result.refusal.code === "clock-behind") {
      throw new Error("The clock is behind the register.");
    }
    updateRow(tx, row, {
      ...(result.ok
        ? { state: "issued", certificateId: result.value.id }
        : { state: "refused", refusal: result.refusal.code }),
      doneAt: clock(),
    });
    return true;
  });
}

function finish(tx: Queryable, context: Tools, list: IssueList): void {
  const now = context.clock();
  updateIssueList(tx, list.id, { state: "issued", issuedAt: now });
  recordAuditEvent(tx, {
    action: "issue-list.issued",
    actorId: "system",
    subjectId: list.id,
    facts: { cohortId: list.cohortId },
    happenedAt: now,
  });
  tellProposer(tx, context, list.id);
}
