import {
  asta,
  darius,
  lina,
  ona,
  ruta,
  tomas,
  vytautas,
  type SeedPerson,
} from "#db/seed/people.ts";
import type { Address } from "#tests/support/address.ts";
import type { AuthorisationRow } from "./authorisation-table.ts";

type Outcome = "allowed" | "sign-in" | "forbidden" | "absent";

/** Somebody who asks for a route's address, and what the table promises them. */
export type Asker = {
  who: string;
  person: SeedPerson | null;
  answer: Outcome;
};

const LETTERS = {
  A: "allowed",
  L: "sign-in",
  F: "forbidden",
  N: "absent",
} as const;

/**
 * Everybody whom a row speaks of. Where only the own counts, another learner
 * asks as well, and for what one learner alone has also a fellow of the same
 * cohort, so that being enrolled opens nothing of another's.
 */
export function askersOf(
  { anon, learner, trainer, coordinator, admin }: AuthorisationRow,
  { path, owner = ruta }: Address,
): Asker[] {
  const own = learner === "O" ? "allowed" : LETTERS[learner];
  const foreign = learner === "O" ? "absent" : own;
  const running = coordinator === "C" ? "allowed" : LETTERS[coordinator];
  const isOneLearners = learner === "O" && /\/(att|crt|ply)_/.test(path);
  return [
    { who: "a stranger", person: null, answer: LETTERS[anon] },
    { who: "the learner", person: owner, answer: own },
    { who: "who is not enrolled", person: ona, answer: foreign },
    ...(isOneLearners
      ? [{ who: "a fellow learner", person: tomas, answer: foreign }]
      : []),
    { who: "a trainer", person: vytautas, answer: LETTERS[trainer] },
    { who: "the cohort's coordinator", person: lina, answer: running },
    {
      who: "another coordinator",
      person: darius,
      answer: coordinator === "C" ? "absent" : running,
    },
    { who: "an administrator", person: asta, answer: LETTERS[admin] },
  ];
}
