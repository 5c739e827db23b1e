import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import type { Actor } from "#app/auth/actor.ts";
import type { AppContext } from "#app/context.ts";
import { listInstitutionsOfContact } from "#app/features/accounts/contacts/contacts.queries.server.ts";
import {
  findPersonByEmail,
  insertPerson,
} from "#app/features/accounts/people.queries.server.ts";
import { officeDay } from "#app/features/cohorts/office-day.ts";
import type { CohortId, InstitutionId, PersonId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import type { Locale } from "#app/shared/text.ts";
import { inTransaction, type Queryable } from "#db/client.server.ts";
import {
  countNominated,
  insertNomination,
  listInvitingCohorts,
  type Invitation,
} from "./nominations.queries.server.ts";

export type NominateRefusal =
  | { code: "not-found" }
  | { code: "closed" }
  | { code: "no-seats"; seats: number };

export type Nominated = {
  institutionId: InstitutionId;
  cohortId: CohortId;
  /** As `personName` and `emailSchema` give them. */
  name: string;
  email: string;
  track: string;
  locale: Locale;
};

/**
 * Proposes a person of one's institution for a cohort that invited it; a
 * coordinator decides.
 *
 * The answer is the same whether the address is known to the service or not,
 * and whether somebody else nominated the person before: it tells nothing of
 * people elsewhere. A person who is known keeps their own name and institution.
 * Whoever is no contact of the institution, or a cohort that did not invite it,
 * is `not-found`.
 */
export function nominate(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  actor: Pick<Actor, "id">,
  wish: Nominated,
): Result<null, NominateRefusal> {
  const now = clock();
  return inTransaction(db, (tx) => {
    const invitation = invitationFor(tx, actor, wish, now);
    if (!invitation) return refuse({ code: "not-found" });
    const { cohort, seats } = invitation;
    const today = officeDay(now);
    if (today > (cohort.enrolUntil ?? cohort.endsOn)) {
      return refuse({ code: "closed" });
    }
    const taken = countNominated(tx, cohort.id, wish.institutionId);
    if (seats !== null && taken >= seats) {
      return refuse({ code: "no-seats", seats });
    }
    enterNomination(tx, now, actor, wish);
    return accept(null);
  });
}

function invitationFor(
  tx: Queryable,
  actor: Pick<Actor, "id">,
  { institutionId, cohortId }: Nominated,
  now: Date,
): Invitation | null {
  const own = listInstitutionsOfContact(tx, actor.id);
  if (!own.some(({ id }) => id === institutionId)) return null;
  const invitations = listInvitingCohorts(tx, [institutionId], officeDay(now));
  return invitations.find(({ cohort }) => cohort.id === cohortId) ?? null;
}

function enterNomination(
  tx: Queryable,
  now: Date,
  actor: Pick<Actor, "id">,
  wish: Nominated,
): void {
  const { institutionId, cohortId, name, email, track, locale } = wish;
  const known = findPersonByEmail(tx, email);
  const personId: PersonId =
    known?.id ??
    insertPerson(
      tx,
      { name, email, profession: track, institutionId, gender: null, locale },
      now,
    );
  const isNew = insertNomination(tx, {
    cohortId,
    personId,
    institutionId,
    track,
    nominatedById: actor.id,
    nominatedAt: now,
  });
  if (!isNew) return;
  recordAuditEvent(tx, {
    action: "nomination.made",
    actorId: actor.id,
    subjectId: personId,
    facts: { cohortId, institutionId },
    happenedAt: now,
  });
}
