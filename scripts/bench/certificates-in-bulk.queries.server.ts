import { asc } from "drizzle-orm";
import { newPublicCode } from "#app/features/certificates/check/public-code.ts";
import type { CertificateSnapshot } from "#app/shared/certificate-snapshot.ts";
import { PAGES_AND_QUIZZES } from "#app/shared/completion-rule.ts";
import { newId, type CertificateId } from "#app/shared/ids.ts";
import { inTransaction, type Db, type Queryable } from "#db/client.server.ts";
import {
  certificateRevocations,
  certificates,
} from "#db/schema/certificates.ts";

const text = (words: string) => ({ lt: words, en: words });

/** Of about the size of a real one; of nobody. */
const SNAPSHOT: CertificateSnapshot = {
  personName: "Vardenė Pavardenė",
  institutionName: "Įstaiga",
  profession: "police",
  programme: { code: "BEN-01", title: text("Programa"), approvingAct: null },
  course: { id: "BEN", title: text("Kursas"), version: 1 },
  topics: Array.from({ length: 8 }, (_, at) => text(`${at + 1} tema`)),
  hours: { contact: 8, online: 4, selfStudy: 4 },
  period: { from: "2026-11-02", to: "2026-11-22" },
  rule: PAGES_AND_QUIZZES,
  place: text("Vilnius"),
  signatory: { name: "Vardenis Pavardenis", position: text("Vadovas") },
  issuer: { name: text("Tarnyba"), legalCode: "000000000" },
};

/**
 * A register of `count` certificates, each tenth of them revoked, without its
 * chain, which the check page does not read. Gives their codes.
 */
export function fillRegister(db: Db, count: number, now: Date): string[] {
  return inTransaction(db, (tx) =>
    Array.from({ length: count }, (_, at) => {
      const id = newId("crt", now);
      const publicCode = newPublicCode();
      tx.insert(certificates)
        .values({
          ...{ id, series: "BEN", year: 2026, number: at + 1, publicCode },
          enrolmentId: newId("enr", now),
          cohortId: newId("coh", now),
          personId: newId("per", now),
          issuedById: newId("per", now),
          ...{ issuedAt: now, snapshot: SNAPSHOT },
        })
        .run();
      if (at % 10 === 0) {
        tx.insert(certificateRevocations)
          .values({
            ...{ certificateId: id, reason: "Klaida.", revokedAt: now },
            revokedById: newId("per", now),
          })
          .run();
      }
      return publicCode;
    }),
  );
}

/** Every certificate's id, in the order of the numbers. */
export function listCertificateIds(db: Queryable): CertificateId[] {
  return db
    .select({ id: certificates.id })
    .from(certificates)
    .orderBy(asc(certificates.number))
    .all()
    .map(({ id }) => id);
}
