import { printableText } from "#app/documents/printable-text.server.ts";
import { inLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import type { Locale } from "#app/shared/text.ts";

export type PaperColumn = {
  title: string;
  isNumber?: boolean;
  /** Millimetres, or a share of what is left. */
  width: { mm: number } | { fr: number };
};

/** A list of people as it goes on paper, before its letters are looked at. */
export type PaperWish = {
  issuer: string;
  title: string;
  /** For the title of the file: what the list is of. */
  subject: string;
  facts: { label: string; value: string }[];
  columns: PaperColumn[];
  /** The first cell is the row's number. */
  rows: string[][];
  /** Room above and below the words of a row, in millimetres. */
  rowInset: number;
  isWide: boolean;
  notes: string[];
  /** Labels of lines to sign on. */
  signatures: string[];
};

/**
 * A list in the letters that can be printed. A name with others does not stop
 * the list: each such letter becomes a box, and a note at the foot says in which
 * rows that happened. `attendance-table.typ` places what comes back on the page.
 */
export function paperTable(wish: PaperWish, locale: Locale) {
  const rows = wish.rows.map((row) => row.map(printableText));
  const changed = rows.flatMap((row) =>
    row.some(({ isChanged }) => isChanged) ? [row[0]?.text ?? ""] : [],
  );
  const print = (text: string) => printableText(text).text;
  const columns = wish.columns.map(({ title, width, isNumber = false }) => ({
    title: print(title),
    isNumber,
    ...width,
  }));
  return {
    lang: locale,
    region: locale === "lt" ? "LT" : "GB",
    documentTitle: print(`${wish.title} – ${wish.subject}`),
    footer: print(wish.subject),
    issuer: print(wish.issuer),
    title: print(wish.title),
    isWide: wish.isWide,
    rowInset: wish.rowInset,
    columns,
    facts: wish.facts.map(({ label, value }) => ({
      label: print(label),
      value: print(value),
    })),
    rows: rows.map((row) => row.map(({ text }) => text)),
    notes: [...wish.notes.map(print), ...noteOnLetters(changed, locale)],
    signatures: wish.signatures.map(print),
  };
}

function noteOnLetters(changed: string[], locale: Locale): string[] {
  if (changed.length === 0) return [];
  const numbers = changed.join(", ");
  return [inLocale(locale, () => m.attendance_paper_letters({ numbers }))];
}
