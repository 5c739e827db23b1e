import { createHash } from "node:crypto";
import type { ChainEntry } from "./register-entries.queries.server.ts";

/** What the first entry has in place of a hash before it. */
export const NO_ENTRY_BEFORE = "0".repeat(64);

/**
 * The hash of an entry: SHA-256, in small hexadecimal letters, over six lines
 * in UTF-8 with a line feed between them: the previous hash, the position in
 * decimal, the kind, the subject, the contents as canonical JSON (which holds
 * no line feed), and the instant in UTC as `2026-11-23T08:00:00.000Z`.
 */
export function entryHash(entry: Omit<ChainEntry, "hash">): string {
  const { previousHash, position, kind, subject, contents, enteredAt } = entry;
  const lines = [
    previousHash,
    String(position),
    kind,
    subject,
    contents,
    enteredAt.toISOString(),
  ];
  return createHash("sha256").update(lines.join("\n")).digest("hex");
}
