import type { Actor } from "#app/auth/actor.ts";
import {
  findLatestVersion,
  findVersion,
} from "#app/content/content.queries.server.ts";
import type { AppContext } from "#app/context.ts";
import type { Programme } from "#app/features/cohorts/programmes.queries.server.ts";
import { listSessions } from "#app/features/cohorts/sessions.queries.server.ts";
import { totalsOf } from "#app/features/cohorts/timetable/timetable-totals.ts";
import { countUndecided } from "#app/features/enrolments/nominations/nominations.queries.server.ts";
import { freeSeats } from "#app/features/enrolments/free-seats.server.ts";
import { listWaiting } from "#app/features/enrolments/seats.queries.server.ts";
import type { CohortId } from "#app/shared/ids.ts";
import type { Text } from "#app/shared/text.ts";
import type { Db } from "#db/client.server.ts";
import {
  listEndedSessions,
  listNotAccepted,
  listParkedLetters,
  listProposed,
  listWaitingLists,
} from "./dashboard.queries.server.ts";
import { exceptionsOf, type Exception } from "./exceptions.ts";
import { matrixPage, type MatrixView } from "./matrix.ts";
import {
  openCohort,
  type CohortLearner,
  type OpenCohort,
  type Standing,
} from "./open-cohort.server.ts";
import { trendOf } from "./trend.ts";

export type Dashboard = NonNullable<ReturnType<typeof openDashboard>>;

/**
 * A cohort at a glance: what waits for its coordinator, how it went so far, and
 * one page of its people. Null for who does not run the cohort. A constant
 * number of queries, however many people there are.
 */
export function openDashboard(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  coordinator: Pick<Actor, "id">,
  cohortId: CohortId,
  view: MatrixView,
) {
  const now = clock();
  const open = openCohort(db, coordinator, cohortId);
  if (!open) return null;
  const { cohort, learners } = open;
  const free = freeSeats(db, cohort);
  const exceptions = exceptionsIn(db, open, now);
  return {
    cohort,
    asOf: now,
    exceptions,
    numbers: numbersOf(learners),
    freeSeats: free,
    trend: trendOf(cohort, learners, now),
    modules: modulesOf(db, cohort.programme),
    institutions: institutionsOf(learners),
    view,
    matrix: matrixPage(learners, exceptions, view),
  };
}

/** What waits for the coordinator of a cohort, the gravest first. */
export function exceptionsIn(db: Db, open: OpenCohort, now: Date): Exception[] {
  return exceptionsOf({
    ...open,
    ...officeFacts(db, open, now),
    freeSeats: freeSeats(db, open.cohort),
    now,
  });
}

function officeFacts(db: Db, { cohort }: OpenCohort, now: Date) {
  return {
    endedSessions: listEndedSessions(db, cohort.id, now),
    notAccepted: listNotAccepted(db, cohort.id),
    parkedLetters: listParkedLetters(db, cohort.id),
    waitingLists: listWaitingLists(db, cohort.id),
    proposed: listProposed(db, cohort.id),
    totals: totalsOf(listSessions(db, cohort.id), cohort.programme),
    nominated: countUndecided(db, cohort.id),
    waiting: listWaiting(db, cohort.id).length,
  };
}

/** How many stand where; who left is told apart from those who are there. */
function numbersOf(learners: readonly CohortLearner[]) {
  const count = (...wanted: Standing[]) =>
    learners.filter(({ standing }) => wanted.includes(standing)).length;
  const withdrawn = learners.filter(({ withdrawnAt }) => withdrawnAt).length;
  return {
    enrolled: learners.length - withdrawn,
    withdrawn,
    notStarted: count("not-started"),
    inProgress: count("in-progress"),
    failed: count("failed"),
    ready: count("ready"),
    certified: count("certified"),
    confirmed: count("confirmed"),
  };
}

/** The programme's modules as new learners get them; by id where they are gone. */
function modulesOf(
  db: Db,
  { courseId, courseVersionId, moduleIds }: Programme,
): { id: string; title: Text }[] {
  const version = courseVersionId
    ? findVersion(db, courseVersionId)
    : findLatestVersion(db, courseId);
  const modules = version?.course.modules ?? [];
  return moduleIds.map((id) => ({
    id,
    title: modules.find((module) => module.id === id)?.title ?? {
      lt: id,
      en: id,
    },
  }));
}

function institutionsOf(learners: readonly CohortLearner[]): string[] {
  const names = new Set(
    learners.flatMap(({ institutionName }) => institutionName ?? []),
  );
  return [...names].sort(new Intl.Collator("lt").compare);
}
