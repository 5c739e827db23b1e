import { fileURLToPath } from "node:url";
import { treeHashOf } from "#app/content/content-hash.server.ts";
import { listPublishedTrees } from "#app/content/publication.queries.server.ts";
import { listCourseSlugs, readTree } from "#app/content/read-tree.server.ts";
import type { Db } from "#db/client.server.ts";

const COURSES = fileURLToPath(new URL("../../courses/", import.meta.url));

/** Folders of the checkout whose present tree is no version yet. */
export function unpublishedCourses(db: Db): string[] {
  const published = listPublishedTrees(db);
  return listCourseSlugs(COURSES)
    .map((slug) => `${COURSES}${slug}`)
    .filter((folder) => !published.has(treeHashOf(readTree(folder).tree)));
}
