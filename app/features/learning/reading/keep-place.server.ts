import { findVersion } from "#app/content/content.queries.server.ts";
import type { AppContext } from "#app/context.ts";
import type { Actor } from "#app/auth/actor.ts";
import { findEnrolmentFor } from "#app/features/enrolments/enrolments.queries.server.ts";
import type { EnrolmentId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction } from "#db/client.server.ts";
import { putReadingPlace } from "./reading-places.queries.server.ts";

/**
 * Remembers where somebody stopped reading in a module: a page, and the heading
 * that was last on top (null for the page's start). Only the latest place is
 * kept. Another's enrolment, or a page that the version they began does not
 * have, is `not-found`; a heading that is not there is simply not shown later.
 */
export function keepPlace(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  place: {
    actor: Pick<Actor, "id">;
    enrolmentId: EnrolmentId;
    moduleId: string;
    pageId: string;
    headingId: string | null;
  },
): Result<null, { code: "not-found" }> {
  const { actor, enrolmentId, moduleId, pageId, headingId } = place;
  const seenAt = clock();

  return inTransaction(db, (tx) => {
    const enrolment = findEnrolmentFor(tx, actor.id, enrolmentId);
    const version = enrolment && findVersion(db, enrolment.courseVersionId);
    const module = version?.course.modules.find(({ id }) => id === moduleId);
    if (!module?.pages.some(({ id }) => id === pageId))
      return refuse({ code: "not-found" });
    putReadingPlace(tx, { enrolmentId, moduleId, pageId, headingId, seenAt });
    return accept(null);
  });
}
