import { findVersion } from "#app/content/content.queries.server.ts";
import type { AppContext } from "#app/context.ts";
import type { Actor } from "#app/auth/actor.ts";
import type { EnrolmentId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction } from "#db/client.server.ts";
import { findEnrolmentFor, updateTrack } from "./enrolments.queries.server.ts";

export type ChangeTrackRefusal =
  { code: "not-found" } | { code: "unknown-track" };

/**
 * Lets a learner read a course as another profession does. Only what is shown
 * first changes: what is done stays done. Another's enrolment is `not-found`.
 */
export function changeTrack(
  { db }: Pick<AppContext, "db">,
  {
    actor,
    enrolmentId,
    track,
  }: { actor: Pick<Actor, "id">; enrolmentId: EnrolmentId; track: string },
): Result<{ track: string }, ChangeTrackRefusal> {
  return inTransaction(db, (tx) => {
    const enrolment = findEnrolmentFor(tx, actor.id, enrolmentId);
    const version = enrolment && findVersion(db, enrolment.courseVersionId);
    if (!version) return refuse({ code: "not-found" });

    const isOffered = version.course.tracks.some(({ id }) => id === track);
    if (!isOffered) return refuse({ code: "unknown-track" });
    updateTrack(tx, enrolmentId, track);
    return accept({ track });
  });
}
