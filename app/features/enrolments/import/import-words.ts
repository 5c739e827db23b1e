import { m } from "#app/paraglide/messages.js";
import type { ImportReading, RowProblem } from "#app/shared/people-import.ts";
import type { Locale } from "#app/shared/text.ts";
import type { Tone } from "#app/ui/tag.tsx";
import type { Column } from "./columns.ts";
import type { RowOutcome } from "./import-rows.queries.server.ts";
import type { PeopleImport } from "./imports.queries.server.ts";
import type { ProblemCode } from "./row-problems.ts";

type Facts = NonNullable<RowProblem["facts"]>;

/** In the language of the page, or in the one that is given. */
type In = { locale?: Locale };

/** What a column is called in templates, tables and messages. */
export function columnInWords(column: Column, locale?: Locale): string {
  return m[`import_column_${column}`]({}, inOf(locale));
}

export function stateInWords(state: PeopleImport["state"]): string {
  return STATES[state]();
}

const STATES = {
  reading: m.import_state_reading,
  "dry-run": m.import_state_dry_run,
  queued: m.import_state_queued,
  running: m.import_state_running,
  "taking-back": m.import_state_taking_back,
  inviting: m.import_state_inviting,
  done: m.import_state_done,
  refused: m.import_state_refused,
  undoing: m.import_state_undoing,
  undone: m.import_state_undone,
};

export const OUTCOMES: Record<RowOutcome, { tone: Tone; word: () => string }> =
  {
    create: { tone: "ok", word: m.import_outcome_create },
    enrol: { tone: "ok", word: m.import_outcome_enrol },
    already: { tone: "neutral", word: m.import_outcome_already },
    error: { tone: "bad", word: m.import_outcome_error },
  };

/** How the bytes were understood, with a sample in which a mistake is seen. */
export function readingInWords({
  encoding,
  delimiter,
  sample,
}: ImportReading): string {
  const facts = {
    encoding:
      encoding === "windows-1257"
        ? m.import_encoding_windows_1257()
        : m.import_encoding_utf_8(),
    delimiter: DELIMITERS[delimiter](),
  };
  return sample === null
    ? m.import_reading(facts)
    : m.import_reading_sample({ ...facts, sample });
}

const DELIMITERS = {
  ",": m.import_delimiter_comma,
  ";": m.import_delimiter_semicolon,
  "\t": m.import_delimiter_tab,
};

/** A problem with the column that it is in. */
export function problemInWords(
  { column, code, facts = {} }: RowProblem,
  locale?: Locale,
): string {
  // A code from an older version of the service is better than nothing.
  const words = PROBLEMS[code as ProblemCode] as
    (typeof PROBLEMS)[ProblemCode] | undefined;
  const text = words ? words(facts, inOf(locale)) : code;
  if (column === null) return text;
  return m.import_problem_at(
    // Columns of problems are ours: `understandRow` and `rowChecker` name them.
    { column: columnInWords(column as Column, locale), text },
    inOf(locale),
  );
}

function inOf(locale: Locale | undefined): In {
  return locale ? { locale } : {};
}

const lineOf = ({ n = 0 }: Facts) => ({ n: Number(n) });

const PROBLEMS: Record<ProblemCode, (facts: Facts, as: In) => string> = {
  "name-unprintable": ({ letters = "" }, as) =>
    m.import_problem_name_unprintable({ letters: String(letters) }, as),
  "name-differs": ({ known = "" }, as) =>
    m.import_problem_name_differs({ known: String(known) }, as),
  "institution-new": (_, as) => m.import_problem_institution_new({}, as),
  "will-wait": (_, as) => m.import_problem_will_wait({}, as),
  waits: (_, as) => m.import_problem_waits({}, as),
  "came-back": (_, as) => m.import_problem_came_back({}, as),
  "withdrawn-instead": (_, as) => m.import_problem_withdrawn_instead({}, as),
  "person-kept": (_, as) => m.import_problem_person_kept({}, as),
  example: (_, as) => m.import_problem_example({}, as),
  "cell-without-header": (_, as) =>
    m.import_problem_cell_without_header({}, as),
  "name-missing": (_, as) => m.import_problem_name_missing({}, as),
  "name-too-long": (facts, as) =>
    m.import_problem_name_too_long(lineOf(facts), as),
  "name-control": (_, as) => m.import_problem_name_control({}, as),
  "name-formula": (_, as) => m.import_problem_name_formula({}, as),
  "email-invalid": (_, as) => m.import_problem_email_invalid({}, as),
  "email-formula": (_, as) => m.import_problem_email_formula({}, as),
  "email-twice": (facts, as) => m.import_problem_email_twice(lineOf(facts), as),
  "person-twice": (facts, as) =>
    m.import_problem_person_twice(lineOf(facts), as),
  "person-ambiguous": (_, as) => m.import_problem_person_ambiguous({}, as),
  "profession-missing": (_, as) => m.import_problem_profession_missing({}, as),
  "profession-unknown": (_, as) => m.import_problem_profession_unknown({}, as),
  "institution-missing": (_, as) =>
    m.import_problem_institution_missing({}, as),
  "institution-too-long": (_, as) =>
    m.import_problem_institution_too_long({}, as),
  "municipality-missing": (_, as) =>
    m.import_problem_municipality_missing({}, as),
  "municipality-too-long": (_, as) =>
    m.import_problem_municipality_too_long({}, as),
  "gender-unknown": (_, as) => m.import_problem_gender_unknown({}, as),
  "language-unknown": (_, as) => m.import_problem_language_unknown({}, as),
  "no-seat": (_, as) => m.import_problem_no_seat({}, as),
  closed: (_, as) => m.import_problem_closed({}, as),
};
