import { canonicalJson, type JsonValue } from "#app/shared/canonical-json.ts";
import type { Queryable } from "#db/client.server.ts";
import { entryHash, NO_ENTRY_BEFORE } from "./entry-hash.ts";
import {
  findLastEntry,
  insertEntry,
  type ChainEntry,
} from "./register-entries.queries.server.ts";

/**
 * Writes the next entry of the register's chain, in the transaction of the
 * change that it tells of: without the change there is no entry, and without
 * the entry no change. Call it inside `inTransaction`, whose write lock makes
 * positions contiguous, however many write at once.
 *
 * Time in the chain never runs backwards: an event that seems earlier than the
 * newest entry is entered at the time of that one. `subject` is the certificate's id; for a void number, the number as printed.
 */
export function appendToRegister(
  tx: Queryable,
  event: {
    kind: ChainEntry["kind"];
    subject: string;
    contents: JsonValue;
    at: Date;
  },
): ChainEntry {
  const last = findLastEntry(tx);
  const unsealed = {
    position: (last?.position ?? 0) + 1,
    kind: event.kind,
    subject: event.subject,
    contents: canonicalJson(event.contents),
    previousHash: last?.hash ?? NO_ENTRY_BEFORE,
    enteredAt: last && last.enteredAt > event.at ? last.enteredAt : event.at,
  };
  const entry = { ...unsealed, hash: entryHash(unsealed) };
  insertEntry(tx, entry);
  return entry;
}

/**
 * The end of the chain: whoever knows it from elsewhere can tell whether the
 * chain before it was rewritten. Position 0 and 64 zeros while it is empty.
 */
export function chainHead(db: Queryable): { position: number; hash: string } {
  const last = findLastEntry(db);
  return last
    ? { position: last.position, hash: last.hash }
    : { position: 0, hash: NO_ENTRY_BEFORE };
}
