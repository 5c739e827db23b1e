import { eq } from "drizzle-orm";
import { issueCertificate } from "#app/features/certificates/register/issue-certificate.server.ts";
import { people } from "#db/schema/accounts.ts";
import { programmes, programmeVersions } from "#db/schema/programmes.ts";
import { lina } from "#db/seed/people.ts";
import { openSmallCohort } from "./small-cohort.ts";
import { cohortOfCrowd, enrolCrowd } from "./small-crowd.ts";
import { testApp } from "./test-app.ts";

/** A cohort whose certificates are valid for a year, with Ona in it. */
export function office() {
  const app = testApp();
  const into = cohortOfCrowd(app, { endsOn: "2028-12-31" });
  app.db.update(programmeVersions).set({ validMonths: 12 }).run();
  const [enrolmentId = "enr_none" as const] = enrolCrowd(app, into, [
    "Ona Žukauskaitė",
  ]);
  app.db.update(people).set({ email: "ona@gaire.test" }).where(ONA).run();
  return { app, into, enrolmentId };
}

export const ONA = eq(people.id, "per_crowd0");
export type App = ReturnType<typeof office>["app"];

/** Ona's certificate, by Lina. */
export function issued({
  app,
  enrolmentId,
}: Pick<ReturnType<typeof office>, "app" | "enrolmentId">) {
  const result = issueCertificate(app, { enrolmentId, issuedBy: lina });
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value.id;
}

/** Ona completes the same programme once more, in another cohort. */
export function enrolledAgain(
  app: App,
  { courseVersionId }: { courseVersionId: `ver_${string}` },
) {
  const { cohort } = openSmallCohort(app, { endsOn: "2028-12-31" });
  const [first, second] = app.db.select().from(programmes).all();
  if (!first || !second) throw new Error("There are two programmes.");
  app.db
    .update(programmeVersions)
    .set({ programmeId: first.id, number: 2, validMonths: 12 })
    .where(eq(programmeVersions.programmeId, second.id))
    .run();
  const rule = { certificate: [], participation: null };
  app.db.update(programmeVersions).set({ rule }).run();
  const [enrolmentId = "enr_none" as const] = enrolCrowd(
    app,
    { cohort, courseVersionId },
    ["Ona Žukauskaitė"],
  );
  return enrolmentId;
}
