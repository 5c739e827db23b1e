import type { Locale } from "#app/shared/text.ts";
import { formatPublicCode } from "#app/features/certificates/check/public-code.ts";

/** Where anyone can check a certificate; what its QR code holds. */
export function checkAddress(
  origin: string,
  locale: Locale,
  publicCode: string,
): string {
  return `${origin}/${locale}/check/${formatPublicCode(publicCode)}`;
}

/** Where its owner finds a certificate, after signing in. */
export function ownCertificatesAddress(origin: string, locale: Locale): string {
  return `${origin}/${locale}/my-learning`;
}
