import type { Locale } from "#app/shared/text.ts";
import type { Db } from "#db/client.server.ts";
import type { SearchTerms } from "./search-terms.ts";
import {
  findByParts,
  findByWords,
  type Begun,
  type FoundEntry,
} from "./search.queries.server.ts";

type Asked = {
  search: SearchTerms;
  locale: Locale;
  begun: Begun;
  /** How many are enough. */
  most: number;
};

/**
 * What was found, the best first, each thing once; `most` of them whenever
 * there are so many.
 */
export function findEntries(db: Db, asked: Asked): FoundEntry[] {
  for (let limit = asked.most; ; limit *= 4) {
    const { found, isAll } = findSome(db, asked, limit);
    const kept = withoutRepeats(found, asked.most);
    if (isAll || kept.length === asked.most) return kept;
  }
}

/** Exact words first, then other endings, then parts; each entry once. */
function findSome(
  db: Db,
  { search: { exact, loose, parts }, locale, begun }: Asked,
  limit: number,
) {
  const found = new Map<number, FoundEntry>();
  let isAll = true;
  const add = (how: typeof findByWords, match: string | null) => {
    if (match === null) return;
    const isFull = found.size >= limit;
    const entries = isFull ? [] : how(db, { locale, match, begun, limit });
    if (isFull || entries.length === limit) isAll = false;
    for (const entry of entries)
      if (!found.has(entry.id)) found.set(entry.id, entry);
  };
  add(findByWords, exact);
  add(findByWords, loose);
  add(findByParts, parts);
  return { found: [...found.values()], isAll };
}

/**
 * The first of them, without what says nothing more: a fact stands on its page,
 * so it is left out where the page is among them.
 */
function withoutRepeats(
  found: readonly FoundEntry[],
  most: number,
): FoundEntry[] {
  let kept: FoundEntry[] = [];
  for (const entry of found) {
    if (kept.length === most) break;
    if (kept.some((other) => isFactOf(entry, other))) continue;
    kept = kept.filter((other) => !isFactOf(other, entry));
    kept.push(entry);
  }
  return kept;
}

function isFactOf(fact: FoundEntry, page: FoundEntry): boolean {
  return (
    fact.kind === "fact" &&
    page.kind === "page" &&
    fact.pageId === page.pageId &&
    fact.versionId === page.versionId
  );
}
