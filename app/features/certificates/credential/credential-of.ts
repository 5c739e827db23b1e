import { checkAddress } from "#app/features/certificates/register/certificate-addresses.ts";
import {
  formatCertificateNumber,
  type CertificateNumber,
} from "#app/features/certificates/register/certificate-number.ts";
import {
  attendedLine,
  hoursLine,
  ruleLine,
  totalHours,
} from "#app/features/certificates/document/certificate-wording.ts";
import { wordsOf } from "#app/features/certificates/document/certificate-words.ts";
import {
  readSnapshot,
  type CertificateSnapshot,
  type FullSnapshot,
} from "#app/shared/certificate-snapshot.ts";
import type { CertificateId } from "#app/shared/ids.ts";
import type { Locale } from "#app/shared/text.ts";
import {
  CREDENTIAL_CONTEXTS,
  type UnsignedCredential,
} from "./credential-shape.ts";
import {
  achievementAddress,
  credentialAddress,
  revocationsAddress,
} from "./issuer-addresses.ts";
import { issuerProfile } from "./issuer-profile.ts";

type Certificate = CertificateNumber & {
  id: CertificateId;
  publicCode: string;
  issuedAt: Date;
  validUntil: Date | null;
  snapshot: CertificateSnapshot;
};
type Subject = UnsignedCredential["credentialSubject"];

/** Of what is the same in both languages, no word is said twice. */
const BETWEEN_LANGUAGES = " / ";

/**
 * What a row of the register says as an Open Badges 3.0 credential, to be
 * signed: the words of the document, in its languages. Of the person it holds
 * the printed name alone; no address, no code, no score, no institution.
 *
 * @param origin where this service is reached
 */
export function credentialOf(
  certificate: Certificate,
  origin: string,
): UnsignedCredential {
  const snapshot = readSnapshot(certificate.snapshot);
  const { issuedAt, validUntil, publicCode } = certificate;
  const number = formatCertificateNumber(certificate);
  const said = inLanguagesOf(snapshot);
  const title = said((locale) => wordsOf(snapshot.kind, locale).title);
  return {
    "@context": [...CREDENTIAL_CONTEXTS],
    id: credentialAddress(origin, certificate.id),
    type: ["VerifiableCredential", "OpenBadgeCredential"],
    name: `${title} ${number}`,
    issuer: issuerProfile(origin, snapshot.issuer),
    validFrom: instantOf(issuedAt),
    ...(validUntil && { validUntil: instantOf(validUntil) }),
    credentialSubject: subjectOf(snapshot, number, origin),
    evidence: [
      {
        id: checkAddress(origin, mainLanguage(snapshot), publicCode),
        type: ["Evidence"],
        name: said((locale) => REGISTER_ENTRY[locale]),
      },
    ],
    credentialStatus: {
      id: revocationsAddress(origin),
      type: "1EdTechRevocationList",
    },
  };
}

function subjectOf(
  snapshot: FullSnapshot,
  number: string,
  origin: string,
): Subject {
  const { kind, personName, period } = snapshot;
  const isAchievement = kind === "certificate";
  return {
    type: ["AchievementSubject"],
    identifier: [
      {
        type: "IdentityObject",
        identityType: "name",
        hashed: false,
        identityHash: personName,
      },
    ],
    licenseNumber: number,
    activityStartDate: `${period.from}T00:00:00Z`,
    activityEndDate: `${period.to}T00:00:00Z`,
    ...(isAchievement && { creditsEarned: totalHours(snapshot.hours) }),
    achievement: achievementOf(snapshot, origin),
  };
}

function achievementOf(
  snapshot: FullSnapshot,
  origin: string,
): Subject["achievement"] {
  const { kind, programme, programmeVersion } = snapshot;
  const said = inLanguagesOf(snapshot);
  return {
    id: achievementAddress(origin, programme.code, programmeVersion),
    type: ["Achievement"],
    achievementType:
      kind === "certificate" ? "CertificateOfCompletion" : "ext:Participation",
    name: said((locale) => programme.title[locale]),
    description: said((locale) => descriptionOf(snapshot, locale)),
    criteria: {
      narrative: said(
        (locale) => ruleLine(snapshot, locale) ?? NO_RULE[locale],
      ),
    },
    humanCode: programme.code,
    ...(programmeVersion !== null && { version: String(programmeVersion) }),
    inLanguage: mainLanguage(snapshot),
    creditsAvailable: totalHours(snapshot.hours),
  };
}

/** Hours by form, for a confirmation those that were attended, and the topics. */
function descriptionOf(snapshot: FullSnapshot, locale: Locale): string {
  const { kind, hours, topics } = snapshot;
  const { attended } = wordsOf(kind, locale);
  const line = kind === "participation" ? attendedLine(snapshot, locale) : null;
  const sentences = [
    hoursLine(hours, locale),
    line && `${attended}: ${line}`,
    topics.map((topic) => topic[locale]).join("; "),
  ];
  return sentences.filter((one) => one).join(". ");
}

function mainLanguage({ language }: FullSnapshot): Locale {
  return language === "en" ? "en" : "lt";
}

function inLanguagesOf({ language }: FullSnapshot) {
  const locales: Locale[] = language === "both" ? ["lt", "en"] : [language];
  return (say: (locale: Locale) => string): string =>
    [...new Set(locales.map((one) => say(one).replaceAll("\u00A0", " ")))].join(
      BETWEEN_LANGUAGES,
    );
}

/** Whole seconds, as proofs are dated. */
function instantOf(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, "Z");
}

const REGISTER_ENTRY: Record<Locale, string> = {
  lt: "Įrašas registre",
  en: "The entry in the register",
};

const NO_RULE: Record<Locale, string> = {
  lt: "Programa sąlygų nekelia",
  en: "The programme asks for nothing in particular",
};
