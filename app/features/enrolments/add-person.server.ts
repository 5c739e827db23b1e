import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import type { Actor } from "#app/auth/actor.ts";
import type { AppContext } from "#app/context.ts";
import { unprintableLetters } from "#app/documents/document-fonts.server.ts";
import {
  findPersonByEmail,
  insertPerson,
  type Person,
} from "#app/features/accounts/people.queries.server.ts";
import { findCohortFor } from "#app/features/cohorts/cohorts.queries.server.ts";
import type { CohortId, EnrolmentId, PersonId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import type { Locale } from "#app/shared/text.ts";
import { inTransaction, type Queryable } from "#db/client.server.ts";
import { listCohortPeople } from "./cohort-people.queries.server.ts";
import {
  enrolInCohort,
  whyNotIn,
  type CohortWithProgramme,
  type EnrolInCohortRefusal,
} from "./enrol-in-cohort.server.ts";
import { institutionWished } from "./institution-wish.server.ts";
import { inviteToCohort } from "./invite.server.ts";
import type { InstitutionWish } from "./person-form.ts";

export type NewcomerWish = InstitutionWish & {
  name: string;
  /** None for a walk-in. */
  email: string | null;
  track: string;
  gender: Person["gender"];
  locale: Locale;
  /** A walk-in of the same name and institution as somebody who is there. */
  isAnother: boolean;
};

export type AddPersonRefusal =
  | EnrolInCohortRefusal
  | { code: "not-found" }
  | { code: "letters" }
  | { code: "same-name" };

export type AddedPerson = {
  state: "enrolled" | "already" | "waiting";
  enrolmentId: EnrolmentId | null;
};

/**
 * Puts a person into a cohort and writes to them.
 *
 * Whose address is known already comes in as they are: nothing typed here
 * changes or shows their record, and the answer is the same as for a newcomer,
 * so that nobody learns from it whom the office knows. Somebody without an
 * address is always a newcomer, unless this cohort has their name and
 * institution already and nobody says that it is another person.
 */
export function addPerson(
  context: Pick<AppContext, "db" | "clock" | "mailer" | "config">,
  {
    actor,
    cohortId,
    wish,
  }: { actor: Pick<Actor, "id">; cohortId: CohortId; wish: NewcomerWish },
): Result<AddedPerson, AddPersonRefusal> {
  const now = context.clock();
  const { email, track } = wish;
  if (unprintableLetters(wish.name).length > 0)
    return refuse({ code: "letters" });
  return inTransaction(context.db, (tx) => {
    const cohort = findCohortFor(tx, cohortId, actor.id);
    if (!cohort) return refuse({ code: "not-found" });
    const known = email === null ? null : findPersonByEmail(tx, email);
    const seat = {
      now,
      published: context.db,
      cohort,
      track,
      source: email === null ? ("walk-in" as const) : ("coordinator" as const),
      actorId: actor.id,
    };
    if (!known) {
      const refusal = whyNotIn(tx, { ...seat, personId: null });
      if (refusal) return refuse(refusal);
      if (email === null && isThere(tx, cohort, wish))
        return refuse({ code: "same-name" });
    }
    const personId = known?.id ?? newcomer(tx, { wish, actor, now });
    const enrolled = enrolInCohort(tx, { ...seat, personId });
    if (!enrolled.ok) return enrolled;
    if (enrolled.value.state === "enrolled")
      inviteToCohort(tx, context, { now, cohort, personId, actorId: actor.id });
    return accept(enrolled.value);
  });
}

function isThere(
  tx: Queryable,
  cohort: CohortWithProgramme,
  { name, institution, isAnother }: NewcomerWish,
): boolean {
  if (isAnother) return false;
  const wanted = name.toLowerCase();
  return listCohortPeople(tx, cohort.id).some(
    ({ person }) =>
      person.name.toLowerCase() === wanted &&
      person.institutionId === (institution ?? null),
  );
}

function newcomer(
  tx: Queryable,
  {
    wish,
    actor,
    now,
  }: { wish: NewcomerWish; actor: Pick<Actor, "id">; now: Date },
): PersonId {
  const { name, email, track, gender, locale } = wish;
  const by = { actorId: actor.id, now };
  const institutionId = institutionWished(tx, wish, by);
  const columns = { name, email, gender, locale, profession: track };
  const personId = insertPerson(tx, { ...columns, institutionId }, now);
  recordAuditEvent(tx, {
    action: "person.created",
    actorId: actor.id,
    subjectId: personId,
    happenedAt: now,
  });
  return personId;
}
