import { insertRows } from "#app/features/enrolments/import/import-rows.queries.server.ts";
import { insertImport } from "#app/features/enrolments/import/imports.queries.server.ts";
import { insertIssueList } from "#app/features/certificates/issue-lists/issue-lists.queries.server.ts";
import { insertPerson } from "#app/features/accounts/people.queries.server.ts";
import { insertInvitation } from "#app/features/enrolments/invitations.queries.server.ts";
import { insertWaiting } from "#app/features/enrolments/seats.queries.server.ts";
import { newId, type CohortId, type ImportId } from "#app/shared/ids.ts";
import { jonas, lina, zivile } from "#db/seed/people.ts";
import { institutionContacts } from "#db/schema/accounts.ts";
import { cohortInstitutions } from "#db/schema/cohorts.ts";
import { nominations } from "#db/schema/enrolments.ts";
import type { TestApp } from "./test-app.ts";

/** Ignas waits for a seat, and has an invitation that he has not used. */
export function newcomerIn({ db, clock }: TestApp, cohortId: CohortId) {
  const now = clock();
  const columns = { profession: "police", institutionId: null, gender: null };
  const id = insertPerson(
    db,
    { ...columns, name: "Ignas", email: "ignas@gaire.example", locale: "lt" },
    now,
  );
  const line = { cohortId, personId: id, track: "police", askedAt: now };
  insertWaiting(db, line);
  const invitation = { personId: id, cohortId, invitedById: lina.id };
  return { id, token: insertInvitation(db, invitation, now).token };
}

/** A list that Lina proposed, without people. */
export function proposedList({ db, clock }: TestApp, cohortId: CohortId) {
  const proposedAt = clock();
  const id = newId("isl", proposedAt);
  const proposedById = lina.id;
  const state = "proposed";
  insertIssueList(db, { id, cohortId, state, proposedById, proposedAt });
  return id;
}

/** Jonas speaks for the police, who may send five and nominated Živilė. */
export function inviteInstitution(
  { db, clock }: TestApp,
  cohortId: CohortId,
): void {
  const institutionId = "ins_police";
  const invitedAt = clock();
  db.insert(cohortInstitutions)
    .values({ cohortId, institutionId, seats: 5, invitedAt })
    .run();
  db.insert(institutionContacts)
    .values({ institutionId, personId: jonas.id, assignedAt: invitedAt })
    .run();
  db.insert(nominations)
    .values({
      cohortId,
      personId: zivile.id,
      institutionId,
      track: "police",
      nominatedById: jonas.id,
      nominatedAt: invitedAt,
    })
    .run();
}

/** A list that Lina read in: one good row, one without a profession. */
export function checkedList(
  { db, clock }: TestApp,
  cohortId: CohortId,
): ImportId {
  const importId = newId("imp", clock());
  insertImport(db, {
    id: importId,
    cohortId,
    createdById: lina.id,
    createdAt: clock(),
    sha256: "0".repeat(64),
    reading: { encoding: "utf-8", delimiter: "\t", sample: "Ieva Ąžuolė" },
    state: "dry-run",
    rowsTotal: 2,
    keptUntil: new Date(clock().getTime() + 30 * 24 * 3_600_000),
  });
  const cells = { name: "Ieva Ąžuolė", email: "ieva@gaire.example" };
  insertRows(db, [
    {
      importId,
      line: 2,
      cells: { ...cells, profession: "police" },
      outcome: "create",
      problems: [],
    },
    {
      importId,
      line: 3,
      cells,
      outcome: "error",
      problems: [{ column: "profession", code: "profession-missing" }],
    },
  ]);
  return importId;
}
