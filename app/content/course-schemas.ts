import { z } from "zod";
import {
  courseFile,
  factsFile,
  moduleFile,
  sourcesFile,
  termsFile,
} from "./course-tree.ts";
import { quizFile } from "./quiz-file.ts";
import { scenarioFile } from "./scenario-file.ts";

/** What each YAML file is called and what it says about itself to an editor. */
const files = {
  course: { schema: courseFile, title: "A course: course.yaml" },
  facts: { schema: factsFile, title: "Facts of a course: facts.yaml" },
  sources: { schema: sourcesFile, title: "Sources of a course: sources.yaml" },
  terms: { schema: termsFile, title: "Terms of a course: terms.yaml" },
  module: { schema: moduleFile, title: "A module: module.yaml" },
  quiz: { schema: quizFile, title: "A module's quiz: quiz.yaml" },
  scenario: { schema: scenarioFile, title: "A scenario: scenario.yaml" },
};

/**
 * The JSON Schemas in `courses/schemas`, by file name. Editors use them to
 * complete and check while an author types; the rules between files are only
 * known to `courses:check`.
 */
export function courseSchemas(): Map<string, unknown> {
  return new Map(
    Object.entries(files).map(([name, { schema, title }]) => [
      `${name}.schema.json`,
      // What authors write: fields with a default may be left out.
      z.toJSONSchema(schema.meta({ title }), { io: "input" }),
    ]),
  );
}
