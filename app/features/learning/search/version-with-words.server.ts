import {
  findPageHashes,
  findRenderedPage,
} from "#app/content/content.queries.server.ts";
import type { Course } from "#app/content/course.ts";
import { pageKey } from "#app/content/page-key.ts";
import { linesOf } from "#app/content/html-text.ts";
import type { Locale } from "#app/shared/text.ts";
import type { Db } from "#db/client.server.ts";
import type { Term } from "./search-terms.ts";
import type { FoundEntry } from "./search.queries.server.ts";
import { countFound } from "./snippet.ts";

type Track = Course["tracks"][number];

type Asked = {
  course: Course;
  locale: Locale;
  terms: readonly Term[];
  /** The profession whose version is theirs. */
  own: string;
};

/** The version of a page that shows what was found, and its text. */
export type Shown = {
  /** Null for one's own version. */
  track: Track | null;
  text: string;
};

/**
 * The index knows the text of every profession's version of a page together.
 * This looks whose version shows what was found: one's own when it does, else
 * the first that does (the most of the words, when no version has them all).
 * Null for what does not stand on a page.
 */
export function versionWithWords(
  db: Db,
  entry: FoundEntry,
  { course, locale, terms, own }: Asked,
): Shown | null {
  const { kind, versionId, moduleId, pageId } = entry;
  if (!moduleId || !pageId) return null;
  const isOwn = ({ id }: Track) => id === own;
  const tracks = [
    ...course.tracks.filter(isOwn),
    ...course.tracks.filter((track) => !isOwn(track)),
  ];
  const place = { moduleId, pageId, locale };
  const hashes = findPageHashes(db, versionId);
  const isOneText =
    new Set(
      tracks.map(({ id }) => hashes.get(pageKey({ ...place, track: id }))),
    ).size === 1;

  let best: (Shown & { found: number }) | null = null;
  for (const track of tracks) {
    const page = { ...place, versionId, track: track.id };
    const html = findRenderedPage(db, page);
    if (html === null) continue;
    const text = kind === "fact" ? entry.body : linesOf(html).join("\n");
    const found = isOneText ? terms.length : foundIn(html, text, entry, terms);
    if (!best || found > best.found)
      best = { track: isOwn(track) ? null : track, text, found };
    if (found === terms.length) break;
  }
  return best;
}

/** How many of the terms a page shows; of a fact that it teaches all or none. */
function foundIn(
  html: string,
  text: string,
  { kind, title, itemId }: FoundEntry,
  terms: readonly Term[],
): number {
  if (kind !== "fact") return countFound(`${title}\n${text}`, terms);
  return html.includes(`data-fact="${itemId}"`) ? terms.length : 0;
}
