/**
 * Writes the JSON Schemas of the course tree, from the schemas in
 * `app/content/course-tree.ts`. Run it when they change, and commit the result:
 *
 *     npm run courses:schemas
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { format } from "prettier";
import { courseSchemas } from "#app/content/course-schemas.ts";

const FOLDER = "courses/schemas";

mkdirSync(FOLDER, { recursive: true });
for (const [name, schema] of courseSchemas()) {
  const json = await format(JSON.stringify(schema), { parser: "json" });
  writeFileSync(`${FOLDER}/${name}`, json);
  console.log(`${FOLDER}/${name}  ${json.length} bytes`);
}
