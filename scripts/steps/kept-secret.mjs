// @ts-check
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * The secret of a demonstration: made once, kept in a file beside the database
 * that only its owner may read, and the same ever after. Without it, what is
 * sealed in the database would be lost with each restart.
 *
 * @param {string} databaseFile
 */
export function keptSecret(databaseFile) {
  const file = `${databaseFile}.secret`;
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    const secret = randomBytes(32).toString("base64url");
    // Fails when it is there: of two that start at once, one makes it.
    writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: "wx" });
    return secret;
  } catch (error) {
    if (!isThere(error)) throw error;
    return readFileSync(file, "utf8").trim();
  }
}

/** @param {unknown} error */
function isThere(error) {
  return error instanceof Error && "code" in error && error.code === "EEXIST";
}
