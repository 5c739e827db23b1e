import { createHash } from "node:crypto";
import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import type { Actor } from "#app/auth/actor.ts";
import { deleteSignInsOf } from "#app/auth/sign-ins.queries.server.ts";
import type { AppContext } from "#app/context.ts";
import { unprintableLetters } from "#app/documents/document-fonts.server.ts";
import { findAccount } from "#app/features/accounts/accounts.queries.server.ts";
import {
  findPerson,
  isEmailTaken,
  updatePerson,
  type Person,
} from "#app/features/accounts/people.queries.server.ts";
import { findCohortFor } from "#app/features/cohorts/cohorts.queries.server.ts";
import type { CohortId, EnrolmentId, PersonId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import type { Locale } from "#app/shared/text.ts";
import { inTransaction, type Queryable } from "#db/client.server.ts";
import { addressChangedLetter } from "./address-changed.email.ts";
import { findCohortPerson } from "./cohort-people.queries.server.ts";
import { updateEnrolment, updateTrack } from "./enrolments.queries.server.ts";
import { institutionWished } from "./institution-wish.server.ts";
import { endInvitations } from "./invitations.queries.server.ts";
import type { InstitutionWish } from "./person-form.ts";
import { holdsOffice, learnsElsewhere } from "./whose-record.queries.server.ts";

type PersonChange = InstitutionWish & {
  name: string;
  email: string | null;
  track: string;
  gender: Person["gender"];
  locale: Locale;
  /** Why the name is another now; needed when it is. */
  reason: string | null;
  /** `fingerprintOf` the person when the form was shown. */
  seen: string;
};

export type ChangeRefusal =
  | { code: "not-found" }
  | { code: "stale" }
  | { code: "letters" }
  | { code: "reason-missing" }
  | { code: "staff-address" }
  /** The person is also in a cohort that the coordinator does not run. */
  | { code: "elsewhere" }
  | { code: "address-taken" }
  | { code: "address-needed" };

/** Has features after this one write to who could not be written to before. */
type TellMore = (tx: Queryable, personId: PersonId) => void;

type Asked = {
  actor: Pick<Actor, "id">;
  cohortId: CohortId;
  enrolmentId: EnrolmentId;
  change: PersonChange;
  tellMore: TellMore;
};

type ChangeContext = Pick<AppContext, "db" | "clock" | "mailer">;

/** Changes when anything that the form shows does. */
export function fingerprintOf(person: Person, track: string): string {
  const { name, email, profession, institutionId, gender, locale } = person;
  const shown = [name, email, profession, institutionId, gender, locale, track];
  return createHash("sha256")
    .update(JSON.stringify(shown))
    .digest("base64url")
    .slice(0, 22);
}

/**
 * Changes what is known of a person in a cohort of the coordinator's.
 *
 * A new name is on record with the old one and the reason; certificates that were
 * issued keep the name they were issued to. A new address ends the links that
 * were sent and, where the person signs in, every sign-in, and tells the old
 * address; that of somebody with an office is not a coordinator's to change, and
 * that of somebody who learns in the cohorts of others only who runs them all. What
 * somebody else has changed since the form was shown is `stale`. An address that
 * another has is refused, which tells that it is known: each such try is on record.
 * Who has a first address is told by `tellMore` what could not be said before.
 */
export function changePerson(
  context: ChangeContext,
  { actor, cohortId, enrolmentId, change, tellMore }: Asked,
): Result<null, ChangeRefusal> {
  return inTransaction(context.db, (tx) => {
    const cohort = findCohortFor(tx, cohortId, actor.id);
    const one = findCohortPerson(tx, cohortId, enrolmentId);
    const person = one && findPerson(tx, one.personId);
    if (!cohort || !person) return refuse({ code: "not-found" });
    const refusal = whyNot(tx, {
      ...{ person, track: one.track, change, actorId: actor.id },
    });
    if (refusal?.code === "address-taken")
      recordAuditEvent(tx, {
        action: "person.address-refused",
        actorId: actor.id,
        subjectId: person.id,
        happenedAt: context.clock(),
      });
    if (refusal) return refuse(refusal);

    const written = { actorId: actor.id, person, change };
    rename(tx, context, written);
    changeAddress(tx, context, written);
    changeDetails(tx, context, { ...written, enrolmentId });
    if (person.email === null && change.email) tellMore(tx, person.id);
    return accept(null);
  });
}

function whyNot(
  tx: Queryable,
  {
    person,
    track,
    change,
    actorId,
  }: { person: Person; track: string; change: PersonChange; actorId: PersonId },
): ChangeRefusal | null {
  if (change.seen !== fingerprintOf(person, track)) return { code: "stale" };
  if (change.name !== person.name) {
    if (unprintableLetters(change.name).length > 0) return { code: "letters" };
    if (!change.reason) return { code: "reason-missing" };
  }
  if (change.email === person.email) return null;
  if (holdsOffice(tx, person.id)) return { code: "staff-address" };
  if (learnsElsewhere(tx, person.id, actorId)) return { code: "elsewhere" };
  if (change.email === null)
    return findAccount(tx, person.id) ? { code: "address-needed" } : null;
  return isEmailTaken(tx, change.email) ? { code: "address-taken" } : null;
}

type Written = { actorId: PersonId; person: Person; change: PersonChange };

function rename(
  tx: Queryable,
  { clock }: ChangeContext,
  { actorId, person, change: { name, reason } }: Written,
): void {
  if (name === person.name) return;
  updatePerson(tx, person.id, { name });
  recordAuditEvent(tx, {
    action: "person.renamed",
    actorId,
    subjectId: person.id,
    facts: { old: person.name, new: name, reason },
    happenedAt: clock(),
  });
}

function changeAddress(
  tx: Queryable,
  { clock, mailer }: ChangeContext,
  { actorId, person, change: { email } }: Written,
): void {
  if (email === person.email) return;
  const now = clock();
  updatePerson(tx, person.id, { email });
  const ended = endInvitations(tx, person.id, now);
  if (findAccount(tx, person.id) && person.email) {
    deleteSignInsOf(tx, person.id);
    mailer.send({
      recipient: person.email,
      dedupeKey: `address-changed:${person.id}:${now.getTime()}`,
      ...addressChangedLetter(person.locale),
    });
  }
  recordAuditEvent(tx, {
    action: "person.address-changed",
    actorId,
    subjectId: person.id,
    facts: { old: person.email, new: email, endedInvitations: ended },
    happenedAt: now,
  });
}

/** The enrolment too: it says where and as what the person works now. */
function changeDetails(
  tx: Queryable,
  { clock }: ChangeContext,
  {
    actorId,
    person,
    change,
    enrolmentId,
  }: Written & { enrolmentId: EnrolmentId },
): void {
  const now = clock();
  const { gender, locale, track } = change;
  const institutionId = institutionWished(tx, change, { actorId, now });
  const next = { gender, locale, institutionId, profession: track };
  const old = {
    gender: person.gender,
    locale: person.locale,
    institutionId: person.institutionId,
    profession: person.profession,
  };
  updateTrack(tx, enrolmentId, track);
  updateEnrolment(tx, enrolmentId, { institutionId, profession: track });
  updatePerson(tx, person.id, next);
  if (JSON.stringify(next) === JSON.stringify(old)) return;
  recordAuditEvent(tx, {
    action: "person.details-changed",
    actorId,
    subjectId: person.id,
    facts: { old, new: next, enrolmentId },
    happenedAt: now,
  });
}
