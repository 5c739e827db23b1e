import { proposeIssueList } from "#app/features/certificates/issue-lists/propose-issue-list.server.ts";
import type { EnrolmentId, IssueListId } from "#app/shared/ids.ts";
import { programmeVersions } from "#db/schema/programmes.ts";
import { lina } from "#db/seed/people.ts";
import { openSmallCohort } from "./small-cohort.ts";
import { publishSmallCourse } from "./small-course.ts";
import { testApp } from "./test-app.ts";

/** An office with the small cohort, whose lists need four eyes or not. */
export function office({ fourEyes = false } = {}) {
  const app = testApp();
  publishSmallCourse(app);
  const { cohort } = openSmallCohort(app);
  app.db.update(programmeVersions).set({ fourEyes }).run();
  return { app, cohortId: cohort.id };
}

export type Office = ReturnType<typeof office>;

/** Proposes certificates for some enrolments; by Lina, unless it is said. */
export function propose(
  { app, cohortId }: Office,
  ids: EnrolmentId[],
  proposedBy = lina,
) {
  const choices = ids.map((enrolmentId) => ({
    enrolmentId,
    kind: "certificate" as const,
  }));
  return proposeIssueList(app, { cohortId, choices, proposedBy });
}

/** The same where it goes well. */
export function proposed(world: Office, ids: EnrolmentId[]): IssueListId {
  const result = propose(world, ids);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value.listId;
}
