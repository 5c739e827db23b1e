/** What the commands about courses share. */
import { existsSync } from "node:fs";
import { basename, resolve } from "node:path";
import { parseArgs, type ParseArgsConfig } from "node:util";
import { listCourseSlugs } from "#app/content/read-tree.server.ts";

export const COURSES = "courses";

/** The command line, or one sentence about what is wrong with it, and the end. */
export function readArguments<
  const Options extends NonNullable<ParseArgsConfig["options"]>,
>(options: Options) {
  try {
    return parseArgs({ allowPositionals: true, options });
  } catch (error) {
    stop(error instanceof Error ? error.message : String(error));
  }
}

/**
 * The courses that were named, by slug or by folder (`courses/one/`, as a shell
 * completes it); all of them when `all` is set. Ends when one is not there.
 */
export function requireCourses(named: string[], all: boolean): string[] {
  const slugs = all
    ? listCourseSlugs(COURSES)
    : named.map((name) => basename(resolve(name)));
  const absent = slugs.find((slug) => !existsSync(`${COURSES}/${slug}`));
  if (absent !== undefined) stop(`There is no folder ${COURSES}/${absent}.`);
  return slugs;
}

export function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
