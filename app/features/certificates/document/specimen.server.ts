import type { AppContext } from "#app/context.ts";
import { courseVersionFor } from "#app/features/cohorts/course-version-for.server.ts";
import { officeDay } from "#app/features/cohorts/office-day.ts";
import {
  listProgrammeVersions,
  type Programme,
} from "#app/features/cohorts/programmes.queries.server.ts";
import { EXAMPLE_CODE } from "#app/features/certificates/check/public-code.ts";
import {
  findLogos,
  findPersonName,
} from "#app/features/certificates/register/certificate-subject.queries.server.ts";
import { validUntil } from "#app/features/certificates/register/valid-until.ts";
import { modulesOf } from "#app/features/completion/completion.ts";
import type { FullSnapshot } from "#app/shared/certificate-snapshot.ts";
import type { DocumentKind } from "#app/shared/completion-rule.ts";
import type { ProgrammeId } from "#app/shared/ids.ts";
import type { Db } from "#db/client.server.ts";
import type { RegisteredCertificate } from "./certificate-sheet.ts";

type Office = Pick<AppContext, "clock" | "config"> & { db: Db };

export type SpecimenWishes = {
  programme: ProgrammeId;
  /** The newest where none is named. */
  version?: number | undefined;
  kind: DocumentKind;
  /** The programme's own where none is named. */
  language?: FullSnapshot["language"] | undefined;
};

/** People and hours that nobody could take for somebody's. */
const NOBODY = {
  personName: "Vardenė Pavardenė",
  institutionName: "Įstaigos pavadinimas",
  profession: null,
  trainers: ["Lektorė Lektorienė", "Lektorius Lektoraitis"],
  attended: { attendedMinutes: 600, plannedMinutes: 720 },
};

/**
 * What a document of a programme would look like: its words, logos and rule,
 * with a person, a number and a code that are nobody's. It is in no register.
 * Null where there is no such programme or version.
 */
export function specimenOf(
  { db, clock, config }: Office,
  { programme: id, version, kind, language }: SpecimenWishes,
): RegisteredCertificate | null {
  const programme = listProgrammeVersions(db, id).find(
    (one) => version === undefined || one.versionNumber === version,
  );
  if (!programme) return null;
  const issuedAt = clock();
  const today = officeDay(issuedAt);
  return {
    series: "XXX",
    year: Number(today.slice(0, 4)),
    number: 0,
    publicCode: EXAMPLE_CODE.replaceAll("-", ""),
    issuedAt,
    validUntil:
      kind === "certificate"
        ? validUntil(issuedAt, programme.validMonths)
        : null,
    snapshot: {
      ...NOBODY,
      ...wordsOfProgramme(db, programme),
      ...contentOf(db, programme),
      kind,
      language: language ?? programme.documentLanguage,
      period: { from: today, to: today },
      issuer: config.issuer,
      decision: null,
      evidenceHash: null,
    },
  };
}

function wordsOfProgramme(db: Db, programme: Programme) {
  const { code, title, approvingAct, versionNumber } = programme;
  return {
    programme: { code, title, approvingAct },
    programmeVersion: versionNumber,
    ruleVersion: versionNumber,
    hours: {
      contact: programme.contactHours,
      online: programme.onlineHours,
      selfStudy: programme.selfStudyHours,
    },
    rule: programme.rule,
    place: programme.place,
    signatory: {
      name: findPersonName(db, programme.signatoryId) ?? "",
      position: programme.signatoryPosition,
    },
    projectCode: programme.projectCode,
    funderLine: programme.funderLine,
    logos: findLogos(db, programme.logoIds),
  };
}

/** Course and modules; before a first publication there are no titles. */
function contentOf(db: Db, programme: Programme) {
  const version = courseVersionFor(db, programme);
  const modules = version ? modulesOf(programme, version.course) : [];
  return {
    course: {
      id: programme.courseId,
      title: version?.course.title ?? programme.title,
      version: version?.number ?? 1,
    },
    topics: modules.map(({ title }) => title),
    moduleIds: modules.map(({ id }) => id),
  };
}
