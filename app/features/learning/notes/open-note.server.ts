import type { AppContext } from "#app/context.ts";
import type { Actor } from "#app/auth/actor.ts";
import { openSealed, type SealContext } from "#app/shared/sealed.server.ts";
import { findNote, type SealedNote } from "./notes.queries.server.ts";

/** A page, by ids that stay the same from version to version. */
export type NotePlace = { moduleId: string; pageId: string };

/** `text` is null when the note cannot be opened: the secret is another one. */
export type OwnNote = { text: string | null; updatedAt: Date };

/** Tells one state of a note from the next; 0 is no note. */
export function revisionOf(note: Pick<OwnNote, "updatedAt"> | null): number {
  return note?.updatedAt.getTime() ?? 0;
}

/** One's own note at a page; null when there is none. */
export function openNote(
  { db, config }: Pick<AppContext, "db" | "config">,
  actor: Pick<Actor, "id">,
  { moduleId, pageId }: NotePlace,
): OwnNote | null {
  const note = findNote(db, { personId: actor.id, moduleId, pageId });
  return note && { text: textOf(config, note), updatedAt: note.updatedAt };
}

/** What was written, or null when it does not open. */
export function textOf(
  config: Pick<AppContext["config"], "secret">,
  note: SealedNote,
): string | null {
  return openSealed(config, sealContextOf(note.personId, note), note.sealed);
}

export function sealContextOf(
  owner: Actor["id"],
  { moduleId, pageId }: NotePlace,
): SealContext {
  return { purpose: "note", owner, place: JSON.stringify([moduleId, pageId]) };
}
