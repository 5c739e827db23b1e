import { enqueue } from "#app/jobs/jobs.queries.server.ts";
import type { PersonId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";
import { stateOfCertificate } from "./certificate-state.ts";
import { listCertificatesOf } from "./certificates.queries.server.ts";

/**
 * Has somebody who can be written to since today told of what they hold and is
 * valid. Who was told of a certificate before gets no second letter about it.
 */
export function mailHeldCertificates(
  tx: Queryable,
  personId: PersonId,
  now: Date,
): void {
  for (const certificate of listCertificatesOf(tx, personId)) {
    if (stateOfCertificate(certificate, now).state !== "valid") continue;
    const payload = { certificateId: certificate.id };
    enqueue(tx, now, { kind: "mail-certificate", payload });
  }
}
