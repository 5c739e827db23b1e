import type { AppContext } from "#app/context.ts";
import { openSmallCohort, type SmallCohort } from "./small-cohort.ts";
import type { EnrolmentId } from "#app/shared/ids.ts";
import { lina, type SeedPerson } from "#db/seed/people.ts";
import { study, type Study } from "#db/seed/study.server.ts";
import { issueCertificate } from "#app/features/certificates/register/issue-certificate.server.ts";
import type { IssuedCertificate } from "#app/features/certificates/register/issue-document.server.ts";

type Office = Pick<AppContext, "db" | "clock" | "config">;

/** Somebody in the open cohort who has done all that is asked. */
export function readyLearner(
  app: Office,
  person: SeedPerson,
  did: Study = { attempts: ["passed"] },
): EnrolmentId {
  return study(app, person, "SML", did);
}

/** Opens a cohort and issues somebody's certificate in it, by Lina. */
export function issued(
  app: Office,
  person: SeedPerson,
  wishes?: Partial<SmallCohort>,
): IssuedCertificate & { enrolmentId: EnrolmentId } {
  openSmallCohort(app, wishes);
  const enrolmentId = readyLearner(app, person);
  const result = issueCertificate(app, { enrolmentId, issuedBy: lina });
  if (!result.ok) throw new Error(`Not issued: ${result.refusal.code}`);
  return { ...result.value, enrolmentId };
}
