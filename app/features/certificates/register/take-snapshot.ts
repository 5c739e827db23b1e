import { officeDay } from "#app/features/cohorts/office-day.ts";
import { modulesOf } from "#app/features/completion/completion.ts";
import type { CompletionRecord } from "#app/features/completion/completion.queries.server.ts";
import type { CertificateSnapshot } from "#app/shared/certificate-snapshot.ts";
import { printedName } from "./certificate-names.ts";

/** What a certificate says beside the completion itself. */
export type IssuingFacts = {
  signatoryName: string;
  issuer: CertificateSnapshot["issuer"];
  /** Null when a rule asks for nothing and nothing was done. */
  period: { from: Date; to: Date } | null;
};

/**
 * Copies everything that a certificate will ever say, as it is at this moment.
 * Without a learning of its own, the period is the cohort's.
 */
export function takeSnapshot(
  { progress, cohort, programme, version }: CompletionRecord,
  { signatoryName, issuer, period }: IssuingFacts,
): CertificateSnapshot {
  const { course, number } = version;
  return {
    personName: printedName(progress.personName),
    institutionName:
      progress.institutionName && printedName(progress.institutionName),
    profession: progress.profession,
    programme: {
      code: programme.code,
      title: programme.title,
      approvingAct: programme.approvingAct,
    },
    course: { id: course.id, title: course.title, version: number },
    topics: modulesOf(programme, course).map(({ title }) => title),
    hours: {
      contact: programme.contactHours,
      online: programme.onlineHours,
      selfStudy: programme.selfStudyHours,
    },
    period: period
      ? { from: officeDay(period.from), to: officeDay(period.to) }
      : { from: cohort.startsOn, to: cohort.endsOn },
    rule: programme.rule,
    place: programme.place,
    signatory: {
      name: printedName(signatoryName),
      position: programme.signatoryPosition,
    },
    issuer,
  };
}
