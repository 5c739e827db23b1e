import type { Cohort } from "#app/features/cohorts/cohorts.queries.server.ts";
import { officeDay, type Day } from "#app/features/cohorts/office-day.ts";
import { modulesOf } from "#app/features/completion/completion.ts";
import type { CompletionRecord } from "#app/features/completion/completion.queries.server.ts";
import type { Programme } from "#app/features/cohorts/programmes.queries.server.ts";
import type { FullSnapshot } from "#app/shared/certificate-snapshot.ts";
import type { DocumentKind } from "#app/shared/completion-rule.ts";
import type { IssueEvidence } from "#app/shared/issue-evidence.ts";
import { printedName } from "./certificate-names.ts";

/** What a certificate says beside the completion itself. */
export type IssuingFacts = {
  signatoryName: string;
  issuer: FullSnapshot["issuer"];
  issuedOn: Day;
  /** Null when a rule asks for nothing and nothing was done. */
  period: { from: Date; to: Date } | null;
  kind: DocumentKind;
  logos: FullSnapshot["logos"];
  /** As the sessions have them: with repetitions, in order of time. */
  trainers: readonly string[];
  evidence: IssueEvidence;
  decision: FullSnapshot["decision"];
};

/**
 * Copies everything that a certificate will ever say, as it is at this moment.
 * Without a learning of its own, the period is the cohort's, as far as it has
 * come: nobody is certified for days that lie ahead.
 */
export function takeSnapshot(
  { progress, cohort, programme, version }: CompletionRecord,
  facts: IssuingFacts,
): FullSnapshot {
  const { course, number } = version;
  const { period, evidence, issuedOn } = facts;
  const modules = modulesOf(programme, course);
  return {
    ...laterParticulars(programme, facts),
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
    topics: modules.map(({ title }) => title),
    moduleIds: modules.map(({ id }) => id),
    hours: {
      contact: programme.contactHours,
      online: programme.onlineHours,
      selfStudy: programme.selfStudyHours,
    },
    period: period
      ? { from: officeDay(period.from), to: officeDay(period.to) }
      : daysOf(cohort, issuedOn),
    rule: programme.rule,
    place: programme.place,
    signatory: {
      name: printedName(facts.signatoryName),
      position: programme.signatoryPosition,
    },
    issuer: facts.issuer,
    evidenceHash: evidence.hash,
  };
}

function daysOf({ startsOn, endsOn }: Cohort, issuedOn: Day) {
  return { from: earlier(startsOn, issuedOn), to: earlier(endsOn, issuedOn) };
}

function earlier(one: Day, other: Day): Day {
  return one < other ? one : other;
}

function laterParticulars(
  programme: Programme,
  { kind, logos, trainers, evidence, decision }: IssuingFacts,
) {
  const { attendedMinutes, plannedMinutes, programmeVersion } = evidence;
  return {
    kind,
    language: programme.documentLanguage,
    programmeVersion: programme.versionNumber,
    ruleVersion: programmeVersion,
    projectCode: programme.projectCode,
    funderLine: programme.funderLine,
    logos,
    trainers: [...new Set(trainers.map(printedName))].filter(Boolean),
    attended: plannedMinutes > 0 ? { attendedMinutes, plannedMinutes } : null,
    decision,
  };
}
