import { createHash } from "node:crypto";
import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import type { Actor } from "#app/auth/actor.ts";
import type { AppContext } from "#app/context.ts";
import { newId, type LogoId } from "#app/shared/ids.ts";
import { inTransaction } from "#db/client.server.ts";
import { findLogoByHash, insertLogo } from "./logos.queries.server.ts";

/**
 * Keeps a logo that `redrawLogo` drew. The same picture is kept once, with the
 * words that it came with first.
 */
export function storeLogo(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  {
    actor,
    png,
    alt,
  }: { actor: Pick<Actor, "id">; png: Buffer; alt: { lt: string; en: string } },
): LogoId {
  const now = clock();
  const sha256 = createHash("sha256").update(png).digest("hex");
  return inTransaction(db, (tx) => {
    const known = findLogoByHash(tx, sha256);
    if (known) return known;
    const id = newId("log", now);
    insertLogo(tx, {
      id,
      alt,
      png,
      sha256,
      uploadedById: actor.id,
      uploadedAt: now,
    });
    recordAuditEvent(tx, {
      action: "logo.uploaded",
      actorId: actor.id,
      subjectId: id,
      facts: { sha256 },
      happenedAt: now,
    });
    return id;
  });
}
