import { createHash } from "node:crypto";
import type { CourseTree } from "./course.ts";

/** SHA-256 in lower-case hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/**
 * One hash for a whole tree: the SHA-256 of one line per file, sorted by path
 * (by code unit, so that no locale has a say). A line is the path with the
 * course's slug before it, a NUL, the SHA-256 of the file's bytes in
 * hexadecimal, and a line feed:
 *
 *     small-course/course.yaml\09f86d0…\n
 *
 * Trees with the same hash have the same slug and the same bytes in the same
 * places. The slug counts, because it is part of what is published.
 */
export function treeHashOf({ slug, files }: CourseTree): string {
  const lines = files.map(
    ({ path, bytes }) => `${slug}/${path}\0${sha256(bytes)}\n`,
  );
  return sha256(lines.sort().join(""));
}
