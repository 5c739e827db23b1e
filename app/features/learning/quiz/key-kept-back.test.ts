import { expect, test } from "vitest";
import { enrol } from "#app/features/enrolments/enrol.server.ts";
import { ona } from "#db/seed/people.ts";
import { changing, quizAttempt, wrongly } from "#tests/support/quiz-attempt.ts";
import { openSmallCohort } from "#tests/support/small-cohort.ts";
import { publishSmallCourse } from "#tests/support/small-course.ts";
import { moveToVersion } from "../course/move-to-version.server.ts";
import { openAttempt } from "./open-attempt.server.ts";
import { openResult } from "./open-result.ts";

/** Ona has used up the one attempt that the first version allows. */
function usedUp() {
  const world = quizAttempt((quiz) => (quiz.attempts = 1));
  world.saveAll(wrongly);
  world.submit();
  const place = {
    course: "small-course",
    module: "first-steps",
    attempt: world.attemptId,
    locale: "lt",
  } as const;
  const shows = () => {
    const open = openAttempt(world.app, ona.id, place);
    return open && openResult(open, "lt")?.shows;
  };
  return { ...world, shows };
}

test("the key is shown once nobody can try again", () => {
  expect(usedUp().shows()).toBe("key");
});

test("a version with another attempt hides the key of the earlier one", () => {
  const { app, enrolmentId, shows } = usedUp();
  const allowsTwo = changing((quiz) => (quiz.attempts = 2));
  const { id: versionId } = publishSmallCourse(app, allowsTwo);
  const moved = moveToVersion(app, { actor: ona, enrolmentId, versionId });
  expect(moved.ok).toBe(true);
  expect(shows()).toBe("feedback");
});

test("so does a new start in a cohort", () => {
  const { app, shows } = usedUp();
  app.advance(1000);
  openSmallCohort(app);
  enrol(app, { actor: ona, courseId: "SML", track: "police" });
  expect(shows()).toBe("feedback");
});
