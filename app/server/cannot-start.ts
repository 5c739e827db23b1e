import type { Config } from "#app/shared/config.ts";

/** Why the server cannot start, in one sentence for the terminal. */
export class CannotStart extends Error {}

type Place = Pick<Config, "host" | "port" | "databaseFile">;

/**
 * What to print when starting failed: one sentence where we know what is wrong
 * and what to do, otherwise everything there is.
 */
export function explainStartFailure(error: unknown, place: Place): string {
  if (error instanceof CannotStart) return error.message;
  if (!(error instanceof Error)) return String(error);
  const known = "code" in error && sentenceFor(String(error.code), place);
  return known || (error.stack ?? error.message);
}

function sentenceFor(
  code: string,
  { host, port, databaseFile }: Place,
): string | null {
  if (code === "EADDRINUSE")
    return `Port ${port} on ${host} is in use; stop what uses it, or choose another port with PORT=${port + 1}.`;
  if (code === "EACCES" || code === "EADDRNOTAVAIL")
    return `Port ${port} on ${host} cannot be used by this account on this machine; choose others with PORT and HOST.`;
  if (code === "SQLITE_NOTADB" || code.startsWith("SQLITE_CORRUPT"))
    return `${databaseFile} is damaged or not a database; restore the last backup.`;
  if (code.startsWith("SQLITE_BUSY"))
    return `${databaseFile} is held by another process; stop it and start again.`;
  if (code.startsWith("SQLITE_CANTOPEN") || code.startsWith("SQLITE_READONLY"))
    return `${databaseFile} cannot be opened for writing by this account.`;
  if (code === "SQLITE_FULL" || code === "ENOSPC")
    return `The disk of ${databaseFile} is full.`;
  return null;
}
