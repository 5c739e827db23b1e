import { asc, count, eq, isNull } from "drizzle-orm";
import type { InstitutionId, PersonId } from "#app/shared/ids.ts";
import type { Locale } from "#app/shared/text.ts";
import type { Queryable } from "#db/client.server.ts";
import { given, preparedOnce } from "#db/prepared-once.server.ts";
import {
  accounts,
  institutions,
  people,
  roleGrants,
} from "#db/schema/accounts.ts";
import type { GrantedRole } from "#app/auth/actor.ts";

export type Account = {
  personId: PersonId;
  passwordHash: string;
  disabledAt: Date | null;
};

export type NewAccount = {
  personId: PersonId;
  name: string;
  /** As `normaliseEmail` gives it. */
  email: string;
  passwordHash: string;
  roles: readonly GrantedRole[];
  profession: string | null;
  institutionId: InstitutionId | null;
  locale: Locale;
};

/** The account of an e-mail address as `normaliseEmail` gives it. */
export function findAccountByEmail(
  db: Queryable,
  email: string,
): Account | null {
  return selectAccount(db).where(eq(people.email, email)).get() ?? null;
}

export function findAccount(db: Queryable, personId: PersonId): Account | null {
  return accountOf(db).get({ personId }) ?? null;
}

const accountOf = preparedOnce((db) =>
  selectAccount(db)
    .where(eq(accounts.personId, given("personId")))
    .prepare(),
);

export function rolesOf(db: Queryable, personId: PersonId): GrantedRole[] {
  return db
    .select({ role: roleGrants.role })
    .from(roleGrants)
    .where(eq(roleGrants.personId, personId))
    .all()
    .map(({ role }) => role);
}

export function insertAccount(
  db: Queryable,
  { roles, email, passwordHash, personId, ...person }: NewAccount,
  now: Date,
): void {
  db.insert(people)
    .values({ id: personId, email, ...person, createdAt: now })
    .run();
  db.insert(accounts).values({ personId, passwordHash, createdAt: now }).run();
  for (const role of roles) {
    db.insert(roleGrants).values({ personId, role, grantedAt: now }).run();
  }
}

/** Lets somebody who is known already sign in. */
export function insertAccountOf(
  db: Queryable,
  account: { personId: PersonId; passwordHash: string },
  now: Date,
): void {
  db.insert(accounts)
    .values({ ...account, createdAt: now })
    .run();
}

/** How many people the office knows; none in a database that is new. */
export function countPeople(db: Queryable): number {
  return db.select({ people: count() }).from(people).get()?.people ?? 0;
}

/** Closes an account; its sign-ins end the next time they are used. */
export function disableAccount(
  db: Queryable,
  personId: PersonId,
  now: Date,
): void {
  db.update(accounts)
    .set({ disabledAt: now })
    .where(eq(accounts.personId, personId))
    .run();
}

/** Everyone who can sign in, as the demonstration's sign-in page shows them. */
export function listDemonstrationPeople(db: Queryable) {
  const grants = db.select().from(roleGrants).all();
  return db
    .select({
      id: people.id,
      name: people.name,
      institution: institutions.name,
    })
    .from(accounts)
    .innerJoin(people, eq(people.id, accounts.personId))
    .leftJoin(institutions, eq(institutions.id, people.institutionId))
    .where(isNull(accounts.disabledAt))
    .orderBy(asc(people.createdAt), asc(people.name))
    .all()
    .map((person) => ({
      ...person,
      roles: grants
        .filter(({ personId }) => personId === person.id)
        .map(({ role }) => role),
    }));
}

function selectAccount(db: Queryable) {
  return db
    .select({
      personId: accounts.personId,
      passwordHash: accounts.passwordHash,
      disabledAt: accounts.disabledAt,
    })
    .from(accounts)
    .innerJoin(people, eq(people.id, accounts.personId));
}
