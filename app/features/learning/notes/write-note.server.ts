import type { AppContext } from "#app/context.ts";
import type { Actor } from "#app/auth/actor.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { seal } from "#app/shared/sealed.server.ts";
import { inTransaction } from "#db/client.server.ts";
import { MOST_CHARACTERS } from "./note-length.ts";
import { deleteNote, findNote, upsertNote } from "./notes.queries.server.ts";
import { sealContextOf, textOf, type NotePlace } from "./open-note.server.ts";

export type WriteRefusal = { code: "too-long" } | { code: "unreadable" };

/**
 * Stores somebody's note at a page in place of the earlier one; an empty text
 * takes it away. The caller has seen that the page is open to them.
 *
 * Refused with `too-long` above `MOST_CHARACTERS`, and with `unreadable` when
 * there is a note that the present secret does not open: it may yet be saved by
 * giving the service its former secret, so nothing is written over it.
 */
export function writeNote(
  { db, clock, config }: Pick<AppContext, "db" | "clock" | "config">,
  actor: Pick<Actor, "id">,
  { courseId, moduleId, pageId }: NotePlace & { courseId: string },
  typed: string,
): Result<{ state: "saved" | "deleted" }, WriteRefusal> {
  const text = typed.replaceAll("\r\n", "\n").trimEnd();
  if ([...text].length > MOST_CHARACTERS) return refuse({ code: "too-long" });
  const place = { personId: actor.id, moduleId, pageId };
  const context = sealContextOf(actor.id, place);
  const now = clock();

  return inTransaction(db, (tx) => {
    const earlier = findNote(tx, place);
    if (earlier && textOf(config, earlier) === null)
      return refuse({ code: "unreadable" });
    if (text === "") {
      deleteNote(tx, place);
      return accept({ state: "deleted" });
    }
    const sealed = seal(config, context, text);
    const [createdAt, updatedAt] = [now, now];
    upsertNote(tx, { ...place, courseId, sealed, createdAt, updatedAt });
    return accept({ state: "saved" });
  });
}
