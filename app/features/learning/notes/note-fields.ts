/** What the form of a note says. */
export type NoteWish = {
  text: string;
  /** The revision that its page showed; null where the form does not say. */
  seen: number | null;
};

/**
 * Reads the form of a note. Lines end in one way, and the text loses characters
 * that no text has (NUL and the like) and what is empty at its end.
 */
export function readNoteForm(fields: readonly [string, string][]): NoteWish {
  const { text = "", seen } = Object.fromEntries(fields);
  return { text: cleanText(text), seen: revisionIn(seen) };
}

function cleanText(typed: string): string {
  return typed
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(/(?![\n\t])\p{Cc}/gu, "")
    .trimEnd();
}

/** What is no revision is one that never was: nothing newer is overwritten. */
function revisionIn(seen: string | undefined): number | null {
  if (seen === undefined) return null;
  return /^\d{1,15}$/.test(seen) ? Number(seen) : -1;
}
