import type { Actor } from "#app/auth/actor.ts";
import { findLatestVersion } from "#app/content/content.queries.server.ts";
import type { AppContext } from "#app/context.ts";
import { listInstitutionsOfContact } from "#app/features/accounts/contacts/contacts.queries.server.ts";
import type { Institution } from "#app/features/accounts/institutions.queries.server.ts";
import { officeDay } from "#app/features/cohorts/office-day.ts";
import { findCohortProgress } from "#app/features/completion/completion.queries.server.ts";
import {
  countNominated,
  listInvitingCohorts,
  listNominatedBy,
} from "#app/features/enrolments/nominations/nominations.queries.server.ts";
import type { EnrolmentId, InstitutionId } from "#app/shared/ids.ts";
import type { Db } from "#db/client.server.ts";
import { listInstitutionPeople } from "./institution-people.queries.server.ts";

/** How long after its end a cohort's people are shown. */
const YEAR_MS = 365 * 86_400_000;

/** All that an institution learns of its people: no answers, no scores. */
export type Completed = "not-begun" | "in-progress" | "completed" | "left";

export type OpenInstitution = {
  institutions: Institution[];
  /** What people can be nominated for, with the professions to choose from. */
  invitations: ReturnType<typeof invitationsOf>;
  nominations: ReturnType<typeof listNominatedBy>;
  people: (ReturnType<typeof listInstitutionPeople>[number] & {
    completed: Completed;
  })[];
};

/**
 * What the contact person of one institution or more sees; null for who is no
 * contact of any.
 */
export function openInstitution(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  actor: Pick<Actor, "id">,
): OpenInstitution | null {
  const institutions = listInstitutionsOfContact(db, actor.id);
  if (institutions.length === 0) return null;
  const ids = institutions.map(({ id }) => id);
  const now = clock();
  return {
    institutions,
    invitations: invitationsOf(db, ids, now),
    nominations: listNominatedBy(db, ids),
    people: peopleOf(db, ids, now),
  };
}

function invitationsOf(db: Db, ids: InstitutionId[], now: Date) {
  return listInvitingCohorts(db, ids, officeDay(now)).map(
    ({ cohort, programme, institutionId, seats }) => ({
      cohortId: cohort.id,
      institutionId,
      title: cohort.title,
      programmeTitle: programme.title,
      startsOn: cohort.startsOn,
      endsOn: cohort.endsOn,
      enrolUntil: cohort.enrolUntil,
      isOpen: officeDay(now) <= (cohort.enrolUntil ?? cohort.endsOn),
      seats,
      nominated: countNominated(db, cohort.id, institutionId),
      tracks: findLatestVersion(db, programme.courseId)?.course.tracks ?? [],
    }),
  );
}

function peopleOf(db: Db, ids: InstitutionId[], now: Date) {
  const endedSince = officeDay(new Date(now.getTime() - YEAR_MS));
  const people = listInstitutionPeople(db, ids, { endedSince });
  const cohortIds = new Set(people.map(({ cohortId }) => cohortId));
  const completed = new Map<EnrolmentId, Completed>();
  for (const cohortId of cohortIds) {
    for (const { enrolmentId, unmet, state } of findCohortProgress(
      db,
      cohortId,
    )) {
      const isBegun = state !== "not-started";
      const inWork = isBegun ? "in-progress" : "not-begun";
      completed.set(enrolmentId, unmet.length === 0 ? "completed" : inWork);
    }
  }
  return people.map((person) => ({
    ...person,
    completed: person.withdrawnAt
      ? ("left" as const)
      : (completed.get(person.enrolmentId) ?? ("not-begun" as const)),
  }));
}
