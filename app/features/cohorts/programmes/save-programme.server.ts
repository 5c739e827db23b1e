import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import { hasRole, type Actor } from "#app/auth/actor.ts";
import type { AppContext } from "#app/context.ts";
import { newId, type ProgrammeId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction } from "#db/client.server.ts";
import {
  findNewestProgramme,
  findProgrammeByCode,
  insertProgramme,
  insertProgrammeVersion,
  type Programme,
} from "../programmes.queries.server.ts";

type Context = Pick<AppContext, "db" | "clock">;

/** What a version of a programme says; all but its number and its maker. */
export type ProgrammeWish = Omit<
  Programme,
  | "id"
  | "versionId"
  | "versionNumber"
  | "code"
  | "series"
  | "reason"
  | "createdAt"
  | "createdById"
>;

/** Makes a programme with its first version. Refused for a code that is taken. */
export function createProgramme(
  { db, clock }: Context,
  {
    actor,
    code,
    series,
    wish,
  }: {
    actor: Pick<Actor, "id">;
    code: string;
    series: string;
    wish: ProgrammeWish;
  },
): Result<{ programmeId: ProgrammeId }, { code: "code-taken" }> {
  const now = clock();
  return inTransaction(db, (tx) => {
    if (findProgrammeByCode(tx, code)) return refuse({ code: "code-taken" });
    const programmeId = newId("prg", now);
    insertProgramme(tx, {
      id: programmeId,
      code,
      series,
      ...wish,
      createdById: actor.id,
      createdAt: now,
    });
    recordAuditEvent(tx, {
      action: "programme.created",
      actorId: actor.id,
      subjectId: programmeId,
      facts: { code, series },
      happenedAt: now,
    });
    return accept({ programmeId });
  });
}

export type ChangeProgrammeRefusal =
  | { code: "not-found" }
  /** Somebody else made a newer version since the form was opened. */
  | { code: "changed-elsewhere" }
  /** The new version would say what the present one says. */
  | { code: "same" }
  /** It would ask for fewer eyes, or for those of somebody else. */
  | { code: "four-eyes" };

export type ProgrammeChange = {
  actor: Pick<Actor, "id" | "roles">;
  programmeId: ProgrammeId;
  /** The version that the form was made from. */
  seen: string;
  reason: string;
  wish: ProgrammeWish;
};

/**
 * Makes a new version of a programme. No row is changed and no cohort is
 * reached: each stays at its version until its coordinator moves it.
 *
 * Where two pairs of eyes are asked for, who proposes must not be able to put the
 * second pair out of the way: only the signatory, or an administrator, makes a
 * version without them or with another signatory.
 */
export function changeProgramme(
  { db, clock }: Context,
  { actor, programmeId, seen, reason, wish }: ProgrammeChange,
): Result<{ number: number }, ChangeProgrammeRefusal> {
  const now = clock();
  return inTransaction(db, (tx) => {
    const newest = findNewestProgramme(tx, programmeId);
    if (!newest) return refuse({ code: "not-found" });
    if (newest.versionId !== seen) return refuse({ code: "changed-elsewhere" });
    if (saysTheSame(newest, wish)) return refuse({ code: "same" });
    if (isWithoutSecondPair(newest, wish) && !mayDoWithout(actor, newest))
      return refuse({ code: "four-eyes" });
    const number = newest.versionNumber + 1;
    insertProgrammeVersion(tx, {
      ...wish,
      programmeId,
      number,
      reason,
      createdById: actor.id,
      createdAt: now,
    });
    recordAuditEvent(tx, {
      action: "programme.changed",
      actorId: actor.id,
      subjectId: programmeId,
      facts: { number, reason },
      happenedAt: now,
    });
    return accept({ number });
  });
}

function saysTheSame(newest: Programme, wish: ProgrammeWish): boolean {
  const names = Object.keys(wish) as (keyof ProgrammeWish)[];
  return names.every(
    (name) => JSON.stringify(newest[name]) === JSON.stringify(wish[name]),
  );
}

function isWithoutSecondPair(newest: Programme, wish: ProgrammeWish): boolean {
  const isAnother = wish.signatoryId !== newest.signatoryId;
  return newest.fourEyes && (!wish.fourEyes || isAnother);
}

function mayDoWithout(
  actor: Pick<Actor, "id" | "roles">,
  { signatoryId }: Programme,
): boolean {
  return actor.id === signatoryId || hasRole(actor, "admin");
}
