import { and, eq } from "drizzle-orm";
import { sha256 } from "#app/content/content-hash.server.ts";
import type { PublishedVersion } from "#app/content/course.ts";
import { contentBlobs, renderedPages } from "#db/schema/content.ts";
import type { TestApp } from "./test-app.ts";

/**
 * Gives a page of a version that was just published another text, in every
 * language, for one track or for all. Only before anybody has read the version:
 * what is read is remembered.
 */
export function rewritePage(
  { db }: Pick<TestApp, "db">,
  { id: versionId }: Pick<PublishedVersion, "id">,
  { pageId, html, track }: { pageId: string; html: string; track?: string },
): void {
  const hash = sha256(html);
  db.insert(contentBlobs)
    .values({ hash, bytes: Buffer.from(html) })
    .onConflictDoNothing()
    .run();
  db.update(renderedPages)
    .set({ hash })
    .where(
      and(
        eq(renderedPages.versionId, versionId),
        eq(renderedPages.pageId, pageId),
        track === undefined ? undefined : eq(renderedPages.track, track),
      ),
    )
    .run();
}
