import { emailSchema } from "#app/features/accounts/email-address.ts";
import { personName } from "#app/features/accounts/person-name.ts";
import { LOCALES, type Locale, type Text } from "#app/shared/text.ts";
import { plain, type Column } from "./columns.ts";
import { isExample } from "./example-row.ts";
import type { Problem, ProblemCode } from "./row-problems.ts";

/** The cells of a row by our own column names, as they were read. */
export type Cells = Partial<Record<Column | "", string>>;

/** A row that makes sense by itself. */
export type PersonRow = {
  name: string;
  email: string | null;
  track: string;
  institution: string | null;
  municipality: string | null;
  gender: "female" | "male" | "other" | null;
  locale: Locale;
};

/** What can be chosen in the cohort's course. */
export type Track = { id: string; title: Text };

const LONGEST_PLACE = 200;

/** Data like any other, and neither a name nor an address. */
const BEGINS_A_FORMULA = /^[=+\-@＝＋－＠]/;

/** Without "m": it stands for a woman in Lithuanian and for a man in English. */
const GENDERS: Record<string, NonNullable<PersonRow["gender"]>> = {
  moteris: "female",
  mot: "female",
  female: "female",
  woman: "female",
  vyras: "male",
  vyr: "male",
  v: "male",
  male: "male",
  man: "male",
  kita: "other",
  other: "other",
};

const LANGUAGES: Record<string, Locale> = {
  lt: "lt",
  lietuviu: "lt",
  lithuanian: "lt",
  en: "en",
  anglu: "en",
  english: "en",
};

/**
 * What a row says, and what is wrong with it by itself: nothing here depends on
 * other rows or on who is known. `unprintable` gives the letters of a name that
 * a certificate cannot show.
 */
export function understandRow(
  cells: Cells,
  {
    tracks,
    unprintable,
  }: {
    tracks: readonly Track[];
    unprintable: (text: string) => string[];
  },
): { person: PersonRow; problems: Problem[] } {
  const problems: Problem[] = [];
  const person: PersonRow = {
    name: tidy(cells.name),
    email: emailOf(cells, problems),
    track: trackOf(cells, tracks, problems),
    institution: tidy(cells.institution) || null,
    municipality: tidy(cells.municipality) || null,
    gender: chosen("gender", GENDERS, cells, problems),
    locale: chosen("language", LANGUAGES, cells, problems) ?? LOCALES[0],
  };
  if (cells[""]) problems.push({ column: null, code: "cell-without-header" });
  if (isExample(person)) problems.push({ column: null, code: "example" });
  problems.push(...problemsOfName(person.name, unprintable));
  problems.push(...problemsOfPlace(cells, person));
  return { person, problems };
}

/**
 * Without what pages and spreadsheets leave in a text unseen: doubled blanks and
 * line breaks, soft hyphens, blanks of no width, marks of byte order.
 */
function tidy(text = ""): string {
  return text
    .normalize("NFC")
    .replaceAll(/[\u00AD\u200B\uFEFF]/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** What `personName` refuses, in the words of a list. */
const NAME_REFUSED: Record<string, ProblemCode> = {
  people_error_name: "name-missing",
  people_error_name_long: "name-too-long",
};

function problemsOfName(
  name: string,
  unprintable: (text: string) => string[],
): Problem[] {
  const column = "name";
  if (BEGINS_A_FORMULA.test(name)) return [{ column, code: "name-formula" }];
  const parsed = personName.safeParse(name);
  if (!parsed.success) {
    const refused = parsed.error.issues[0]?.message ?? "";
    const code = NAME_REFUSED[refused] ?? "name-control";
    return [{ column, code, facts: { n: [...name].length } }];
  }
  const letters = unprintable(name).join(" ");
  return letters
    ? [{ column, code: "name-unprintable", facts: { letters } }]
    : [];
}

function emailOf({ email = "" }: Cells, problems: Problem[]): string | null {
  const typed = tidy(email);
  if (typed === "") return null;
  const column = "email";
  const parsed = emailSchema.safeParse(typed);
  if (BEGINS_A_FORMULA.test(typed))
    problems.push({ column, code: "email-formula" });
  else if (!parsed.success) problems.push({ column, code: "email-invalid" });
  return parsed.success ? parsed.data : null;
}

function trackOf(
  { profession = "" }: Cells,
  tracks: readonly Track[],
  problems: Problem[],
): string {
  const wanted = plain(profession);
  const column = "profession";
  const track = tracks.find(({ id, title }) =>
    [id, title.lt, title.en].some((called) => plain(called) === wanted),
  );
  if (wanted === "") problems.push({ column, code: "profession-missing" });
  else if (!track) problems.push({ column, code: "profession-unknown" });
  return track?.id ?? "";
}

function problemsOfPlace(cells: Cells, person: PersonRow): Problem[] {
  const problems: Problem[] = [];
  // Who has no address is told from others by name and institution.
  if (!tidy(cells.email) && !person.institution)
    problems.push({ column: "institution", code: "institution-missing" });
  for (const column of ["institution", "municipality"] as const)
    if ((person[column]?.length ?? 0) > LONGEST_PLACE)
      problems.push({ column, code: `${column}-too-long` });
  return problems;
}

function chosen<Value>(
  column: "gender" | "language",
  choices: Record<string, Value>,
  cells: Cells,
  problems: Problem[],
): Value | null {
  const typed = plain(cells[column] ?? "");
  if (typed === "") return null;
  const value = Object.hasOwn(choices, typed) ? choices[typed] : undefined;
  if (value === undefined) problems.push({ column, code: `${column}-unknown` });
  return value ?? null;
}
