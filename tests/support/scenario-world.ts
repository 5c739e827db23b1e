import type { Course } from "#app/content/course.ts";
import { findCompletedStepIds } from "#app/features/learning/learning.queries.server.ts";
import { listPlays } from "#app/features/learning/scenario/scenario-plays.queries.server.ts";
import type { Locale } from "#app/shared/text.ts";
import { ruta } from "#db/seed/people.ts";
import { study } from "#db/seed/study.server.ts";
import { MODULE } from "./addresses.ts";
import { browserOf } from "./browser.ts";
import { attributeOf, textOf } from "./html.ts";
import { publishSmallCourse } from "./small-course.ts";
import { testApp } from "./test-app.ts";

export const START = `${MODULE}/scenario`;

/** Rūta has read the pages of the first module and comes to its scenario. */
export function scenarioWorld(change: (course: Course) => void = () => {}) {
  const app = testApp();
  publishSmallCourse(app, change);
  const police = { ...ruta, profession: "police" as const };
  const enrolmentId = study(app, police, "SML", { steps: 3 });
  const learner = browserOf(app, ruta);
  const plays = () => listPlays(app.db, enrolmentId, "SML-1");
  const home = () => `${START}/${plays().at(-1)?.id}`;
  return {
    app,
    enrolmentId,
    learner,
    plays,
    home,
    isDone: () => findCompletedStepIds(app.db, enrolmentId).has("SML-1-S"),
    /** Clicks the choice with this text, as the page shows it. */
    async choose(position: number, text: string, locale: Locale = "lt") {
      const path = `${home()}/${position}`.replace("/lt/", `/${locale}/`);
      const page = await learner.get(path);
      return learner.post(path, { choice: placeOf(page.text, text) });
    },
  };
}

/** The value of the radio button that has this text beside it. */
export function placeOf(html: string, text: string): string {
  const options = html.matchAll(
    /(<input type="radio"[^>]*>)<span>(.*?)<\/span>/gs,
  );
  const option = [...options].find(
    ([, , words = ""]) => textOf(words) === text,
  );
  const value = attributeOf(option?.[1] ?? "", "value");
  if (value === null) throw new Error(`The page has no choice “${text}”.`);
  return value;
}
