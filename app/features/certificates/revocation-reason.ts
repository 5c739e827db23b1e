import { z } from "zod";

/** Why a certificate is revoked; its message is a key of the catalogues. */
export const revocationReason = z
  .string()
  .trim()
  .min(10, "certificate_revoke_error_reason")
  .max(500, "certificate_revoke_error_reason");
