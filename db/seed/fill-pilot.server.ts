import type { AppContext } from "#app/context.ts";
import { findProgrammeByCode } from "#app/features/cohorts/programmes.queries.server.ts";
import { issueCertificate } from "#app/features/certificates/register/issue-certificate.server.ts";
import { revokeCertificate } from "#app/features/certificates/register/revoke-certificate.server.ts";
import type { EnrolmentId } from "#app/shared/ids.ts";
import { daysBefore } from "./days-before.ts";
import { openPilot, PILOT } from "./pilot.server.ts";
import { egle, jonas, lina, mindaugas, ruta, tomas, zivile } from "./people.ts";
import { study } from "./study.server.ts";

/**
 * The pilot cohort with somebody in each state: not started, half way, failed,
 * ready, certified, revoked. Runs once; a second call finds the programme.
 */
export function fillPilot(office: AppContext): void {
  if (findProgrammeByCode(office.db, PILOT.code)) return;
  const { courseId } = PILOT;
  openPilot(daysBefore(office, 20));

  study(daysBefore(office, 19), tomas, courseId, { steps: 0 });
  study(daysBefore(office, 6), ruta, courseId, { steps: 5 });
  study(daysBefore(office, 5), mindaugas, courseId, {
    attempts: ["failed", "failed", "failed"],
  });
  study(daysBefore(office, 1), egle, courseId, { attempts: ["passed"] });
  const first = study(daysBefore(office, 12), jonas, courseId, {
    attempts: ["failed", "passed"],
  });
  const second = study(daysBefore(office, 11), zivile, courseId, {
    attempts: ["passed"],
  });
  certify(daysBefore(office, 9), first);
  revoke(office, certify(daysBefore(office, 8), second));
}

function certify(office: AppContext, enrolmentId: EnrolmentId) {
  const issued = issueCertificate(office, { enrolmentId, issuedBy: lina });
  if (!issued.ok) throw new Error(`Not issued: ${issued.refusal.code}`);
  return issued.value.id;
}

function revoke(
  office: AppContext,
  certificateId: ReturnType<typeof certify>,
): void {
  revokeCertificate(daysBefore(office, 3), {
    certificateId,
    revokedBy: lina,
    reason: "Testą laikė kitas žmogus; pranešė pati dalyvė.",
  });
}
