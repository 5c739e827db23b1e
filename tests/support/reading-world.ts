import { eq } from "drizzle-orm";
import type { Course } from "#app/content/course.ts";
import { contentBlobs, renderedPages } from "#db/schema/content.ts";
import { ruta } from "#db/seed/people.ts";
import { study } from "#db/seed/study.server.ts";
import { browserOf } from "./browser.ts";
import { openSmallCohort } from "./small-cohort.ts";
import { publishSmallCourse } from "./small-course.ts";
import { testApp } from "./test-app.ts";

/** What the renderer writes: two headings, a fact, and what has ids of its own. */
const READ_TEXT = [
  '<h2 id="s-before">Prieš</h2><p>Pradžia.</p>',
  '<h2 id="s-after">Po</h2><p id="note-1"><a href="#note-1">1</a></p>',
  '<div class="fact" data-fact="SML-1.F1" data-review-by="2029-11"><p>Faktas.</p></div>',
].join("");

/**
 * Rūta has just enrolled in the small course, with `change` made to it, and
 * every page of it says `READ_TEXT`.
 */
export function readingWorld(change: (course: Course) => void = () => {}) {
  const app = testApp();
  publishSmallCourse(app, change);
  openSmallCohort(app);
  const enrolmentId = study(app, { ...ruta, profession: "police" }, "SML", {
    steps: 0,
  });
  app.db
    .insert(contentBlobs)
    .values({ hash: "text to read", bytes: Buffer.from(READ_TEXT) })
    .run();
  app.db
    .update(renderedPages)
    .set({ hash: "text to read" })
    .where(eq(renderedPages.moduleId, "SML-1"))
    .run();
  return { app, enrolmentId, learner: browserOf(app, ruta) };
}
