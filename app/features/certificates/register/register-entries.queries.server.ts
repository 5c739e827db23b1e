import { asc, desc, gt } from "drizzle-orm";
import type { Queryable } from "#db/client.server.ts";
import { given, preparedOnce } from "#db/prepared-once.server.ts";
import { registerEntries } from "#db/schema/certificates.ts";

/** An entry of the register's chain. */
export type ChainEntry = typeof registerEntries.$inferSelect;

/** How many entries are read at once: the chain may be longer than memory. */
const AT_ONCE = 500;

/** The end of the chain; null while the register is empty. */
export function findLastEntry(db: Queryable): ChainEntry | null {
  return lastEntry(db).get() ?? null;
}

const lastEntry = preparedOnce((db) =>
  db
    .select()
    .from(registerEntries)
    .orderBy(desc(registerEntries.position))
    .limit(1)
    .prepare(),
);

export function insertEntry(db: Queryable, entry: ChainEntry): void {
  db.insert(registerEntries).values(entry).run();
}

/** The chain from its beginning, read in small portions. */
export function* entriesInOrder(db: Queryable): Generator<ChainEntry> {
  let position = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const entries = entriesAfter(db).all({ position });
    yield* entries;
    const last = entries.at(-1);
    if (!last || entries.length < AT_ONCE) return;
    position = last.position;
  }
}

const entriesAfter = preparedOnce((db) =>
  db
    .select()
    .from(registerEntries)
    .where(gt(registerEntries.position, given("position")))
    .orderBy(asc(registerEntries.position))
    .limit(AT_ONCE)
    .prepare(),
);
