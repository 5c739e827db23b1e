import { findVersion } from "#app/content/content.queries.server.ts";
import type { AppContext } from "#app/context.ts";
import type { Actor } from "#app/auth/actor.ts";
import { findEnrolmentFor } from "#app/features/enrolments/enrolments.queries.server.ts";
import type { EnrolmentId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction } from "#db/client.server.ts";
import { insertPageCompletion } from "./learning.queries.server.ts";
import { stepsOf } from "./module-steps.ts";

/**
 * Marks a page, or a scenario by its id, as done. Pages may be done in any
 * order; doing one again changes nothing. What the version that the learner
 * began does not have in this module is `not-found`, and so is another's
 * enrolment.
 */
export function completePage(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  {
    actor,
    enrolmentId,
    moduleId,
    pageId,
  }: {
    actor: Pick<Actor, "id">;
    enrolmentId: EnrolmentId;
    moduleId: string;
    pageId: string;
  },
): Result<{ isNew: boolean }, { code: "not-found" }> {
  const completedAt = clock();

  return inTransaction(db, (tx) => {
    const enrolment = findEnrolmentFor(tx, actor.id, enrolmentId);
    const version = enrolment && findVersion(db, enrolment.courseVersionId);
    const module = version?.course.modules.find(({ id }) => id === moduleId);
    if (!module || !stepsOf(module).some(({ id }) => id === pageId)) {
      return refuse({ code: "not-found" });
    }
    const completion = { enrolmentId, moduleId, pageId, completedAt };
    return accept({ isNew: insertPageCompletion(tx, completion) });
  });
}
