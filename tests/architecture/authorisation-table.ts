import { readFileSync } from "node:fs";
import { z } from "zod";

/**
 * Who may do what: A allowed, L sent to sign in (a script gets 401), F 403,
 * N 404, O own only and 404 for another's, C in the cohorts that the coordinator
 * runs and else 404.
 */
const Row = z.strictObject({
  id: z.string().regex(/^[a-z-]+$/),
  /** The file in `app/routes`. */
  route: z.string().regex(/^[a-z-]+\.tsx?$/),
  /** GET is the route's loader, POST its action. */
  method: z.enum(["GET", "POST"]),
  anon: z.enum(["A", "L", "N"]),
  learner: z.enum(["A", "F", "N", "O"]),
  trainer: z.enum(["A", "F", "N"]),
  coordinator: z.enum(["A", "F", "N", "C"]),
  admin: z.enum(["A", "F", "N"]),
  /** What no letter says, and why a letter is not the reference's. */
  rule: z.string().min(1),
});

export type AuthorisationRow = z.output<typeof Row>;

/** The rows of `authorisation.csv`; throws at the first that is not one. */
export function authorisationTable(): AuthorisationRow[] {
  const [head = "", ...lines] = readFileSync(
    "tests/architecture/authorisation.csv",
    "utf8",
  )
    .trimEnd()
    .split("\n");
  const columns = head.split(",");
  return lines.map((line) => {
    const values = cells(line);
    return Row.parse(
      Object.fromEntries(columns.map((name, i) => [name, values[i]])),
    );
  });
}

/** One line of CSV after RFC 4180: a cell with commas stands in quotes. */
function cells(line: string): string[] {
  const found = line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))/g);
  return Array.from(found, ([, quoted, plain = ""]) =>
    quoted === undefined ? plain : quoted.replaceAll('""', '"'),
  );
}
