import type { Queryable } from "#db/client.server.ts";
import type { PublishedVersion } from "./course.ts";
import { RecentlyUsed } from "#app/shared/recently-used.ts";

type Memory = {
  versions: RecentlyUsed<PublishedVersion>;
  /** Course ids by slug. */
  courseIds: RecentlyUsed<string>;
  /** HTML by version, module, page, language and track. */
  pages: RecentlyUsed<string>;
  /** Hashes of that HTML by `pageKey`, for each version. */
  pageHashes: RecentlyUsed<ReadonlyMap<string, string>>;
};

const memories = new WeakMap<Queryable, Memory>();

/**
 * What was read through one database handle. Only what never changes may be
 * put in. A transaction is a handle of its own, so that what it wrote and took
 * back is forgotten with it.
 */
export function memoryOf(db: Queryable): Memory {
  const known = memories.get(db);
  if (known) return known;
  const memory: Memory = {
    versions: new RecentlyUsed(200),
    courseIds: new RecentlyUsed(1_000),
    pages: new RecentlyUsed(2_000),
    pageHashes: new RecentlyUsed(32),
  };
  memories.set(db, memory);
  return memory;
}

/** Makes a mistake loud: writing to a value that many requests share throws. */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}
