import type { Queryable } from "#db/client.server.ts";
import { formatCertificateNumber } from "./certificate-number.ts";
import type { chainHead } from "./append-to-register.server.ts";
import { entryHash, NO_ENTRY_BEFORE } from "./entry-hash.ts";
import {
  entriesInOrder,
  type ChainEntry,
} from "./register-entries.queries.server.ts";
import { problemWithSubject } from "./verify-entry.server.ts";
import {
  issuedAndGone,
  listCounters,
  numbersInOrder,
  numbersTwice,
  sameEntryBefore,
  seriesWithoutCounter,
  subjectsWithoutEntry,
} from "./verify-register.queries.server.ts";

/** One place where the register does not agree with itself, in English words. */
export type Problem = { place: string; words: string };

const KINDS = ["issued", "document", "credential", "revoked", "void"] as const;

/**
 * Holds the whole register against its chain, and the chain against itself:
 * every hash, every position, every row and its entry and every entry and its
 * row, the bytes of documents and credentials, and numbers from 1 to each
 * counter. Empty when all is as it was written.
 *
 * The limit: whoever can write to the database can make up a whole chain anew,
 * and cut off its end with everything that belongs to it. Only a head that is
 * known from elsewhere (a published revocation list carries one, and is signed)
 * shows that; pass it as `knownHead`.
 */
export function verifyRegister(
  db: Queryable,
  knownHead: ReturnType<typeof chainHead> | null = null,
): Problem[] {
  return [...problemsInRegister(db, knownHead)];
}

/**
 * The same one by one; reads row after row and remembers none. `howFar` hears
 * of each entry of the chain that was read.
 */
export function* problemsInRegister(
  db: Queryable,
  knownHead: ReturnType<typeof chainHead> | null = null,
  howFar: (entries: number) => void = () => undefined,
): Generator<Problem> {
  yield* problemsInChain(db, knownHead, howFar);
  yield* rowsWithoutEntry(db);
  yield* problemsWithNumbers(db);
  for (const id of issuedAndGone(db)) {
    yield {
      place: id,
      words: "was issued, says the trail, and is not in the register",
    };
  }
}

function* problemsInChain(
  db: Queryable,
  knownHead: ReturnType<typeof chainHead> | null,
  howFar: (entries: number) => void,
): Generator<Problem> {
  let read = 0;
  let previousHash = NO_ENTRY_BEFORE;
  let position = 0;
  let hashAtHead = NO_ENTRY_BEFORE;
  for (const entry of entriesInOrder(db)) {
    position += 1;
    yield* problemsWithEntry(db, entry, { previousHash, position });
    // Goes on from what stands there: one mistake is told once.
    position = entry.position;
    previousHash = entry.hash;
    if (position === knownHead?.position) hashAtHead = entry.hash;
    howFar((read += 1));
  }
  if (knownHead && knownHead.hash !== hashAtHead) {
    yield {
      place: `entry ${knownHead.position}`,
      words: "is not the one that was published",
    };
  }
}

function* problemsWithEntry(
  db: Queryable,
  entry: ChainEntry,
  wanted: { previousHash: string; position: number },
): Generator<Problem> {
  const place = `entry ${entry.position} (${entry.kind} ${entry.subject})`;
  if (entry.position !== wanted.position) {
    yield { place, words: `stands where entry ${wanted.position} should be` };
  }
  if (entry.previousHash !== wanted.previousHash) {
    yield { place, words: "does not follow from the entry before it" };
  }
  if (entryHash(entry) !== entry.hash) {
    yield { place, words: "is not what its hash was made over" };
  }
  const { subject, kind, position } = entry;
  if (sameEntryBefore(db).get({ subject, kind, position })) {
    yield { place, words: "was entered before" };
  }
  const words = problemWithSubject(db, entry);
  if (words) yield { place, words };
}

function* rowsWithoutEntry(db: Queryable): Generator<Problem> {
  for (const kind of KINDS) {
    for (const subject of subjectsWithoutEntry(db, kind)) {
      yield {
        place: `${kind} ${subject}`,
        words: "stands in its table and was never entered in the chain",
      };
    }
  }
}

function* problemsWithNumbers(db: Queryable): Generator<Problem> {
  for (const counter of listCounters(db)) {
    let expected = 1;
    for (const number of numbersInOrder(db, counter)) {
      if (number !== expected) {
        yield {
          place: formatCertificateNumber({ ...counter, number: expected }),
          words: `is missing: ${formatCertificateNumber({ ...counter, number })} follows`,
        };
      }
      expected = number + 1;
    }
    if (expected - 1 !== counter.lastNumber) {
      yield {
        place: `counter ${counter.series}-${counter.year}`,
        words: `says ${counter.lastNumber}, and the last number is ${expected - 1}`,
      };
    }
  }
  for (const { series, year } of seriesWithoutCounter(db)) {
    yield { place: `${series}-${year}`, words: "has numbers and no counter" };
  }
  for (const twice of numbersTwice(db)) {
    yield {
      place: formatCertificateNumber(twice),
      words: "is void and stands on a certificate",
    };
  }
}
