import type { AppContext } from "#app/context.ts";
import { listPublicKeys } from "./credentials.queries.server.ts";
import { issuerAddress, keyAddress } from "./issuer-addresses.ts";
import { issuerProfile } from "./issuer-profile.ts";
import type { PublishedKey } from "./verify-credential.ts";

type Office = Pick<AppContext, "db" | "config">;

/** Every public key that the office ever signed with, as verifiers take them. */
export function publishedKeys({ db, config }: Office): PublishedKey[] {
  const { origin } = config;
  return listPublicKeys(db).map(({ id, publicKey, retiredAt }) => ({
    id: keyAddress(origin, id),
    controller: issuerAddress(origin),
    publicKeyMultibase: publicKey,
    ...(retiredAt && { expires: retiredAt.toISOString() }),
  }));
}

/**
 * Who issues, and with which keys, as `/issuer` publishes it: an Open Badges 3.0
 * Profile that is a controlled identifier document too. Retired keys stay, with
 * the instant after which they signed nothing.
 *
 * @see https://www.w3.org/TR/cid-1.0/
 */
export function issuerDocument(office: Office) {
  const { origin, issuer } = office.config;
  const keys = publishedKeys(office);
  return {
    "@context": [
      "https://www.w3.org/ns/cid/v1",
      "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
    ],
    ...issuerProfile(origin, issuer),
    url: origin,
    verificationMethod: keys.map((key) => ({ type: "Multikey", ...key })),
    assertionMethod: keys.map(({ id }) => id),
  };
}
