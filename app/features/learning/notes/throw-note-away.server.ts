import type { AppContext } from "#app/context.ts";
import type { Actor } from "#app/auth/actor.ts";
import { inTransaction } from "#db/client.server.ts";
import { deleteNote } from "./notes.queries.server.ts";
import type { NotePlace } from "./open-note.server.ts";

/** Deletes one's own note for good, readable or not. A second time does nothing. */
export function throwNoteAway(
  { db }: Pick<AppContext, "db">,
  actor: Pick<Actor, "id">,
  { moduleId, pageId }: NotePlace,
): void {
  inTransaction(db, (tx) =>
    deleteNote(tx, { personId: actor.id, moduleId, pageId }),
  );
}
