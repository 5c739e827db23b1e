import { findVersion } from "#app/content/content.queries.server.ts";
import type { Scenario } from "#app/content/scenario-file.ts";
import type { CourseModule, PublishedVersion } from "#app/content/course.ts";
import {
  findEnrolmentFor,
  type Enrolment,
} from "#app/features/enrolments/enrolments.queries.server.ts";
import type { EnrolmentId, PersonId, ScenarioPlayId } from "#app/shared/ids.ts";
import type { Db } from "#db/client.server.ts";
import { findPlayOf, type Play } from "./scenario-plays.queries.server.ts";

/** Somebody's enrolment with a module of the version that they are at. */
export type OwnModule = {
  enrolment: Enrolment;
  version: PublishedVersion;
  module: CourseModule;
};

/**
 * The module of an enrolment that has a scenario, for the person whose
 * enrolment it is; null for all others, and where there is no scenario. Pass
 * the database, not a transaction, which would remember no version.
 */
export function findOwnScenario(
  db: Db,
  personId: PersonId,
  { enrolmentId, moduleId }: { enrolmentId: EnrolmentId; moduleId: string },
): (OwnModule & { scenario: Scenario }) | null {
  const enrolment = findEnrolmentFor(db, personId, enrolmentId);
  const version = enrolment && findVersion(db, enrolment.courseVersionId);
  const module = version?.course.modules.find(({ id }) => id === moduleId);
  if (!enrolment || !version || !module?.scenario) return null;
  return { enrolment, version, module, scenario: module.scenario };
}

/** A scenario at the version of a play: what the play is shown and stored by. */
export function scenarioOf(
  db: Db,
  { courseVersionId, moduleId }: Pick<Play, "courseVersionId" | "moduleId">,
): { version: PublishedVersion; scenario: Scenario } | null {
  const version = findVersion(db, courseVersionId);
  const module = version?.course.modules.find(({ id }) => id === moduleId);
  return version && module?.scenario
    ? { version, scenario: module.scenario }
    : null;
}

/** A person's own play, its scenario, and where they stand; null for all others. */
export function findOwnPlay(
  db: Db,
  personId: PersonId,
  playId: ScenarioPlayId,
): { play: Play; scenario: Scenario; enrolment: Enrolment } | null {
  const play = findPlayOf(db, personId, playId);
  const enrolment = play && findEnrolmentFor(db, personId, play.enrolmentId);
  const own = play && scenarioOf(db, play);
  return play && enrolment && own
    ? { play, enrolment, scenario: own.scenario }
    : null;
}
