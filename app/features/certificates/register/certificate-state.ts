/** What a certificate counts for. */
export type CertificateStanding = "valid" | "expired" | "replaced" | "revoked";

/** A row of the register, as far as its state goes. */
export type StateRow = {
  validUntil: Date | null;
  revokedAt: Date | null;
  /** What the row that stands in for it was issued for; null without one. */
  successorFor: "correction" | "renewal" | null;
};

/**
 * What a certificate counts for at a moment. Revoked stays revoked, whatever
 * came after. A corrected one is replaced from the moment of the correction; a
 * renewed one keeps its own validity to its last day, which counts, and is
 * expired after.
 */
export function stateOfCertificate(
  { validUntil, revokedAt, successorFor }: StateRow,
  now: Date,
): { state: CertificateStanding } {
  if (revokedAt) return { state: "revoked" };
  if (successorFor === "correction") return { state: "replaced" };
  const isOver = validUntil !== null && validUntil < now;
  return { state: isOver ? "expired" : "valid" };
}
