import type { AppContext } from "#app/context.ts";
import {
  credentialAddress,
  issuerAddress,
  revocationsAddress,
} from "#app/features/certificates/credential/issuer-addresses.ts";
import { toMultibase } from "#app/features/certificates/credential/multibase.ts";
import {
  officeKey,
  type OfficeKey,
} from "#app/features/certificates/credential/office-key.server.ts";
import { chainHead } from "#app/features/certificates/register/append-to-register.server.ts";
import {
  listDigest,
  type RevocationList,
  type RevokedCredential,
  type UnsignedList,
} from "#app/features/certificates/verifier/revocation-list.ts";
import type { Db } from "#db/client.server.ts";
import {
  listNoLongerCounting,
  type NoLongerCounting,
} from "./checked-files.queries.server.ts";

type Office = Pick<AppContext, "db" | "clock" | "config">;
type Signed = { list: RevocationList; until: number };

const SIGNED_FOR_MS = 60_000;

const latest = new WeakMap<Db, Signed>();

/**
 * Every credential that no longer counts, dated and signed with the office's
 * key. Signed again when the register has changed or a minute is over, whoever
 * asks how often: who wants the list costs one signature a minute.
 */
export async function signedRevocationList(
  office: Office,
): Promise<RevocationList> {
  const known = latest.get(office.db);
  const head = chainHead(office.db);
  const isNew =
    known !== undefined &&
    known.list.register.hash === head.hash &&
    known.until > office.clock().getTime() &&
    known.until - SIGNED_FOR_MS <= office.clock().getTime();
  if (isNew) return known.list;
  const key = officeKey(office);
  const list = await signedWith(key, listOf(office, head));
  latest.set(office.db, {
    list,
    until: Date.parse(list.issuedAt) + SIGNED_FOR_MS,
  });
  return list;
}

function listOf(
  { db, clock, config: { origin } }: Office,
  register: UnsignedList["register"],
): UnsignedList {
  const rows = listNoLongerCounting(db);
  return {
    id: revocationsAddress(origin),
    type: "1EdTechRevocationList",
    issuer: issuerAddress(origin),
    issuedAt: clock().toISOString(),
    register,
    revokedCredential: rows.map((row) => entryOf(row, origin)),
  };
}

function entryOf(
  { certificateId, state, on }: NoLongerCounting,
  origin: string,
): RevokedCredential {
  const id = credentialAddress(origin, certificateId);
  return { id, revoked: true, state, on: on.toISOString() };
}

async function signedWith(
  key: OfficeKey,
  list: UnsignedList,
): Promise<RevocationList> {
  const options = {
    type: "DataIntegrityProof",
    cryptosuite: "eddsa-jcs-2022",
    created: list.issuedAt,
    verificationMethod: key.address,
    proofPurpose: "assertionMethod",
  } as const;
  const signature = key.sign(await listDigest(list, options));
  const proof = { ...options, proofValue: toMultibase(signature) };
  return { ...list, proof };
}
