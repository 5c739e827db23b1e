/**
 * Begins a course: copies the template and gives it its slug and id.
 *
 *     npm run courses:new -- people-from-india --id IND
 *
 * The slug is the folder's name and the address; the id stays for ever and
 * belongs to one course. Refuses what exists already. `courses/README.md` says
 * how to go on.
 */
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import {
  courseId,
  slug as slugSchema,
} from "#app/content/course-tree-patterns.ts";
import { listCourseSlugs } from "#app/content/read-tree.server.ts";
import { COURSES, readArguments, stop } from "./courses-command.ts";

const TEMPLATE_ID = /\bTPL\b/g;

const { positionals, values } = readArguments({ id: { type: "string" } });
const slug = slugSchema.safeParse(positionals[0]);
if (!slug.success) {
  stop("Name the course in small Latin letters: people-from-india.");
}
const id = courseId.safeParse(values.id);
if (!id.success) stop("Give it an id of three capital letters: --id IND.");

const folder = join(COURSES, slug.data);
if (existsSync(folder)) stop(`${folder} is there already.`);
const owner = listCourseSlugs(COURSES).find((name) => idOf(name) === id.data);
if (owner) stop(`The id ${id.data} belongs to ${COURSES}/${owner}.`);

cpSync(join(COURSES, "_template"), folder, { recursive: true });
for (const file of readdirSync(folder, {
  recursive: true,
  withFileTypes: true,
})) {
  if (!file.isFile() || !/\.(yaml|mdx|md)$/.test(file.name)) continue;
  const path = join(file.parentPath, file.name);
  const text = readFileSync(path, "utf8");
  writeFileSync(path, text.replaceAll(TEMPLATE_ID, id.data));
}
console.log(
  `${folder} is there. Write course.yaml first, then: npm run courses:check -- ${slug.data}`,
);

function idOf(name: string): string | undefined {
  const path = join(COURSES, name, "course.yaml");
  if (!existsSync(path)) return undefined;
  return /^id: *(\w+)/m.exec(readFileSync(path, "utf8"))?.[1];
}
