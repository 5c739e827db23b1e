import type { JobHandler } from "#app/jobs/job-handler.ts";
import { idSchema } from "#app/shared/ids.ts";
import { certificateIssuedLetter } from "./certificate-issued.email.ts";
import { findRecipient } from "./certificate-subject.queries.server.ts";
import { findCertificate } from "./certificates.queries.server.ts";

const personId = idSchema("per");

/**
 * Tells the owner of a certificate that it is there, once. Nothing is sent to
 * somebody without an account, nor about a certificate that was revoked before
 * the letter could leave.
 */
export const mailCertificate: JobHandler<"mail-certificate"> = (
  { db, mailer, config },
  { certificateId },
) => {
  const certificate = findCertificate(db, certificateId);
  if (!certificate) throw new Error(`No certificate ${certificateId}.`);
  const recipient = findRecipient(db, personId.parse(certificate.personId));
  if (!recipient || certificate.revokedAt) return;

  const { locale, email } = recipient;
  const { origin } = config;
  mailer.send({
    recipient: email,
    dedupeKey: certificateId,
    ...certificateIssuedLetter(certificate, { locale, origin }),
  });
};
