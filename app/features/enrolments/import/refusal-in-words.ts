import { m } from "#app/paraglide/messages.js";
import type { GoOnRefusal } from "./go-on.server.ts";
import type { RunRefusal } from "./run-import.server.ts";
import type { UndoRefusal } from "./undo-import.server.ts";
import { columnInWords } from "./import-words.ts";
import type { ListFormRefusal } from "./list-form.server.ts";
import type { ReadRefusal } from "./read-people-list.server.ts";

/** Why a list could not be read, a sentence for each mistake. */
export function refusalInWords(
  refusal: ReadRefusal | ListFormRefusal,
): string[] {
  if (refusal.code === "header") {
    return refusal.problems.map((problem) => {
      if (problem.code === "column-missing") {
        const name = columnInWords(problem.column);
        return m.import_refused_column_missing({ name });
      }
      const { name } = problem;
      return problem.code === "column-twice"
        ? m.import_refused_column_twice({ name })
        : m.import_refused_column_unknown({ name });
    });
  }
  if (refusal.code === "quotes")
    return [m.import_refused_quotes({ line: refusal.line })];
  return [PLAIN[refusal.code]()];
}

const PLAIN = {
  none: m.import_refused_none,
  both: m.import_refused_both,
  broken: m.import_refused_broken,
  empty: m.import_refused_empty,
  "no-rows": m.import_refused_no_rows,
  "too-long": m.import_refused_too_long,
  "too-many-rows": m.import_refused_too_many_rows,
  spreadsheet: m.import_refused_spreadsheet,
  "utf-16": m.import_refused_utf_16,
  nul: m.import_refused_nul,
  unreadable: m.import_refused_unreadable,
};

/** Why an import could not be run, undone or taken up again. */
export function changeRefusedInWords({
  code,
}: RunRefusal | UndoRefusal | GoOnRefusal): string {
  if (code === "nothing-to-do") return m.import_refusal_nothing();
  if (code === "has-errors") return m.import_refusal_errors();
  if (code === "not-stopped") return m.import_refusal_not_stopped();
  return m.import_refusal_undo();
}
