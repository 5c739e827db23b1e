import { hash, verify, type Options } from "@node-rs/argon2";

/**
 * Argon2id with the first set of OWASP's Password Storage Cheat Sheet: 19 MiB,
 * two passes, one lane. The library works on Node's thread pool, so pages are
 * served meanwhile. (Lucia's own hasher would stop them for a second each.)
 */
const COST: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Two at once leave half of the thread pool to everything else. */
const AT_ONCE = 2;

/** Of a random password that nobody kept; made with COST. */
const HASH_OF_NOBODY =
  "$argon2id$v=19$m=19456,t=2,p=1$0c3UzzzeelElpy3C6hGjOw$jDQ33DLnVmWHtSOIHFQfjCGVIgANILVWLn1QcjUxONk";

const waiting: (() => void)[] = [];
let running = 0;

/** The text to store for a password; check `weaknessOfPassword` first. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(composed(password), COST));
}

/**
 * Whether a password fits. Without a hash, because there is no such account,
 * it takes the same time and says no. A stored text that is no hash fits nothing.
 */
export async function verifyPassword(
  storedHash: string | null,
  password: string,
): Promise<boolean> {
  const isHash = storedHash?.startsWith("$argon2id$") ?? false;
  const compared = isHash && storedHash ? storedHash : HASH_OF_NOBODY;
  const fits = await inTurn(() => verify(compared, composed(password)));
  return fits && isHash;
}

/** Keyboards write „ė“ as one character or as two; both are the same password. */
function composed(password: string): string {
  return password.normalize("NFC");
}

async function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  if (running < AT_ONCE) running++;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await work();
  } finally {
    // The next in line takes over this place; nobody can slip in between.
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}
