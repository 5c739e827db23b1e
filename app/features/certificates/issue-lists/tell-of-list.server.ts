import type { AppContext } from "#app/context.ts";
import { findRecipient } from "#app/features/certificates/register/certificate-subject.queries.server.ts";
import type { IssueListId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { listDecidedLetter, listWaitsLetter } from "./issue-list.email.ts";
import { findIssueList, listRowsOf } from "./issue-lists.queries.server.ts";

type Tools = Pick<AppContext, "mailer" | "config">;

/**
 * Tells the signatory, once, that a list waits for approval; the letter leaves
 * with the change. Nothing where no approval is asked for, or where the
 * signatory has no address: `/approvals` shows it all the same.
 */
export function tellSignatory(
  tx: Queryable,
  { mailer, config: { origin } }: Tools,
  listId: IssueListId,
): void {
  const list = findIssueList(tx, listId);
  if (list?.state !== "proposed" || !list.fourEyes) return;
  const to = findRecipient(tx, list.signatoryId);
  if (!to) return;
  mailer.send({
    recipient: to.email,
    dedupeKey: `issue-list-waits:${listId}`,
    ...listWaitsLetter(list, { origin, locale: to.locale }),
  });
}

/**
 * Tells the proposer, once, what the signatory decided: rejected with the
 * reason, or approved and by now issued, with how many documents.
 */
export function tellProposer(
  tx: Queryable,
  { mailer, config: { origin } }: Tools,
  listId: IssueListId,
): void {
  const list = findIssueList(tx, listId);
  if (!list?.fourEyes) return;
  if (list.state !== "rejected" && list.state !== "issued") return;
  const to = findRecipient(tx, list.proposedById);
  if (!to) return;
  const rows = listRowsOf(tx, listId);
  const issued = rows.filter(({ state }) => state === "issued").length;
  const outcome = { ...list, issued, refused: rows.length - issued };
  mailer.send({
    recipient: to.email,
    dedupeKey: `issue-list-decided:${listId}`,
    ...listDecidedLetter(outcome, { origin, locale: to.locale }),
  });
}
