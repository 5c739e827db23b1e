/** The columns of a list of people, in the order of the template. */
export const COLUMNS = [
  "name",
  "email",
  "profession",
  "institution",
  "municipality",
  "gender",
  "language",
] as const;

export type Column = (typeof COLUMNS)[number];

/** A list without these says too little, whatever its rows hold. */
const REQUIRED: readonly Column[] = ["name", "email", "profession"];

/** What a column may be called, as `plain` gives it. */
const CALLED: Record<Column, readonly string[]> = {
  name: [
    "vardaspavarde",
    "vardasirpavarde",
    "vardaspavardes",
    "name",
    "fullname",
    "nameandsurname",
    "firstandlastname",
  ],
  email: [
    "elpastas",
    "elpastoadresas",
    "epastas",
    "email",
    "emailaddress",
    "mail",
  ],
  profession: ["profesija", "profession", "track"],
  institution: ["istaiga", "institucija", "institution", "organisation"],
  municipality: ["savivaldybe", "municipality"],
  gender: ["lytis", "gender"],
  language: ["kalba", "language"],
};

/** Columns of a list of mistakes that was mended: they may stay in it. */
const OURS = ["eilute", "klaidos", "line", "mistakes"];

export type HeaderProblem =
  | { code: "column-unknown"; name: string }
  | { code: "column-twice"; name: string }
  | { code: "column-missing"; column: Column };

/**
 * What each column of a file is, by its header in either language: null for one
 * that our own list of mistakes had, "" for one without a header. Case, accents,
 * spaces and punctuation do not matter. A column that nobody knows is a problem:
 * dropping it silently would lose data.
 */
export function readHeader(cells: readonly string[]): {
  columns: (Column | "" | null)[];
  problems: HeaderProblem[];
} {
  const columns = cells.map(columnOf);
  const problems: HeaderProblem[] = [];
  columns.forEach((column, at) => {
    const name = (cells[at] ?? "").trim().slice(0, 60);
    if (column === undefined) problems.push({ code: "column-unknown", name });
    else if (column && columns.indexOf(column) !== at)
      problems.push({ code: "column-twice", name });
  });
  for (const column of REQUIRED)
    if (!columns.includes(column))
      problems.push({ code: "column-missing", column });
  return { columns: columns.map((column) => column ?? null), problems };
}

/** A word as it is compared: lower case, without accents and punctuation. */
export function plain(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}]/gu, "");
}

function columnOf(name: string): Column | "" | null | undefined {
  if (name.trim() === "") return "";
  const called = plain(name);
  if (OURS.includes(called)) return null;
  return COLUMNS.find((one) => CALLED[one].includes(called));
}
