import type { AppContext } from "#app/context.ts";
import type { PersonId } from "#app/shared/ids.ts";
import { seal } from "#app/shared/sealed.server.ts";
import type { Queryable } from "#db/client.server.ts";
import {
  deleteNote,
  findNote,
  listNotesOf,
  upsertNote,
} from "./notes.queries.server.ts";
import { sealContextOf, textOf } from "./open-note.server.ts";

/**
 * Gives all notes of a person to another who turned out to be the same human,
 * sealed anew because a note opens for its owner alone. Where both wrote beside a
 * page, the text of the other stands below. What cannot be opened stays where it is.
 */
export function moveNotes(
  tx: Queryable,
  config: AppContext["config"],
  from: PersonId,
  to: PersonId,
): void {
  for (const note of listNotesOf(tx, from)) {
    const text = textOf(config, note);
    const there = findNote(tx, { ...note, personId: to });
    const above = there ? textOf(config, there) : "";
    if (text === null || above === null) continue;
    const both = above === "" ? text : `${above}\n\n${text}`;
    const sealed = seal(config, sealContextOf(to, note), both);
    upsertNote(tx, { ...note, personId: to, sealed });
    deleteNote(tx, note);
  }
}
