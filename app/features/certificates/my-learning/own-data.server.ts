import type { Actor } from "#app/auth/actor.ts";
import type { AppContext } from "#app/context.ts";
import { listOwnNotes } from "#app/features/learning/notes/list-own-notes.server.ts";
import {
  listContactOf,
  listOwnAttendance,
  listOwnMeasurements,
  listOwnNominations,
  listWaitingFor,
} from "./own-cohort-records.queries.server.ts";
import { listOwnAttempts } from "./own-attempts.server.ts";
import { listOwnLearning } from "./own-learning.queries.server.ts";
import {
  findOwnExtraTime,
  findOwnPerson,
  listMailsTo,
  listOwnCertificates,
  listOwnCohortDuties,
  listOwnEnrolments,
  listOwnRoles,
  listOwnSignIns,
} from "./own-records.queries.server.ts";

export type OwnData = ReturnType<typeof ownData>;

/**
 * Everything that is stored about a person and is theirs, for them to take
 * along (GDPR, articles 15 and 20). Notes are opened. No password, no key to a
 * sign-in or a quiz, and nobody else's name but those that a certificate prints.
 */
export function ownData(
  { db, clock, config }: Pick<AppContext, "db" | "clock" | "config">,
  actor: Pick<Actor, "id">,
) {
  const person = findOwnPerson(db, actor.id);
  const email = person?.email;
  return {
    format: "gaire-own-data-1",
    writtenAt: clock(),
    person,
    roles: listOwnRoles(db, actor.id),
    cohortDuties: listOwnCohortDuties(db, actor.id),
    signIns: listOwnSignIns(db, actor.id),
    extraTime: findOwnExtraTime(db, actor.id),
    contactOf: listContactOf(db, actor.id),
    enrolments: listOwnEnrolments(db, actor.id),
    waitingFor: listWaitingFor(db, actor.id),
    nominations: listOwnNominations(db, actor.id),
    attendance: listOwnAttendance(db, actor.id),
    measurementsTaken: listOwnMeasurements(db, actor.id),
    ...listOwnLearning(db, actor.id),
    quizAttempts: listOwnAttempts(db, actor.id),
    notes: listOwnNotes({ db, config }, actor),
    certificates: listOwnCertificates(db, actor.id),
    mails: !email ? [] : listMailsTo(db, email),
  };
}

/** How much of each kind the file holds, for the page that offers it. */
export function ownDataCounts(data: OwnData) {
  return {
    signIns: data.signIns.length,
    enrolments: data.enrolments.length,
    attendance: data.attendance.length,
    pages: data.pageCompletions.length,
    attempts: data.quizAttempts.length,
    plays: data.scenarioPlays.length,
    notes: data.notes.length,
    certificates: data.certificates.length,
    mails: data.mails.length,
  };
}
