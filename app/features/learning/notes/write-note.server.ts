import type { AppContext } from "#app/context.ts";
import type { Actor } from "#app/auth/actor.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { seal } from "#app/shared/sealed.server.ts";
import { inTransaction } from "#db/client.server.ts";
import type { NoteWish } from "./note-fields.ts";
import { MOST_CHARACTERS } from "./note-length.ts";
import { deleteNote, findNote, upsertNote } from "./notes.queries.server.ts";
import {
  revisionOf,
  sealContextOf,
  textOf,
  type NotePlace,
} from "./open-note.server.ts";

export type WriteRefusal =
  { code: "too-long" } | { code: "unreadable" } | { code: "changed-elsewhere" };

/** `revision` is what the next form has to have seen. */
export type Written = { state: "saved" | "deleted"; revision: number };

/**
 * Stores somebody's note at a page in place of the earlier one; an empty text
 * takes it away. The caller has seen that the page is open to them.
 *
 * Refused with `too-long` above `MOST_CHARACTERS`, with `unreadable` when there
 * is a note that the present secret does not open (it may yet be saved by giving
 * the service its former secret, so nothing is written over it), and with
 * `changed-elsewhere` when another window has stored something else since this
 * one was opened: an old window does not overwrite what is newer.
 */
export function writeNote(
  { db, clock, config }: Pick<AppContext, "db" | "clock" | "config">,
  actor: Pick<Actor, "id">,
  { courseId, moduleId, pageId }: NotePlace & { courseId: string },
  { text, seen }: NoteWish,
): Result<Written, WriteRefusal> {
  if ([...text].length > MOST_CHARACTERS) return refuse({ code: "too-long" });
  const place = { personId: actor.id, moduleId, pageId };
  const context = sealContextOf(actor.id, place);
  const now = clock();

  return inTransaction(db, (tx) => {
    const earlier = findNote(tx, place);
    const stored = earlier ? textOf(config, earlier) : "";
    if (stored === null) return refuse({ code: "unreadable" });
    const isOld = seen !== null && seen !== revisionOf(earlier);
    if (isOld && stored !== text) return refuse({ code: "changed-elsewhere" });
    if (text === "") {
      deleteNote(tx, place);
      return accept({ state: "deleted", revision: revisionOf(null) });
    }
    const sealed = seal(config, context, text);
    const note = { ...place, courseId, sealed, createdAt: now, updatedAt: now };
    upsertNote(tx, note);
    return accept({ state: "saved", revision: revisionOf(note) });
  });
}
