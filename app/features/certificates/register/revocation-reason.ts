import { z } from "zod";

/** Why a certificate is revoked, in signs that can be seen; its message is a key of the catalogues. */
export const revocationReason = z
  .string()
  .transform((text) => text.replace(/[\p{Cc}\p{Cf}]/gu, " ").trim())
  .pipe(
    z
      .string()
      .min(10, "certificate_revoke_error_reason")
      .max(500, "certificate_revoke_error_reason"),
  );

/** Kinds of reasons, as the register keeps them. */
export const REASON_CLASSES = [
  "issued-in-error",
  "false-data",
  "asked-by-holder",
  "other",
] as const;
