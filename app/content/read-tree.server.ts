import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { checkFile, LIMITS, tooMuch } from "./check/check-files.ts";
import { error, startOf } from "./check/findings.ts";
import type { CourseTree, Finding, TreeFile } from "./course.ts";

/** What operating systems and editors leave behind; not part of any course. */
const LEFT_BEHIND = /^\.|~$|^(Thumbs\.db|desktop\.ini)$/i;
const MAX_DEPTH = 4;

/**
 * Reads a course folder. A file that has no place in a course, is too large, or
 * is no ordinary file (a link, a device) is not opened, but reported. The tree
 * still has to be checked: see `check-course.server.ts`.
 */
export function readTree(folder: string): {
  tree: CourseTree;
  findings: Finding[];
} {
  const files: TreeFile[] = [];
  const findings: Finding[] = [];
  for (const { path, finding } of listFiles(folder, "", 1)) {
    if (finding) findings.push(finding);
    else files.push({ path, bytes: readFileSync(join(folder, path)) });
    if (files.length + findings.length > LIMITS.files) {
      findings.push(tooMuch());
      break;
    }
  }
  return { tree: { slug: basename(resolve(folder)), files }, findings };
}

/**
 * The slugs of the courses in a folder of courses, in order. Folders that begin
 * with `_` (the template) or hold the JSON Schemas are none.
 */
export function listCourseSlugs(root: string): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter(
      (entry) => entry.isDirectory() && !/^[_.]|^schemas$/.test(entry.name),
    )
    .map(({ name }) => name)
    .sort();
}

type Entry = { path: string; finding: Finding | null };

function* listFiles(
  root: string,
  folder: string,
  depth: number,
): Generator<Entry> {
  for (const name of readdirSync(join(root, folder)).sort()) {
    if (LEFT_BEHIND.test(name)) continue;
    const path = folder === "" ? name : `${folder}/${name}`;
    const file = lstatSync(join(root, path));
    if (file.isDirectory() && depth < MAX_DEPTH) {
      yield* listFiles(root, path, depth + 1);
    } else if (file.isFile()) {
      yield { path, finding: checkFile(path, file.size) };
    } else {
      yield { path, finding: notAFile(path) };
    }
  }
}

function notAFile(path: string): Finding {
  return error(
    startOf(path),
    "tree/not-a-file",
    "Čia turi būti paprastas failas, o ne nuoroda ar gilesnis aplankas.",
    "This must be an ordinary file, not a link or a deeper folder.",
  );
}
