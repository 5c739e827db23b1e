import type { CertificateId, SigningKeyId } from "#app/shared/ids.ts";

/** Who issues credentials, as an address that answers with the public keys. */
export function issuerAddress(origin: string): string {
  return `${origin}/issuer`;
}

/** What a proof names as its verification method. */
export function keyAddress(origin: string, id: SigningKeyId): string {
  return `${issuerAddress(origin)}#${id}`;
}

/** Where the list of revoked credentials is. */
export function revocationsAddress(origin: string): string {
  return `${origin}/revocations`;
}

/**
 * What a credential is called, in its own text and in the list of revoked ones.
 * Not the check address: that list is public, and must not lead strangers to
 * the check pages of people.
 */
export function credentialAddress(origin: string, id: CertificateId): string {
  return `${origin}/lt/certificates/${id}/credential`;
}

/** What a credential calls the thing achieved: one version of a programme. */
export function achievementAddress(
  origin: string,
  programmeCode: string,
  version: number | null,
): string {
  const name = [programmeCode, version].filter((part) => part !== null);
  return `${issuerAddress(origin)}#programme-${encodeURIComponent(name.join("-"))}`;
}
