import { inArray } from "drizzle-orm";
import type { Queryable } from "#db/client.server.ts";
import { logos } from "#db/schema/programmes.ts";
import type { LogoPicture } from "./certificate-document.server.ts";

/**
 * The pictures of some logos, by the hashes under which a snapshot knows them.
 * Throws when one is gone: a document without it would be another document.
 */
export function listLogoPictures(
  db: Queryable,
  wanted: readonly { sha256: string }[],
): LogoPicture[] {
  const hashes = [...new Set(wanted.map(({ sha256 }) => sha256))];
  if (hashes.length === 0) return [];
  const found = db
    .select({ sha256: logos.sha256, png: logos.png })
    .from(logos)
    .where(inArray(logos.sha256, hashes))
    .all();
  if (found.length < hashes.length) throw new Error("A logo is not there.");
  return found;
}
