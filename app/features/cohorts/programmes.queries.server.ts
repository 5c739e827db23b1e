import { and, asc, desc, eq, getTableColumns, max } from "drizzle-orm";
import {
  newId,
  type ProgrammeId,
  type ProgrammeVersionId,
} from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { programmes, programmeVersions } from "#db/schema/programmes.ts";

const {
  id: versionId,
  programmeId: id,
  number: versionNumber,
  ...asked
} = getTableColumns(programmeVersions);

/** A programme as one of its versions has it; needs both tables joined. */
export const programmeColumns = {
  ...asked,
  id,
  versionId,
  versionNumber,
  code: programmes.code,
  series: programmes.series,
};

/** A programme at one version: `id` is the programme's, `versionId` the version's. */
export type Programme = NonNullable<ReturnType<typeof findProgrammeByCode>>;

export type NewProgramme = {
  id: ProgrammeId;
  code: string;
  series: string;
} & Omit<
  typeof programmeVersions.$inferInsert,
  "id" | "programmeId" | "number"
>;

/** A new programme with its first version. */
export function insertProgramme(
  db: Queryable,
  { id: programmeId, code, series, ...version }: NewProgramme,
): Programme {
  const { createdAt } = version;
  db.insert(programmes)
    .values({ id: programmeId, code, series, createdAt })
    .run();
  return insertProgrammeVersion(db, { ...version, programmeId, number: 1 });
}

export function insertProgrammeVersion(
  db: Queryable,
  version: Omit<typeof programmeVersions.$inferInsert, "id">,
): Programme {
  const id = newId("prv", version.createdAt);
  db.insert(programmeVersions)
    .values({ id, ...version })
    .run();
  const made = findProgrammeVersion(db, id);
  if (!made) throw new Error(`Version ${id} was not written.`);
  return made;
}

export function findProgrammeVersion(
  db: Queryable,
  wanted: ProgrammeVersionId,
): Programme | null {
  return (
    selectProgrammes(db).where(eq(programmeVersions.id, wanted)).get() ?? null
  );
}

/** At its newest version; null where no programme has the code. */
export function findProgrammeByCode(db: Queryable, code: string) {
  return (
    selectProgrammes(db)
      .where(eq(programmes.code, code))
      .orderBy(desc(programmeVersions.number))
      .limit(1)
      .get() ?? null
  );
}

/** At its newest version; null where there is no such programme. */
export function findNewestProgramme(
  db: Queryable,
  // From a form or an address: any text.
  programmeId: string,
): Programme | null {
  return listProgrammeVersions(db, programmeId)[0] ?? null;
}

/** A programme at each of its versions, the newest first. */
export function listProgrammeVersions(
  db: Queryable,
  programmeId: string,
): Programme[] {
  return (
    selectProgrammes(db)
      // A text that is no id finds nothing.
      .where(eq(programmes.id, programmeId as ProgrammeId))
      .orderBy(desc(programmeVersions.number))
      .all()
  );
}

/** Every programme at its newest version, by code. */
export function listProgrammes(db: Queryable): Programme[] {
  const newest = db
    .select({
      programmeId: programmeVersions.programmeId,
      number: max(programmeVersions.number).as("newest_number"),
    })
    .from(programmeVersions)
    .groupBy(programmeVersions.programmeId)
    .as("newest");
  return selectProgrammes(db)
    .innerJoin(
      newest,
      and(
        eq(newest.programmeId, programmeVersions.programmeId),
        eq(newest.number, programmeVersions.number),
      ),
    )
    .orderBy(asc(programmes.code))
    .all();
}

function selectProgrammes(db: Queryable) {
  return db
    .select(programmeColumns)
    .from(programmeVersions)
    .innerJoin(programmes, eq(programmes.id, programmeVersions.programmeId));
}
