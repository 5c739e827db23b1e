import {
  findPageHashes,
  findVersion,
} from "#app/content/content.queries.server.ts";
import type { PublishedVersion } from "#app/content/course.ts";
import { pageKey } from "#app/content/page-key.ts";
import type { Enrolment } from "#app/features/enrolments/enrolments.queries.server.ts";
import { versionMoves } from "#app/features/enrolments/version-moves.server.ts";
import type { CourseVersionId } from "#app/shared/ids.ts";
import type { Locale } from "#app/shared/text.ts";
import type { Db } from "#db/client.server.ts";
import type { DoneSteps } from "../done-steps.ts";

/**
 * The pages that a learner has done and that read otherwise in the version they
 * follow now: by page id, the number of the version that they read. Empty for
 * whoever never changed versions. Reading such a page again and marking it done
 * takes it off.
 */
export function changedSinceRead(
  db: Db,
  {
    enrolment,
    version,
    done,
  }: { enrolment: Enrolment; version: PublishedVersion; done: DoneSteps },
  locale: Locale,
): ReadonlyMap<string, number> {
  const moves = versionMoves(db, enrolment, version);
  const changed = new Map<string, number>();
  if (moves.length === 0) return changed;
  for (const { id: moduleId, pages } of version.course.modules) {
    for (const { id: pageId } of pages) {
      const readAt = done.get(pageId)?.completedAt;
      const move = readAt && moves.find(({ movedAt }) => movedAt >= readAt);
      if (!move) continue;
      const key = pageKey({ moduleId, pageId, locale, track: enrolment.track });
      const before = hashIn(db, move.fromVersionId, key);
      if (before === hashIn(db, version.id, key)) continue;
      changed.set(pageId, findVersion(db, move.fromVersionId)?.number ?? 0);
    }
  }
  return changed;
}

function hashIn(db: Db, versionId: CourseVersionId, key: string) {
  return findPageHashes(db, versionId).get(key);
}
