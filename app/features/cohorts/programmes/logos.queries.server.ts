import { asc, eq, inArray } from "drizzle-orm";
import type { LogoId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { logos } from "#db/schema/programmes.ts";

/** A logo without its bytes. */
export type LogoName = { id: LogoId; alt: { lt: string; en: string } };

/** Every logo that was uploaded, in order of age; without the bytes. */
export function listLogos(db: Queryable): LogoName[] {
  return db
    .select({ id: logos.id, alt: logos.alt })
    .from(logos)
    .orderBy(asc(logos.uploadedAt), asc(logos.id))
    .all();
}

/** The bytes of logos, in the order asked for; unknown ones are left out. */
export function findLogos(
  db: Queryable,
  ids: readonly LogoId[],
): (LogoName & { png: Buffer })[] {
  const found = db
    .select({ id: logos.id, alt: logos.alt, png: logos.png })
    .from(logos)
    .where(inArray(logos.id, [...ids]))
    .all();
  return ids.flatMap((id) => found.find((logo) => logo.id === id) ?? []);
}

export function findLogoByHash(db: Queryable, sha256: string): LogoId | null {
  const found = db
    .select({ id: logos.id })
    .from(logos)
    .where(eq(logos.sha256, sha256))
    .get();
  return found?.id ?? null;
}

export function insertLogo(
  db: Queryable,
  logo: typeof logos.$inferInsert,
): void {
  db.insert(logos).values(logo).run();
}
