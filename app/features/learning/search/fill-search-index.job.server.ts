import { findVersion } from "#app/content/content.queries.server.ts";
import {
  isIndexed,
  listRenderedPages,
  writeSearchIndex,
} from "#app/content/search-index.queries.server.ts";
import type { JobHandler } from "#app/jobs/job-handler.ts";
import { inTransaction } from "#db/client.server.ts";

/**
 * Makes a version findable that was published before there was a search; what
 * is published now is so at once. Done twice, it changes nothing.
 */
export const fillSearchIndex: JobHandler<"fill-search-index"> = (
  { db },
  { versionId },
) => {
  const version = findVersion(db, versionId);
  if (!version) throw new Error(`There is no version ${versionId}.`);
  const { course } = version;
  inTransaction(db, (tx) => {
    if (isIndexed(tx, versionId)) return;
    const pages = listRenderedPages(tx, versionId);
    writeSearchIndex(tx, { id: versionId, course, pages });
  });
};
