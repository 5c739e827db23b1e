import { findVersion } from "#app/content/content.queries.server.ts";
import type { CourseModule, PublishedVersion } from "#app/content/course.ts";
import type { AppContext } from "#app/context.ts";
import type { Actor } from "#app/auth/actor.ts";
import {
  findEnrolmentFor,
  type Enrolment,
} from "#app/features/enrolments/enrolments.queries.server.ts";
import type { EnrolmentId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { LOCALES } from "#app/shared/text.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { changedSinceRead } from "./reading/changed-since-read.server.ts";
import {
  findDoneSteps,
  insertPageCompletion,
  renewPageCompletion,
} from "./learning.queries.server.ts";
import { recordModuleCompletion } from "./record-module-completion.server.ts";

/** What a learner says about a page: it is read, or passed over. */
type PageDone = {
  actor: Pick<Actor, "id">;
  enrolmentId: EnrolmentId;
  moduleId: string;
  pageId: string;
  /** Passed over for its content warning, which it then must have. */
  skipped?: boolean;
};

/**
 * Marks a page as done in the learner's track. Pages may be done in any order;
 * doing one again changes nothing, but that a page which a later version changed
 * then counts as read at that version. A scenario is done by playing it: its id is
 * `not-found` here unless it is skipped. What has no content warning cannot be
 * skipped. What the version that the learner follows does not have in this
 * module is `not-found`, and so is another's enrolment.
 *
 * The page that was the last thing missing completes the module.
 */
export function completePage(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  { actor, enrolmentId, moduleId, pageId, skipped = false }: PageDone,
): Result<{ isNew: boolean }, { code: "not-found" }> {
  const completedAt = clock();

  return inTransaction(db, (tx) => {
    const enrolment = findEnrolmentFor(tx, actor.id, enrolmentId);
    const version = enrolment && findVersion(db, enrolment.courseVersionId);
    const module = version?.course.modules.find(({ id }) => id === moduleId);
    if (!version || !module || !mayBeDone(module, pageId, skipped)) {
      return refuse({ code: "not-found" });
    }
    const { track } = enrolment;
    const done = { enrolmentId, moduleId, pageId, track, completedAt };
    const isNew = insertPageCompletion(tx, { ...done, wasSkipped: skipped });
    // Reading again what a later version changed is reading that version.
    if (!isNew && !skipped && hasChanged(db, enrolment, version, pageId)) {
      renewPageCompletion(tx, done);
    }
    recordModuleCompletion(tx, { enrolment, version, module }, completedAt);
    return accept({ isNew });
  });
}

/** In any language: which one was read is not stored. */
function hasChanged(
  db: Db,
  enrolment: Enrolment,
  version: PublishedVersion,
  pageId: string,
): boolean {
  const own = { enrolment, version, done: findDoneSteps(db, enrolment.id) };
  return LOCALES.some((locale) =>
    changedSinceRead(db, own, locale).has(pageId),
  );
}

function mayBeDone(
  { pages, scenario }: CourseModule,
  id: string,
  skipped: boolean,
): boolean {
  if (scenario?.id === id) {
    return skipped && scenario.contentWarning !== undefined;
  }
  const page = pages.find((page) => page.id === id);
  if (!page) return false;
  return !skipped || page.contentWarning !== undefined;
}
