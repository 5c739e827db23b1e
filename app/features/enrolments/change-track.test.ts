import { expect, test } from "vitest";
import { ona, tomas } from "#db/seed/people.ts";
import { publishSmallCourse } from "#tests/support/small-course.ts";
import { testApp } from "#tests/support/test-app.ts";
import { changeTrack } from "./change-track.server.ts";
import { enrol } from "./enrol.server.ts";
import { findNewestEnrolment } from "./enrolments.queries.server.ts";

function enrolledWorld() {
  const app = testApp();
  publishSmallCourse(app);
  enrol(app, { actor: ona, courseId: "SML", track: "police" });
  const trackOfOna = () => findNewestEnrolment(app.db, ona.id, "SML")?.track;
  const enrolmentId = findNewestEnrolment(app.db, ona.id, "SML")?.id;
  if (!enrolmentId) throw new Error("Ona is not enrolled.");
  return { app, enrolmentId, trackOfOna };
}

test("a learner changes to another track of the course", () => {
  const { app, enrolmentId, trackOfOna } = enrolledWorld();

  const result = changeTrack(app, {
    actor: ona,
    enrolmentId,
    track: "social-work",
  });

  expect(result).toEqual({ ok: true, value: { track: "social-work" } });
  expect(trackOfOna()).toBe("social-work");
});

test.each([
  { who: "another learner", actor: tomas, track: "police", code: "not-found" },
  { who: "the learner", actor: ona, track: "judges", code: "unknown-track" },
])("$who is refused with $code", ({ actor, track, code }) => {
  const { app, enrolmentId, trackOfOna } = enrolledWorld();

  const result = changeTrack(app, { actor, enrolmentId, track });

  expect(result).toEqual({ ok: false, refusal: { code } });
  expect(trackOfOna()).toBe("police");
});

test("an enrolment that does not exist is not found", () => {
  const { app } = enrolledWorld();
  expect(
    changeTrack(app, {
      actor: ona,
      enrolmentId: "enr_unknown",
      track: "police",
    }),
  ).toEqual({ ok: false, refusal: { code: "not-found" } });
});
