import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Course } from "#app/content/course.ts";
import type { ScenarioPlayId } from "#app/shared/ids.ts";
import { enrol } from "#app/features/enrolments/enrol.server.ts";
import { pageCompletions } from "#db/schema/learning.ts";
import { ona, tomas } from "#db/seed/people.ts";
import { NOW } from "#tests/support/now.ts";
import { publishSmallCourse } from "#tests/support/small-course.ts";
import { testApp } from "#tests/support/test-app.ts";
import { chooseInScenario } from "./choose-in-scenario.server.ts";
import { findOwnPlay } from "./own-scenario.server.ts";
import { followPath, wordsIn, variantOf } from "./scenario-path.ts";
import { listChoices, listPlays } from "./scenario-plays.queries.server.ts";
import { startPlay } from "./start-play.server.ts";

function playWorld(change: (course: Course) => void = () => {}) {
  const app = testApp();
  publishSmallCourse(app, change);
  const enrolled = enrol(app, { actor: ona, courseId: "SML", track: "police" });
  if (!enrolled.ok) throw new Error(enrolled.refusal.code);
  const own = { enrolmentId: enrolled.value.enrolmentId, moduleId: "SML-1" };
  const start = () => startPlay(app, { actor: ona, ...own });
  const begin = () => {
    const started = start();
    if (!started.ok) throw new Error(started.refusal.code);
    return started.value.play;
  };
  const path = (playId: ScenarioPlayId) => {
    const found = findOwnPlay(app.db, ona.id, playId);
    if (!found) throw new Error("The play is not there.");
    const { scenario, play } = found;
    const made = listChoices(app.db, playId);
    return followPath(scenario, play.seed, made);
  };
  return {
    app,
    own,
    start,
    begin,
    path,
    plays: () => listPlays(app.db, own.enrolmentId, own.moduleId),
    done: () => app.db.select().from(pageCompletions).all(),
    choose: (playId: ScenarioPlayId, position: number, place: number | null) =>
      chooseInScenario(app, { actor: ona, playId, position, place }),
    /** Decides by the choice's id, wherever it stands. */
    decide(playId: ScenarioPlayId, position: number, choiceId: string) {
      const choices = path(playId).decisions[position - 1]?.choices ?? [];
      const place = choices.findIndex(({ id }) => id === choiceId);
      return this.choose(playId, position, place);
    },
  };
}

describe("startPlay", () => {
  test("opens one play, whoever asks again gets the same", () => {
    const world = playWorld();
    const first = world.start();
    const second = world.start();
    expect(first).toMatchObject({
      ok: true,
      value: { isNew: true, position: 1 },
    });
    if (!first.ok) throw new Error("It should start.");
    expect(second).toEqual({
      ok: true,
      value: { ...first.value, isNew: false },
    });
    expect(world.plays()).toHaveLength(1);
  });

  test("opens another when the first has ended, with other people in it", () => {
    const world = playWorld();
    const first = world.begin();
    world.decide(first.id, 1, "ask");
    world.decide(first.id, 2, "explain");
    const second = world.begin();
    expect(second).toMatchObject({ number: 2, endedAt: null });
    const scenario = findOwnPlay(world.app.db, ona.id, first.id)?.scenario;
    if (!scenario) throw new Error("The play is not there.");
    expect(variantOf(scenario, second.seed)).not.toEqual(
      variantOf(scenario, first.seed),
    );
  });

  test.each([
    { what: "another's enrolment", actor: tomas, moduleId: "SML-1" },
    { what: "a module without a scenario", actor: ona, moduleId: "SML-2" },
  ])("does not find $what", ({ actor, moduleId }) => {
    const { app, own, plays } = playWorld();
    expect(startPlay(app, { ...own, actor, moduleId })).toEqual({
      ok: false,
      refusal: { code: "not-found" },
    });
    expect(plays()).toEqual([]);
  });
});

describe("chooseInScenario", () => {
  test("stores ids, closes the play at an ending and marks the step", () => {
    const world = playWorld();
    const { id } = world.begin();
    expect(world.decide(id, 1, "ask")).toEqual({
      ok: true,
      value: { endingId: null },
    });
    expect(world.done()).toEqual([]);
    expect(world.decide(id, 2, "hurry")).toEqual({
      ok: true,
      value: { endingId: "EB" },
    });

    expect(listChoices(world.app.db, id)).toMatchObject([
      { position: 1, nodeId: "D1", choiceId: "ask", chosenAt: NOW },
      { position: 2, nodeId: "D2", choiceId: "hurry", chosenAt: NOW },
    ]);
    expect(world.plays()).toMatchObject([{ endedAt: NOW, endingId: "EB" }]);
    expect(world.done()).toMatchObject([
      { pageId: "SML-1-S", track: "police", wasSkipped: false },
    ]);
  });

  test("changes nothing that is decided", () => {
    const world = playWorld();
    const { id } = world.begin();
    world.decide(id, 1, "ask");
    expect(world.decide(id, 1, "ask")).toEqual({
      ok: false,
      refusal: { code: "already-decided", isSame: true },
    });
    expect(world.decide(id, 1, "assume")).toEqual({
      ok: false,
      refusal: { code: "already-decided", isSame: false },
    });
    expect(listChoices(world.app.db, id)).toMatchObject([{ choiceId: "ask" }]);
  });

  test.each([
    { what: "a later position", position: 2, place: 0, code: "not-yet" },
    { what: "a position far off", position: 99, place: 0, code: "not-yet" },
    { what: "no choice", position: 1, place: null, code: "no-such-choice" },
    {
      what: "a place after the last",
      position: 1,
      place: 2,
      code: "no-such-choice",
    },
    {
      what: "a place before the first",
      position: 1,
      place: -1,
      code: "no-such-choice",
    },
    { what: "half a place", position: 1, place: 0.5, code: "no-such-choice" },
  ])("refuses $what", ({ position, place, code }) => {
    const world = playWorld();
    const { id } = world.begin();
    expect(world.choose(id, position, place)).toEqual({
      ok: false,
      refusal: { code },
    });
    expect(listChoices(world.app.db, id)).toEqual([]);
  });

  test("refuses everything after the ending", () => {
    const world = playWorld();
    const { id } = world.begin();
    world.decide(id, 1, "ask");
    world.decide(id, 2, "explain");
    expect(world.choose(id, 3, 0)).toMatchObject({
      refusal: { code: "not-yet" },
    });
  });

  test("does not find another's play, or one that there is not", () => {
    const { app, begin } = playWorld();
    const { id } = begin();
    const given = [
      chooseInScenario(app, {
        actor: tomas,
        playId: id,
        position: 1,
        place: 0,
      }),
      chooseInScenario(app, {
        actor: ona,
        playId: "ply_0",
        position: 1,
        place: 0,
      }),
    ];
    for (const { ok, ...rest } of given) {
      expect([ok, rest]).toEqual([false, { refusal: { code: "not-found" } }]);
    }
    expect(listChoices(app.db, id)).toEqual([]);
  });

  test("goes on at the version at which the play began", () => {
    const world = playWorld();
    const { id } = world.begin();
    publishSmallCourse(world.app, ({ modules: [first] }) => {
      if (first?.scenario) first.scenario.start = "D2";
    });
    expect(world.decide(id, 1, "ask")).toMatchObject({ ok: true });
  });

  test("stores exactly the way that was clicked, whatever is clicked", () => {
    const world = playWorld();
    const clicks = fc.array(fc.nat(1), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(clicks, (places) => {
        const play = world.begin();
        const seen: string[] = [];
        for (let position = 1; ; position++) {
          const open = world.path(play.id).decisions.at(-1);
          const place = places[position - 1] ?? 0;
          const choice = open?.choices[place];
          const scenario = findOwnPlay(world.app.db, ona.id, play.id)?.scenario;
          if (!scenario || !choice)
            throw new Error("Two choices at each node.");
          seen.push(
            wordsIn(choice.consequence, variantOf(scenario, play.seed)).lt,
          );
          const chosen = world.choose(play.id, position, place);
          if (!chosen.ok) throw new Error(chosen.refusal.code);
          if (chosen.value.endingId !== null) break;
        }
        const replay = world.path(play.id);
        expect(
          replay.decisions.map(({ chosen }) => chosen?.consequence.lt),
        ).toEqual(seen);
        expect(replay.ending).not.toBeNull();
      }),
      { numRuns: 150 },
    );
  });
});
