import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { recordAuditEvent } from "#app/audit/audit.queries.server.ts";
import type { AppContext } from "#app/context.ts";
import { credentialOf } from "#app/features/certificates/credential/credential-of.ts";
import { insertCredential } from "#app/features/certificates/credential/credentials.queries.server.ts";
import { officeKey } from "#app/features/certificates/credential/office-key.server.ts";
import { signCredential } from "#app/features/certificates/credential/sign-credential.server.ts";
import { appendToRegister } from "#app/features/certificates/register/append-to-register.server.ts";
import {
  findCertificate,
  hasDocument,
  insertDocument,
  type Certificate,
} from "#app/features/certificates/register/certificates.queries.server.ts";
import { bytesContents } from "#app/features/certificates/register/entry-contents.ts";
import { registerTime } from "#app/features/certificates/register/register-time.server.ts";
import type { JobHandler } from "#app/jobs/job-handler.ts";
import { readSnapshot } from "#app/shared/certificate-snapshot.ts";
import type { CertificateId, SigningKeyId } from "#app/shared/ids.ts";
import { inTransaction, type Queryable } from "#db/client.server.ts";
import { certificatePdf } from "./certificate-document.server.ts";
import { listLogoPictures } from "./logo-pictures.queries.server.ts";

type Made = {
  credential: { json: string; keyId: SigningKeyId };
  pdf: Buffer;
};

/**
 * Signs the credential of a certificate, makes the PDF that it is attached to,
 * and stores the bytes of both for good, with their entries in the register. A
 * second run finds them and changes nothing.
 */
export const makeCertificateDocument: JobHandler<
  "make-certificate-document"
> = async (context, { certificateId }) => {
  const { db } = context;
  const certificate = findCertificate(db, certificateId);
  if (!certificate) throw new Error(`No certificate ${certificateId}.`);
  if (hasDocument(db, certificateId)) return;

  const made = await makeBoth(context, certificate);
  // The compiler gives back half a megabyte a document, in a turn of the event
  // loop; between the jobs of a long queue there is none but this one.
  await setImmediate();
  inTransaction(db, (tx) => {
    if (hasDocument(tx, certificateId)) return;
    const now = registerTime(tx, context.clock);
    if (!now.ok) throw new Error("The clock is behind the register.");
    keep(tx, now.value, { certificateId, ...made });
  });
};

async function makeBoth(
  context: AppContext,
  certificate: Certificate,
): Promise<Made> {
  const { db, clock, config } = context;
  const { origin, certificateTemplate } = config;
  const key = officeKey(context);
  const unsigned = credentialOf(certificate, origin);
  const json = await signCredential(unsigned, key, clock());
  const { logos } = readSnapshot(certificate.snapshot);
  const pdf = certificatePdf(certificate, {
    origin,
    certificateTemplate,
    logos: listLogoPictures(db, logos),
    credential: json,
  });
  return { credential: { json, keyId: key.id }, pdf };
}

function keep(
  tx: Queryable,
  at: Date,
  { certificateId, credential, pdf }: Made & { certificateId: CertificateId },
): void {
  const signed = { ...credential, sha256: sha256Of(credential.json) };
  const printed = { pdf, sha256: sha256Of(pdf) };
  insertCredential(tx, { certificateId, ...signed, signedAt: at });
  insertDocument(tx, { certificateId, ...printed, madeAt: at });
  for (const [kind, of] of [
    ["credential", signed],
    ["document", printed],
  ] as const) {
    const contents = bytesContents(of);
    appendToRegister(tx, { kind, subject: certificateId, contents, at });
  }
  recordAuditEvent(tx, {
    action: "certificate.document-made",
    actorId: "system",
    subjectId: certificateId,
    facts: { sha256: printed.sha256, bytes: pdf.length },
    happenedAt: at,
  });
}

function sha256Of(bytes: string | Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
