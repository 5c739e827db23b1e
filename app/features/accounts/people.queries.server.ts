import { eq } from "drizzle-orm";
import { newId, type PersonId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { preparedInsert } from "#db/prepared-insert.server.ts";
import { given, preparedOnce } from "#db/prepared-once.server.ts";
import { people } from "#db/schema/accounts.ts";

export type Person = typeof people.$inferSelect;

export type NewPerson = Pick<
  Person,
  "name" | "email" | "profession" | "institutionId" | "gender" | "locale"
>;

/**
 * A new person, without an account. `email` as `normaliseEmail` gives it, or
 * null for somebody who has none; one that is in use already is thrown out by
 * the database.
 */
export function insertPerson(
  db: Queryable,
  person: NewPerson,
  now: Date,
): PersonId {
  const id = newId("per", now);
  // `person` may come with more than these, for example a row of a file.
  const { name, email, profession, institutionId, gender, locale } = person;
  const columns = { name, email, profession, institutionId, gender, locale };
  insertRow(db, { id, ...columns, createdAt: now });
  return id;
}

const insertRow = preparedInsert(people);

export function findPerson(db: Queryable, id: PersonId): Person | null {
  return personById(db).get({ id }) ?? null;
}

const personById = preparedOnce((db) =>
  db
    .select()
    .from(people)
    .where(eq(people.id, given("id")))
    .prepare(),
);

/**
 * Whose address it is, as `normaliseEmail` gives it: the kept person where the
 * address is that of somebody who turned out to be them.
 */
export function findPersonByEmail(db: Queryable, email: string): Person | null {
  const found = personByEmail(db).get({ email });
  if (!found) return null;
  return found.mergedIntoId ? findPerson(db, found.mergedIntoId) : found;
}

const personByEmail = preparedOnce((db) =>
  db
    .select()
    .from(people)
    .where(eq(people.email, given("email")))
    .prepare(),
);

/**
 * Everyone that a person was known as: they themselves and all who turned out
 * to be them. For what names a person for good, such as the register's rows.
 */
export function personIdsOf(db: Queryable, personId: PersonId): PersonId[] {
  return knownAs(db)
    .all({ personId })
    .map(({ id }) => id);
}

// Two selects: with an "or", SQLite reads everybody where few were ever merged.
const knownAs = preparedOnce((db) =>
  db
    .select({ id: people.id })
    .from(people)
    .where(eq(people.id, given("personId")))
    .unionAll(
      db
        .select({ id: people.id })
        .from(people)
        .where(eq(people.mergedIntoId, given("personId"))),
    )
    .prepare(),
);

export function updatePerson(
  db: Queryable,
  personId: PersonId,
  changes: Partial<Omit<Person, "id" | "createdAt">>,
): void {
  db.update(people).set(changes).where(eq(people.id, personId)).run();
}

/** Also when it is that of somebody who turned out to be another. */
export function isEmailTaken(db: Queryable, email: string): boolean {
  return personByEmail(db).get({ email }) !== undefined;
}
