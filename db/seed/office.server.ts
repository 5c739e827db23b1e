import type { Queryable } from "#db/client.server.ts";
import {
  accounts,
  institutions as institutionsTable,
  people as peopleTable,
  roleGrants,
} from "#db/schema/accounts.ts";
import { institutions, people } from "./people.ts";

/** Fills an empty database with the institutions and the people everybody knows. */
export function seedOffice(
  db: Queryable,
  now: Date,
  { passwordHash }: { passwordHash: string },
): void {
  db.insert(institutionsTable)
    .values(institutions.map((row) => ({ ...row, createdAt: now })))
    .run();
  for (const { roles, email, ...person } of people) {
    db.insert(peopleTable)
      .values({ ...person, email, createdAt: now })
      .run();
    db.insert(accounts)
      .values({ personId: person.id, passwordHash, createdAt: now })
      .run();
    for (const role of roles) {
      db.insert(roleGrants)
        .values({ personId: person.id, role, grantedAt: now })
        .run();
    }
  }
}
