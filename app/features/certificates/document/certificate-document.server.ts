import { createRequire } from "node:module";
import type { Locale } from "#app/shared/text.ts";
import {
  certificateSheet,
  type RegisteredCertificate,
} from "./certificate-sheet.ts";
import { renderPdf } from "#app/documents/typst.server.ts";

// Not relative to this file, which the web server's build moves elsewhere.
const TEMPLATE = "#app/features/certificates/document/certificate.typ";
const require = createRequire(import.meta.url);

/**
 * The certificate as a PDF: A4, tagged, with the register's words and nothing
 * from elsewhere. Takes some milliseconds the second time and a quarter of a
 * second the first; run it in the job worker's thread. Refusals and limits: see
 * `renderPdf`.
 */
export function certificatePdf(
  certificate: RegisteredCertificate,
  { locale, origin }: { locale: Locale; origin: string },
): Buffer {
  const sheet = certificateSheet(certificate, { locale, origin });
  return renderPdf(
    require.resolve(TEMPLATE),
    { certificate: JSON.stringify(sheet) },
    certificate.issuedAt,
  );
}
