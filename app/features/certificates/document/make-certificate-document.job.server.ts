import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import type { JobHandler } from "#app/jobs/job-handler.ts";
import { inTransaction } from "#db/client.server.ts";
import { certificatePdf } from "./certificate-document.server.ts";
import {
  findCertificate,
  hasDocument,
  insertDocument,
} from "#app/features/certificates/register/certificates.queries.server.ts";

/**
 * Makes the PDF of a certificate, in Lithuanian, and stores its bytes for good.
 * A second run finds it and changes nothing.
 */
export const makeCertificateDocument: JobHandler<
  "make-certificate-document"
> = async ({ db, clock, config }, { certificateId }) => {
  const certificate = findCertificate(db, certificateId);
  if (!certificate) throw new Error(`No certificate ${certificateId}.`);
  if (hasDocument(db, certificateId)) return;

  const { origin } = config;
  const pdf = certificatePdf(certificate, { locale: "lt", origin });
  const sha256 = createHash("sha256").update(pdf).digest("hex");
  const madeAt = clock();
  // The compiler gives back half a megabyte a document, in a turn of the event
  // loop; between the jobs of a long queue there is none but this one.
  await setImmediate();
  inTransaction(db, (tx) => {
    const isNew = insertDocument(tx, { certificateId, pdf, sha256, madeAt });
    if (!isNew) return;
    recordAuditEvent(tx, {
      action: "certificate.document-made",
      actorId: "system",
      subjectId: certificateId,
      facts: { sha256, bytes: pdf.length },
      happenedAt: madeAt,
    });
  });
};
