import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import type { Actor } from "#app/auth/actor.ts";
import {
  findLatestVersion,
  findVersion,
} from "#app/content/content.queries.server.ts";
import type { PublishedVersion } from "#app/content/course.ts";
import type { AppContext } from "#app/context.ts";
import {
  findEnrolmentFor,
  updateVersion,
  type Enrolment,
} from "#app/features/enrolments/enrolments.queries.server.ts";
import type { CourseVersionId, EnrolmentId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction, type Queryable } from "#db/client.server.ts";
import { closeLapsedAmong } from "../quiz/close-attempt.server.ts";
import { findOpenWork } from "./open-work.queries.server.ts";
import { listAttemptsIn } from "./own-attempts.queries.server.ts";
import { recordModuleCompletion } from "../record-module-completion.server.ts";

export type MoveRefusal =
  | { code: "not-found" }
  /** The course has been published again since the changes were shown. */
  | { code: "not-latest" }
  | { code: "attempt-open"; moduleId: string }
  | { code: "play-open"; moduleId: string }
  /** The later version is not written for the learner's profession. */
  | { code: "track-gone" };

/**
 * Lets a learner go on with the latest version of their course. What is done
 * stays done by the ids of its pages, attempts and plays stay as they are, and
 * every module that is completed by now is stored as completed at the earlier
 * version first. Moving to the version that they follow changes nothing.
 *
 * Refused while a quiz or a scenario is open, which would be about a text that
 * is no longer shown; an attempt whose time is over is closed first. One line in the trail. Another's enrolment, or a version
 * of another course, is `not-found`.
 */
export function moveToVersion(
  context: Pick<AppContext, "db" | "clock">,
  {
    actor,
    enrolmentId,
    versionId,
  }: {
    actor: Pick<Actor, "id">;
    enrolmentId: EnrolmentId;
    versionId: CourseVersionId;
  },
): Result<{ number: number; isNew: boolean }, MoveRefusal> {
  const { db, clock } = context;
  const now = clock();
  closeLapsedIn(context, actor, enrolmentId);

  return inTransaction(db, (tx) => {
    const enrolment = findEnrolmentFor(tx, actor.id, enrolmentId);
    const from = enrolment && findVersion(db, enrolment.courseVersionId);
    const latest = enrolment && findLatestVersion(db, enrolment.courseId);
    if (!from || !latest) return refuse({ code: "not-found" });
    if (versionId === from.id) {
      return accept({ number: from.number, isNew: false });
    }
    const refusal = refusalOf(tx, enrolment, { versionId, latest });
    if (refusal) return refuse(refusal);

    recordCompletions(tx, enrolment, from, now);
    updateVersion(tx, enrolmentId, latest.id);
    recordAuditEvent(tx, {
      action: "enrolment.moved",
      actorId: actor.id,
      subjectId: enrolmentId,
      facts: { fromVersionId: from.id, toVersionId: latest.id },
      happenedAt: now,
    });
    recordCompletions(tx, enrolment, latest, now);
    return accept({ number: latest.number, isNew: true });
  });
}

function closeLapsedIn(
  context: Pick<AppContext, "db" | "clock">,
  actor: Pick<Actor, "id">,
  enrolmentId: EnrolmentId,
): void {
  const { db } = context;
  if (!findEnrolmentFor(db, actor.id, enrolmentId)) return;
  closeLapsedAmong(context, listAttemptsIn(db, enrolmentId));
}

function refusalOf(
  tx: Queryable,
  { id, track }: Enrolment,
  {
    versionId,
    latest,
  }: { versionId: CourseVersionId; latest: PublishedVersion },
): MoveRefusal | null {
  if (versionId !== latest.id) return { code: "not-latest" };
  const { attempt, play } = findOpenWork(tx, id);
  if (attempt) return { code: "attempt-open", moduleId: attempt.moduleId };
  if (play) return { code: "play-open", moduleId: play.moduleId };
  const isOffered = latest.course.tracks.some(({ id }) => id === track);
  return isOffered ? null : { code: "track-gone" };
}

/** For what was completed before completions were stored, too. */
function recordCompletions(
  tx: Queryable,
  enrolment: Enrolment,
  version: PublishedVersion,
  now: Date,
): void {
  for (const module of version.course.modules) {
    recordModuleCompletion(tx, { enrolment, version, module }, now);
  }
}
