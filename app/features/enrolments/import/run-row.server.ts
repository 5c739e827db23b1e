import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import {
  findPerson,
  findPersonByEmail,
  insertPerson,
} from "#app/features/accounts/people.queries.server.ts";
import {
  enrolInCohort,
  type CohortWithProgramme,
} from "#app/features/enrolments/enrol-in-cohort.server.ts";
import { hasSeatFor } from "#app/features/enrolments/free-seats.server.ts";
import { findEnrolmentInCohort } from "#app/features/enrolments/enrolments.queries.server.ts";
import { officeDay } from "#app/features/cohorts/office-day.ts";
import type { InstitutionId, PersonId } from "#app/shared/ids.ts";
import type { Db, Queryable } from "#db/client.server.ts";
import { updateRow, type ImportRow } from "./import-rows.queries.server.ts";
import {
  findOwnPerson,
  insertInstitution,
} from "./known-people.queries.server.ts";
import { nameKey } from "./person-key.ts";
import { isMistake, type Problem, type ProblemCode } from "./row-problems.ts";
import { noteDone } from "./row-notes.queries.server.ts";
import { understandRow, type PersonRow, type Track } from "./understand-row.ts";

/** What the rows of one transaction share. */
export type RunSetting = {
  now: Date;
  db: Db;
  cohort: CohortWithProgramme;
  actorId: PersonId;
  tracks: readonly Track[];
  unprintable: (text: string) => string[];
  /** By `nameKey`; those that a row brings are added. */
  institutions: Map<string, InstitutionId>;
};

export type RowDone = {
  /** False where the row could not be imported after all. */
  isGood: boolean;
};

const REFUSED = {
  full: "no-seat",
  closed: "closed",
  "unknown-track": "profession-unknown",
} as const satisfies Record<string, ProblemCode>;

/**
 * Does one row, in the caller's transaction: finds or creates the person, asks
 * for a seat, and notes on the row what it did. Whatever the dry run said, the
 * row is judged by how things are now.
 */
export function runRow(
  tx: Queryable,
  setting: RunSetting,
  row: ImportRow,
): RowDone {
  const { person, problems } = understandRow(row.cells, setting);
  const mistake = problems.find(isMistake) ?? placeMistake(setting, person);
  if (mistake) return failed(tx, row, mistake);
  const institutionId = institutionOf(tx, setting, person);
  const known = knownPerson(tx, setting, { row, person, institutionId });
  const refusal = known ? null : refusalOfNewcomer(tx, setting);
  if (refusal) return failed(tx, row, { column: null, code: refusal });

  const personId =
    known ?? createPerson(tx, setting, { person, institutionId });
  return seat(tx, setting, { row, personId, isNew: !known, person });
}

/** Asks for a seat in the cohort, and notes what came of it. */
function seat(
  tx: Queryable,
  setting: RunSetting,
  {
    row,
    personId,
    isNew,
    person: { track },
  }: { row: ImportRow; personId: PersonId; isNew: boolean; person: PersonRow },
): RowDone {
  const { now, cohort, actorId, db: published } = setting;
  const before = findEnrolmentInCohort(tx, personId, cohort.id);
  const wish = { now, published, cohort, personId, track, actorId };
  const enrolled = enrolInCohort(tx, { ...wish, source: "import" });
  if (!enrolled.ok)
    return failed(tx, row, {
      column: null,
      code: REFUSED[enrolled.refusal.code],
    });

  const { state, enrolmentId } = enrolled.value;
  const remarks = row.problems.filter(({ code }) => code !== "will-wait");
  if (state === "waiting") remarks.push({ column: null, code: "waits" });
  if (state === "enrolled" && before)
    remarks.push({ column: null, code: "came-back" });
  const isOld = state === "already";
  noteDone(tx, row, {
    outcome: isOld ? "already" : row.outcome,
    problems: remarks,
    personId,
    // What was there before is not this import's to undo.
    enrolmentId: isOld ? null : enrolmentId,
    createdPerson: isNew,
    doneAt: now,
  });
  return { isGood: true };
}

function failed(tx: Queryable, row: ImportRow, problem: Problem): RowDone {
  updateRow(tx, row, {
    outcome: "error",
    problems: [...row.problems, problem],
  });
  return { isGood: false };
}

function placeMistake(
  { institutions }: RunSetting,
  { institution, municipality }: PersonRow,
): Problem | null {
  const isKnown =
    institution === null || institutions.has(nameKey(institution));
  return isKnown || municipality
    ? null
    : { column: "municipality", code: "municipality-missing" };
}

function institutionOf(
  tx: Queryable,
  { institutions, now, actorId }: RunSetting,
  { institution: name, municipality }: PersonRow,
): InstitutionId | null {
  if (name === null) return null;
  const known = institutions.get(nameKey(name));
  if (known) return known;
  const place = { name, municipality: municipality ?? "" };
  const id = insertInstitution(tx, place, now);
  institutions.set(nameKey(name), id);
  recordAuditEvent(tx, {
    action: "institution.created",
    actorId,
    subjectId: id,
    facts: place,
    happenedAt: now,
  });
  return id;
}

/** By address; without one, who the dry run meant, or who has come in since. */
function knownPerson(
  tx: Queryable,
  { actorId }: RunSetting,
  {
    row,
    person: { email, name },
    institutionId,
  }: {
    row: ImportRow;
    person: PersonRow;
    institutionId: InstitutionId | null;
  },
): PersonId | null {
  if (email !== null) return findPersonByEmail(tx, email)?.id ?? null;
  const meant = row.personId ? findPerson(tx, row.personId) : null;
  if (meant) return meant.mergedIntoId ?? meant.id;
  return findOwnPerson(tx, actorId, { name, institutionId });
}

function refusalOfNewcomer(
  tx: Queryable,
  { cohort, now }: RunSetting,
): "closed" | "no-seat" | null {
  if (officeDay(now) > (cohort.enrolUntil ?? cohort.endsOn)) return "closed";
  return cohort.hasWaitingList || hasSeatFor(tx, cohort, null)
    ? null
    : "no-seat";
}

function createPerson(
  tx: Queryable,
  { now, actorId }: RunSetting,
  {
    person,
    institutionId,
  }: { person: PersonRow; institutionId: InstitutionId | null },
): PersonId {
  const { track: profession } = person;
  const id = insertPerson(tx, { ...person, profession, institutionId }, now);
  recordAuditEvent(tx, {
    action: "person.created",
    actorId,
    subjectId: id,
    facts: { source: "import" },
    happenedAt: now,
  });
  return id;
}
