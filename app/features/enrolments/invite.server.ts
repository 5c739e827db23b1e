import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import { findLatestVersion } from "#app/content/content.queries.server.ts";
import type { AppContext } from "#app/context.ts";
import { findAccount } from "#app/features/accounts/accounts.queries.server.ts";
import {
  findPerson,
  type Person,
} from "#app/features/accounts/people.queries.server.ts";
import type { PersonId } from "#app/shared/ids.ts";
import type { Locale } from "#app/shared/text.ts";
import type { Db, Queryable } from "#db/client.server.ts";
import type { CohortWithProgramme } from "./enrol-in-cohort.server.ts";
import { enrolledLetter, invitationLetter } from "./invitation.email.ts";
import { insertInvitation } from "./invitations.queries.server.ts";

type Invited = {
  now: Date;
  cohort: CohortWithProgramme;
  personId: PersonId;
  actorId: PersonId;
};

/**
 * Writes to somebody who was enrolled in a cohort, within the transaction that
 * enrolled them: a single-use link to whom has no account, ending the links they
 * had, and the way to the course to whom has one. Nothing to a person without
 * an address. Says which of the three it was.
 */
export function inviteToCohort(
  tx: Queryable,
  context: Pick<AppContext, "db" | "mailer" | "config">,
  invited: Invited,
): "invitation" | "letter" | "no-address" {
  const { now, personId } = invited;
  const person = findPerson(tx, personId);
  if (!person?.email) return "no-address";
  if (!findAccount(tx, personId)) {
    sendLink(tx, context, person, invited);
    return "invitation";
  }
  const { locale, email } = person;
  const { origin } = context.config;
  const letter = enrolledLetter(
    joinedOf(invited, locale),
    origin + courseAddress(context.db, invited.cohort, locale),
  );
  const dedupeKey = `enrolled:${invited.cohort.id}:${personId}:${now.getTime()}`;
  context.mailer.send({ recipient: email, dedupeKey, ...letter });
  return "letter";
}

function sendLink(
  tx: Queryable,
  { mailer, config }: Pick<AppContext, "mailer" | "config">,
  person: Person,
  invited: Invited,
): void {
  const { now, cohort, personId, actorId } = invited;
  const { locale, email } = person;
  if (!email) return;
  const of = { personId, cohortId: cohort.id, invitedById: actorId };
  const { id, token, expiresAt } = insertInvitation(tx, of, now);
  const address = `${config.origin}/${locale}/invitation/${token}`;
  mailer.send({
    recipient: email,
    dedupeKey: id,
    ...invitationLetter(joinedOf(invited, locale), { address, expiresAt }),
  });
  recordAuditEvent(tx, {
    action: "invitation.created",
    actorId,
    subjectId: personId,
    facts: { invitationId: id, cohortId: cohort.id },
    happenedAt: now,
  });
}

function joinedOf({ cohort }: Invited, locale: Locale) {
  return { locale, programme: cohort.programme.title, cohort };
}

/** The page of the cohort's course, where learning begins. */
function courseAddress(
  published: Db,
  { programme }: CohortWithProgramme,
  locale: Locale,
): string {
  const version = findLatestVersion(published, programme.courseId);
  return version ? `/${locale}/courses/${version.course.slug}` : `/${locale}`;
}
