import { and, eq } from "drizzle-orm";
import type { Queryable } from "#db/client.server.ts";
import { given, preparedOnce } from "#db/prepared-once.server.ts";
import { importRows } from "#db/schema/imports.ts";
import type { ImportRow } from "./import-rows.queries.server.ts";

/** Notes on a row what running it did. */
export function noteDone(
  db: Queryable,
  { importId, line }: Pick<ImportRow, "importId" | "line">,
  {
    problems,
    doneAt,
    ...done
  }: Pick<
    ImportRow,
    "outcome" | "problems" | "personId" | "enrolmentId" | "createdPerson"
  > & { doneAt: Date },
): void {
  rowDone(db).run({
    importId,
    line,
    ...done,
    createdPerson: done.createdPerson ? 1 : 0,
    problems: JSON.stringify(problems),
    doneAt: doneAt.getTime(),
  });
}

const rowDone = preparedOnce((db) =>
  db
    .update(importRows)
    .set({
      outcome: given("outcome"),
      problems: given("problems"),
      personId: given("personId"),
      enrolmentId: given("enrolmentId"),
      createdPerson: given("createdPerson"),
      doneAt: given("doneAt"),
    })
    .where(isGivenRow())
    .prepare(),
);

/** Notes that the person of a row was written to, or could not be. */
export function noteInvited(
  db: Queryable,
  { importId, line }: Pick<ImportRow, "importId" | "line">,
  now: Date,
): void {
  rowInvited(db).run({ importId, line, invitedAt: now.getTime() });
}

const rowInvited = preparedOnce((db) =>
  db
    .update(importRows)
    .set({ invitedAt: given("invitedAt") })
    .where(isGivenRow())
    .prepare(),
);

function isGivenRow() {
  return and(
    eq(importRows.importId, given("importId")),
    eq(importRows.line, given("line")),
  );
}
