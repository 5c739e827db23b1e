import { createRequire } from "node:module";
import { renderPdf, type DocumentFiles } from "#app/documents/typst.server.ts";
import { readSnapshot } from "#app/shared/certificate-snapshot.ts";
import {
  certificateSheet,
  languagesOf,
  logoPath,
  type RegisteredCertificate,
} from "./certificate-sheet.ts";
import { wordsOf } from "./certificate-words.ts";

// Not relative to this file, which the web server's build moves elsewhere.
const TEMPLATE = "#app/features/certificates/document/certificate.typ";
const require = createRequire(import.meta.url);

/** A logo's picture, by the hash that the snapshot names it with. */
export type LogoPicture = { sha256: string; png: Uint8Array };

export type CertificatePrinting = {
  origin: string;
  /** The installation's own template; ours where there is none. */
  certificateTemplate: string | null;
  logos: readonly LogoPicture[];
  /** The signed credential, to be attached; null where there is none. */
  credential: string | null;
  isSpecimen?: boolean;
};

/**
 * The certificate as a PDF: A4, tagged, with the register's words and nothing
 * from elsewhere, and the signed credential as an attachment, byte by byte.
 * Takes some milliseconds the second time and a quarter of a second the first;
 * run it in the job worker's thread. Refusals and limits: see `renderPdf`.
 */
export function certificatePdf(
  certificate: RegisteredCertificate,
  printing: CertificatePrinting,
): Buffer {
  const { template, inputs, files } = certificateOrder(certificate, printing);
  return renderPdf(template, inputs, certificate.issuedAt, files);
}

/** What `renderPdf` and `pdfInWorker` are asked for to make a certificate. */
export function certificateOrder(
  certificate: RegisteredCertificate,
  { origin, certificateTemplate, logos, ...more }: CertificatePrinting,
): { template: string; inputs: Record<string, string>; files: DocumentFiles } {
  const { isSpecimen = false, credential } = more;
  const sheet = certificateSheet(certificate, { origin, isSpecimen });
  const attachment = credential && attachmentOf(certificate, credential);
  return {
    template: certificateTemplate ?? require.resolve(TEMPLATE),
    inputs: { certificate: JSON.stringify({ ...sheet, attachment }) },
    files: Object.fromEntries(
      logos.map(({ sha256, png }) => [logoPath(sha256), png]),
    ),
  };
}

function attachmentOf(
  { snapshot }: RegisteredCertificate,
  credential: string,
): { name: string; description: string; text: string } {
  const full = readSnapshot(snapshot);
  const description = wordsOf(full.kind, languagesOf(full)[0]).attachment;
  return { name: "credential.json", description, text: credential };
}
