import { formatInstant } from "#app/i18n/format.ts";
import { m } from "#app/paraglide/messages.js";
import type { Locale } from "#app/shared/text.ts";
import type { ListedNote } from "./list-own-notes.server.ts";

/**
 * All notes as one plain text, to be kept outside the service: the place, the
 * time and the note, in the order of the list. Lines end as Windows wants them.
 */
export function notesAsText(
  notes: readonly ListedNote[],
  locale: Locale,
): string {
  const title = m.notes_title({}, { locale });
  const parts = notes.map((note) => noteAsText(note, locale));
  return [title, ...parts].join("\n\n\n").replaceAll("\n", "\r\n") + "\r\n";
}

function noteAsText(note: ListedNote, locale: Locale): string {
  const place = [note.course, note.module, note.page]
    .map(({ title }) => title[locale])
    .join(" / ");
  const time = formatInstant(note.updatedAt, locale);
  const saved = m.notes_saved_at({ time }, { locale });
  const text = note.text ?? m.notes_error_unreadable({}, { locale });
  return `${place}\n${saved}\n\n${text}`;
}
