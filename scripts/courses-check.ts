/**
 * Checks courses and says what to put right: file, line, column, rule, advice.
 *
 *     npm run courses:check
 *     npm run courses:check -- people-from-china --lang lt
 *
 * Without names, every course in `courses/`. Ends with 1 when there is an error;
 * warnings are for the author to weigh. Writes nothing.
 */
import { z } from "zod";
import { checkCourse } from "#app/content/check-course.server.ts";
import { findingLine } from "#app/content/check/finding-line.ts";
import { checkBetweenCourses } from "#app/content/check/rules-between-courses.ts";
import type { Course, Finding } from "#app/content/course.ts";
import { createPageGate } from "#app/content/mdx/gate.server.ts";
import { LOCALES } from "#app/shared/text.ts";
import {
  COURSES,
  readArguments,
  requireCourses,
  stop,
} from "./courses-command.ts";

const { positionals, values } = readArguments({
  lang: { type: "string", default: "en" },
});
const lang = z.enum(LOCALES).safeParse(values.lang);
if (!lang.success) stop("--lang is lt or en.");
const slugs = requireCourses(positionals, positionals.length === 0);

const gate = createPageGate();
const found: { slug: string; finding: Finding }[] = [];
const courses: Course[] = [];
for (const slug of slugs) {
  const folder = `${COURSES}/${slug}`;
  const today = new Date();
  const { checked, findings } = await checkCourse(folder, { gate, today });
  if (checked) courses.push(checked.course);
  found.push(...findings.map((finding) => ({ slug, finding })));
}
await gate.close();
found.push(...checkBetweenCourses(courses));

for (const { slug, finding } of found) {
  const folder = `${COURSES}/${slug}`;
  console.log(findingLine(finding, { folder, locale: lang.data }));
}
const errors = found.filter(({ finding }) => finding.severity === "error");
const broken = new Set(errors.map(({ slug }) => slug)).size;
console.log(
  `${slugs.length} checked: ${slugs.length - broken} can be published, ${broken} cannot; warnings: ${found.length - errors.length}.`,
);
if (broken > 0) process.exitCode = 1;
