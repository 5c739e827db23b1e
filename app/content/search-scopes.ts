import type { CourseVersionId } from "../shared/ids.ts";

/** The word that marks what anyone may find. */
export const OPEN = "open";

/** The word that marks everything of a course; one word for the index. */
export function scopeOfCourse(courseId: string): string {
  return `crs${courseId.toLowerCase()}`;
}

/** The word that marks everything of one version of a course. */
export function scopeOfVersion(versionId: CourseVersionId): string {
  return versionId.replace("_", "");
}
