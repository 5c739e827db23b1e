import { listProgrammeVersions } from "#app/features/cohorts/programmes.queries.server.ts";
import type { ProgrammeId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import {
  viewProgrammes,
  type ProgrammeView,
} from "./view-programmes.server.ts";

/** A programme at each of its versions, the newest first; null: there is none. */
export function openProgramme(
  db: Queryable,
  programmeId: ProgrammeId,
): [ProgrammeView, ...ProgrammeView[]] | null {
  const versions = listProgrammeVersions(db, programmeId);
  const [newest, ...older] = viewProgrammes(db, versions);
  return newest ? [newest, ...older] : null;
}
