import { findPageHashes } from "#app/content/content.queries.server.ts";
import type { PublishedVersion } from "#app/content/course.ts";
import { pageKey } from "#app/content/page-key.ts";
import type { Locale } from "#app/shared/text.ts";
import type { Queryable } from "#db/client.server.ts";
import type { DoneSteps } from "../done-steps.ts";

/**
 * The steps that somebody did as another profession only and that read
 * otherwise in their present track: what a change of track asks for. Asks for
 * nothing of the database while everything was done in one track.
 */
export function differingSteps(
  db: Queryable,
  { id: versionId, course }: Pick<PublishedVersion, "id" | "course">,
  { done, track, locale }: { done: DoneSteps; track: string; locale: Locale },
): ReadonlySet<string> {
  const elsewhere = Array.from(done).filter(
    ([, { tracks }]) => !tracks.includes(track),
  );
  if (elsewhere.length === 0) return new Set();
  const hashes = findPageHashes(db, versionId);
  const moduleOf = new Map(
    course.modules.flatMap(({ id, pages }) => pages.map((p) => [p.id, id])),
  );
  const differing = elsewhere.filter(([pageId, { tracks }]) => {
    const moduleId = moduleOf.get(pageId);
    if (moduleId === undefined) return false;
    const hashIn = (track: string) =>
      hashes.get(pageKey({ moduleId, pageId, locale, track }));
    return !tracks.some((other) => hashIn(other) === hashIn(track));
  });
  return new Set(differing.map(([pageId]) => pageId));
}
