import { and, asc, eq, gt, isNull, sql } from "drizzle-orm";
import type { CertificateId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { given, preparedOnce } from "#db/prepared-once.server.ts";
import {
  certificateCounters,
  certificateCredentials,
  certificateDocuments,
  certificateRevocations,
  certificates,
  registerEntries,
  voidNumbers,
} from "#db/schema/certificates.ts";
import { auditEvents } from "#db/schema/operations.ts";
import type { ChainEntry } from "./register-entries.queries.server.ts";

/** How many rows are read at once: the register may be longer than memory. */
const AT_ONCE = 500;

export const certificateRow = preparedOnce((db) =>
  db
    .select()
    .from(certificates)
    .where(eq(certificates.id, given("id")))
    .prepare(),
);

export const revocationRow = preparedOnce((db) =>
  db
    .select()
    .from(certificateRevocations)
    .where(eq(certificateRevocations.certificateId, given("id")))
    .prepare(),
);

export const documentRow = preparedOnce((db) =>
  db
    .select()
    .from(certificateDocuments)
    .where(eq(certificateDocuments.certificateId, given("id")))
    .prepare(),
);

export const credentialRow = preparedOnce((db) =>
  db
    .select()
    .from(certificateCredentials)
    .where(eq(certificateCredentials.certificateId, given("id")))
    .prepare(),
);

export const voidRow = preparedOnce((db) =>
  db
    .select()
    .from(voidNumbers)
    .where(
      and(
        eq(voidNumbers.series, given("series")),
        eq(voidNumbers.year, given("year")),
        eq(voidNumbers.number, given("number")),
      ),
    )
    .prepare(),
);

/** Earlier entries of the same kind about the same thing; there are none. */
export const sameEntryBefore = preparedOnce((db) =>
  db
    .select({ position: registerEntries.position })
    .from(registerEntries)
    .where(
      and(
        eq(registerEntries.subject, given("subject")),
        eq(registerEntries.kind, given("kind")),
        sql`${registerEntries.position} < ${given("position")}`,
      ),
    )
    .limit(1)
    .prepare(),
);

/** Rows of one kind that the chain knows nothing of, by what the chain calls them. */
export function subjectsWithoutEntry(
  db: Queryable,
  kind: ChainEntry["kind"],
): string[] {
  const { table, subject } = SUBJECTS[kind];
  const rows = db.all<{ subject: string }>(sql`
    select ${subject} as subject from ${table}
    where not exists (
      select 1 from ${registerEntries} as entry
      where entry.subject = ${subject} and entry.kind = ${kind}
    )
    order by 1 limit ${AT_ONCE}`);
  return rows.map((row) => row.subject);
}

const SUBJECTS = {
  issued: { table: certificates, subject: sql`${certificates.id}` },
  revoked: {
    table: certificateRevocations,
    subject: sql`${certificateRevocations.certificateId}`,
  },
  document: {
    table: certificateDocuments,
    subject: sql`${certificateDocuments.certificateId}`,
  },
  credential: {
    table: certificateCredentials,
    subject: sql`${certificateCredentials.certificateId}`,
  },
  void: {
    table: voidNumbers,
    // As `formatCertificateNumber` prints it.
    subject: sql`${voidNumbers.series} || '-' || ${voidNumbers.year} || '-' || printf('%04d', ${voidNumbers.number})`,
  },
};

export function listCounters(db: Queryable) {
  return db
    .select()
    .from(certificateCounters)
    .orderBy(asc(certificateCounters.series), asc(certificateCounters.year))
    .all();
}

type Series = { series: string; year: number };

/** The numbers of a series and year that are taken or void, in order, one by one. */
export function* numbersInOrder(
  db: Queryable,
  { series, year }: Series,
): Generator<number> {
  let after = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const rows = numbersAfter(db).all({ series, year, after });
    for (const { number } of rows) yield number;
    const last = rows.at(-1);
    // A number that stands on both sides of the cut would be lost: all of one
    // value come together, because at most two rows share it.
    if (!last || rows.length < AT_ONCE) return;
    after = last.number;
  }
}

const numbersAfter = preparedOnce((db) => {
  const of = (table: typeof certificates | typeof voidNumbers) =>
    db
      .select({ number: sql<number>`${table.number}`.as("number") })
      .from(table)
      .where(
        and(
          eq(table.series, given("series")),
          eq(table.year, given("year")),
          gt(table.number, given("after")),
        ),
      );
  return of(certificates)
    .union(of(voidNumbers))
    .orderBy(sql`1`)
    .limit(AT_ONCE)
    .prepare();
});

/** Numbers that stand on a certificate and are void as well. */
export function numbersTwice(db: Queryable) {
  const { series, year, number } = voidNumbers;
  return db
    .select({ series, year, number })
    .from(voidNumbers)
    .innerJoin(
      certificates,
      and(
        eq(certificates.series, series),
        eq(certificates.year, year),
        eq(certificates.number, number),
      ),
    )
    .limit(AT_ONCE)
    .all();
}

/** Series and years with rows that no counter counts. */
export function seriesWithoutCounter(db: Queryable): Series[] {
  return [certificates, voidNumbers].flatMap((table) =>
    db
      .selectDistinct({ series: table.series, year: table.year })
      .from(table)
      .leftJoin(
        certificateCounters,
        and(
          eq(certificateCounters.series, table.series),
          eq(certificateCounters.year, table.year),
        ),
      )
      .where(isNull(certificateCounters.lastNumber))
      .all(),
  );
}

/** Certificates that the trail saw issued and the register does not hold. */
export function issuedAndGone(db: Queryable): CertificateId[] {
  return db
    .all<{ id: CertificateId }>(
      sql`select subject_id as id from ${auditEvents}
      where ${auditEvents.action} = 'certificate.issued' and not exists (
        select 1 from ${certificates} where ${certificates.id} = ${auditEvents.subjectId}
      )
      order by ${auditEvents.id} limit ${AT_ONCE}`,
    )
    .map(({ id }) => id);
}
