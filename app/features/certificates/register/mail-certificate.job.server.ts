import type { JobHandler } from "#app/jobs/job-handler.ts";
import { certificateIssuedLetter } from "./certificate-issued.email.ts";
import { findRecipient } from "./certificate-subject.queries.server.ts";
import { findCertificate } from "./certificates.queries.server.ts";
import { holderOf } from "./find-with-coordinators.server.ts";

/**
 * Tells the owner of a certificate that it is there, once. Nothing is sent to
 * somebody without an address, nor about a certificate that was revoked or
 * corrected before the letter could leave.
 */
export const mailCertificate: JobHandler<"mail-certificate"> = (
  { db, mailer, config },
  { certificateId },
) => {
  const certificate = findCertificate(db, certificateId);
  if (!certificate) throw new Error(`No certificate ${certificateId}.`);
  const recipient = findRecipient(db, holderOf(db, certificate));
  const { revokedAt, successorFor } = certificate;
  if (!recipient || revokedAt || successorFor === "correction") return;

  const { locale, email } = recipient;
  const { origin } = config;
  mailer.send({
    recipient: email,
    dedupeKey: certificateId,
    ...certificateIssuedLetter(certificate, { locale, origin }),
  });
};
