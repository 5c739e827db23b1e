import {
  createPrivateKey,
  generateKeyPairSync,
  sign,
  type KeyObject,
} from "node:crypto";
import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import type { AppContext } from "#app/context.ts";
import type { PersonId, SigningKeyId } from "#app/shared/ids.ts";
import { newId } from "#app/shared/ids.ts";
import { openSealed, seal } from "#app/shared/sealed.server.ts";
import { inTransaction, type Queryable } from "#db/client.server.ts";
import {
  findCurrentKey,
  insertSigningKey,
  retireSigningKey,
  type SigningKey,
} from "./credentials.queries.server.ts";
import { keyAddress } from "./issuer-addresses.ts";
import { publicKeyMultibase } from "./multibase.ts";

type Office = Pick<AppContext, "db" | "clock" | "config">;
type Secret = Pick<AppContext["config"], "secret">;

/** The office's hand: signs with the key that is in use. */
export type OfficeKey = {
  id: SigningKeyId;
  /** What a proof names as its `verificationMethod`. */
  address: string;
  /** An Ed25519 signature of 64 bytes (RFC 8032). */
  sign: (message: Uint8Array) => Uint8Array;
};

/**
 * The key that signs now. The first use makes it, inside the installation; its
 * secret half is stored sealed and leaves this function only as the ability to
 * sign. One that the installation's secret no longer opens is retired, and
 * another takes its place: nobody could sign with it any more.
 */
export function officeKey(office: Office): OfficeKey {
  const { db, config } = office;
  const known = findCurrentKey(db);
  const secret = known && openSecret(known, config);
  if (known && secret) return keyWith(known.id, secret, config);
  return rotateOfficeKey(office, "system");
}

/**
 * Retires the key that signs now and makes a new one. What the old one signed
 * stays good: its public half stays published, with the day of its retirement.
 */
export function rotateOfficeKey(
  { db, clock, config }: Office,
  actorId: PersonId | "system",
): OfficeKey {
  const now = clock();
  return inTransaction(db, (tx) => {
    const old = findCurrentKey(tx);
    if (old) {
      retireSigningKey(tx, old.id, now);
      record(tx, { action: "signing-key.retired", id: old.id, actorId, now });
    }
    const id = newId("key", now);
    const { publicKey, secret } = newPair();
    const sealedSecret = seal(config, sealOf(id), secret);
    insertSigningKey(tx, { id, publicKey, sealedSecret, createdAt: now });
    record(tx, { action: "signing-key.made", id, actorId, now });
    return keyWith(id, privateKeyOf(secret), config);
  });
}

function record(
  tx: Queryable,
  event: {
    action: "signing-key.made" | "signing-key.retired";
    id: SigningKeyId;
    actorId: PersonId | "system";
    now: Date;
  },
): void {
  const { action, id, actorId, now } = event;
  recordAuditEvent(tx, { action, actorId, subjectId: id, happenedAt: now });
}

function keyWith(
  id: SigningKeyId,
  privateKey: KeyObject,
  { origin }: AppContext["config"],
): OfficeKey {
  return {
    id,
    address: keyAddress(origin, id),
    sign: (message) => new Uint8Array(sign(null, message, privateKey)),
  };
}

/** Two halves as text: the public one as it is published, the other as PKCS #8. */
function newPair(): { publicKey: string; secret: string } {
  const pair = generateKeyPairSync("ed25519");
  const { x = "" } = pair.publicKey.export({ format: "jwk" });
  const der = pair.privateKey.export({ format: "der", type: "pkcs8" });
  return {
    publicKey: publicKeyMultibase(Buffer.from(x, "base64url")),
    secret: der.toString("base64"),
  };
}

function openSecret(
  { id, sealedSecret }: SigningKey,
  config: Secret,
): KeyObject | null {
  const secret = openSealed(config, sealOf(id), sealedSecret);
  return secret === null ? null : privateKeyOf(secret);
}

function privateKeyOf(secret: string): KeyObject {
  return createPrivateKey({
    key: Buffer.from(secret, "base64"),
    format: "der",
    type: "pkcs8",
  });
}

function sealOf(id: SigningKeyId) {
  return { purpose: "signing-key", owner: id, place: "pkcs8" } as const;
}
