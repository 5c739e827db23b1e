import type { InstitutionId, PersonId } from "#app/shared/ids.ts";
import { nameKey, personKey } from "./person-key.ts";
import { isMistake, type Problem } from "./row-problems.ts";
import {
  understandRow,
  type Cells,
  type PersonRow,
  type Track,
} from "./understand-row.ts";

/** Somebody in a cohort that the coordinator runs; nobody else is looked at. */
export type KnownPerson = {
  id: PersonId;
  name: string;
  email: string | null;
  institutionId: InstitutionId | null;
  /** In this cohort, or waiting for a seat in it. */
  isHere: boolean;
};

/** What the rows of a list are held against. */
export type Surroundings = {
  tracks: readonly Track[];
  unprintable: (text: string) => string[];
  /** By `nameKey`. */
  institutions: ReadonlyMap<string, InstitutionId>;
  known: readonly KnownPerson[];
  /** Null where there is room for any number. */
  seatsLeft: number | null;
  hasWaitingList: boolean;
};

export type CheckedRow = {
  line: number;
  cells: Cells;
  outcome: "create" | "enrol" | "already" | "error";
  problems: Problem[];
  /** Who is to be enrolled, where they are known. */
  personId: PersonId | null;
};

/**
 * Checks the rows of one list, in their order: each call knows those before it.
 *
 * "already" and "enrol" are said only of people in the coordinator's own
 * cohorts. Somebody whom only others know is "create", as a stranger is, so
 * that nobody can ask by a list who has an account here.
 */
export function rowChecker(
  around: Surroundings,
): (row: { line: number; cells: Cells }) => CheckedRow {
  const seen = new Map<string, number>();
  const match = matcher(around);
  let seatsLeft = around.seatsLeft ?? Infinity;

  return ({ line, cells }) => {
    const { person, problems } = understandRow(cells, around);
    const found = match(person);
    problems.push(...problemsOfInstitution(person, around), ...found.problems);
    const twice = twiceIn(seen, line, keysOf(person, found.person));
    if (twice) problems.push(twice);

    const ended = (outcome: CheckedRow["outcome"]): CheckedRow => {
      const personId = outcome === "enrol" ? (found.person?.id ?? null) : null;
      return { line, cells, outcome, problems, personId };
    };
    if (problems.some(isMistake)) return ended("error");
    if (found.person?.isHere) return ended("already");
    if (--seatsLeft < 0) {
      const code = around.hasWaitingList ? "will-wait" : "no-seat";
      problems.push({ column: null, code });
      if (code === "no-seat") return ended("error");
    }
    return ended(found.person ? "enrol" : "create");
  };
}

type Match = { person: KnownPerson | null; problems: Problem[] };

/** Who a row means: by address, and without one by name and institution. */
function matcher({ known, institutions }: Surroundings) {
  const byEmail = new Map(known.map((person) => [person.email, person]));
  const byKey = Map.groupBy(known, ({ name, institutionId }) =>
    personKey(name, institutionId),
  );
  return ({ name, email, institution }: PersonRow): Match => {
    if (email !== null) {
      const person = byEmail.get(email) ?? null;
      const isOther = person && nameKey(person.name) !== nameKey(name);
      const facts = { known: person?.name ?? "" };
      return {
        person,
        problems: isOther
          ? [{ column: "name", code: "name-differs", facts }]
          : [],
      };
    }
    const place = institutions.get(nameKey(institution ?? ""));
    const people = place ? (byKey.get(personKey(name, place)) ?? []) : [];
    return people.length > 1
      ? {
          person: null,
          problems: [{ column: "name", code: "person-ambiguous" }],
        }
      : { person: people[0] ?? null, problems: [] };
  };
}

function problemsOfInstitution(
  { institution, municipality }: PersonRow,
  { institutions }: Surroundings,
): Problem[] {
  if (institution === null || institutions.has(nameKey(institution))) return [];
  return municipality === null
    ? [{ column: "municipality", code: "municipality-missing" }]
    : [{ column: "institution", code: "institution-new" }];
}

/** What no two rows of a list may share. */
function keysOf(
  { name, email, institution }: PersonRow,
  known: KnownPerson | null,
): { key: string; problem: Omit<Problem, "facts"> }[] {
  const own =
    email === null
      ? {
          key: personKey(name, nameKey(institution ?? "")),
          problem: { column: "name", code: "person-twice" as const },
        }
      : {
          key: email,
          problem: { column: "email", code: "email-twice" as const },
        };
  return known
    ? [own, { key: known.id, problem: { column: null, code: "person-twice" } }]
    : [own];
}

function twiceIn(
  seen: Map<string, number>,
  line: number,
  keys: ReturnType<typeof keysOf>,
): Problem | null {
  const taken = keys.find(({ key }) => seen.has(key));
  if (taken)
    return { ...taken.problem, facts: { n: seen.get(taken.key) ?? 0 } };
  for (const { key } of keys) seen.set(key, line);
  return null;
}
