import { formatCalendarDay, formatDay } from "#app/i18n/format.ts";
import { checkAddress } from "#app/features/certificates/register/certificate-addresses.ts";
import {
  formatCertificateNumber,
  type CertificateNumber,
} from "#app/features/certificates/register/certificate-number.ts";
import { formatPublicCode } from "#app/features/certificates/check/public-code.ts";
import {
  readSnapshot,
  type CertificateSnapshot,
  type FullSnapshot,
} from "#app/shared/certificate-snapshot.ts";
import type { Locale } from "#app/shared/text.ts";
import { qrSquares, qrSvg } from "./certificate-qr.ts";
import {
  attendedLine,
  hoursLine,
  ruleLine,
  statementParts,
} from "./certificate-wording.ts";
import { wordsOf } from "./certificate-words.ts";

/** What the register says of a certificate: all that is needed to print it. */
export type RegisteredCertificate = CertificateNumber & {
  publicCode: string;
  issuedAt: Date;
  validUntil: Date | null;
  snapshot: CertificateSnapshot;
};

/** The same with a snapshot that lacks nothing. */
type Printed = RegisteredCertificate & { snapshot: FullSnapshot };

type Detail = { label: string } & ({ value: string } | { items: string[] });

type Printing = {
  /** Where this service is reached, for the check address. */
  origin: string;
  /** Marks it all over as something that nobody was given. */
  isSpecimen?: boolean;
};

const INK = "#17262B";

/** In which languages a document is printed, the first one first. */
export function languagesOf({ language }: FullSnapshot): [Locale, ...Locale[]] {
  return language === "both" ? ["lt", "en"] : [language];
}

/** Where the template finds a logo: beside itself. */
export function logoPath(sha256: string): string {
  return `logos/${sha256}.png`;
}

/**
 * Everything that stands on the printed certificate, in the words of each of its
 * languages: what `certificate.typ` places on the page. The guide
 * `docs/guides/certificate-template.md` explains the fields to whoever writes
 * another template.
 */
export function certificateSheet(
  certificate: RegisteredCertificate,
  { origin, isSpecimen = false }: Printing,
) {
  const snapshot = readSnapshot(certificate.snapshot);
  const printed = { ...certificate, snapshot };
  const languages = languagesOf(snapshot);
  const number = formatCertificateNumber(certificate);
  const { title, number: no, specimen } = wordsOf(snapshot.kind, languages[0]);
  const mark = isSpecimen ? `${specimen} – ` : "";
  return {
    documentTitle: `${mark}${title} ${no} ${number} – ${snapshot.personName}`,
    author: snapshot.issuer.name[languages[0]],
    number,
    parts: languages.map((locale) =>
      sheetPart(printed, locale, { origin, isSpecimen }),
    ),
  };
}

/** One language of it: a page, or two where the topics are many. */
function sheetPart(
  certificate: Printed,
  locale: Locale,
  { origin, isSpecimen }: Required<Printing>,
) {
  const { snapshot, publicCode } = certificate;
  const words = wordsOf(snapshot.kind, locale);
  const address = checkAddress(origin, locale, publicCode);
  return {
    lang: locale,
    region: words.region,
    specimen: isSpecimen
      ? { word: words.specimen, sentence: words.specimenSentence }
      : null,
    issuer: {
      name: snapshot.issuer.name[locale],
      code: `${words.legalCode} ${snapshot.issuer.legalCode}`,
    },
    title: words.title,
    numberLine: `${words.number}\u00A0${formatCertificateNumber(certificate)}`,
    opening: words.opening,
    personName: snapshot.personName,
    institutionName: snapshot.institutionName,
    statement: statementOf(snapshot, locale),
    details: detailsOf(certificate, locale),
    ...signatureOf(certificate, locale),
    check: {
      invitation: words.checkInvitation,
      address,
      codeLabel: words.checkCode,
      code: formatPublicCode(publicCode),
    },
    qr: {
      svg: qrSvg(qrSquares(address), INK),
      alt: `${words.qr} ${address}`,
    },
    funder: funderOf(snapshot, locale),
  };
}

function signatureOf({ snapshot, issuedAt }: Printed, locale: Locale) {
  const { place, signatory } = snapshot;
  const day = unbroken(formatDay(issuedAt, locale));
  return {
    placeAndDate: `${place[locale]}, ${day}`,
    signatory: { name: signatory.name, position: signatory.position[locale] },
  };
}

function statementOf(snapshot: FullSnapshot, locale: Locale) {
  const period = {
    from: unbroken(formatCalendarDay(snapshot.period.from, locale)),
    to: unbroken(formatCalendarDay(snapshot.period.to, locale)),
  };
  const { before, programme, after } = statementParts(snapshot, period, locale);
  return [
    { text: before, strong: false },
    { text: programme, strong: true },
    { text: after, strong: false },
  ];
}

function detailsOf(certificate: Printed, locale: Locale): Detail[] {
  const { snapshot, validUntil } = certificate;
  const { kind, programme, course, topics, trainers } = snapshot;
  const words = wordsOf(kind, locale);
  const isParticipation = kind === "participation";
  const lines: [label: string, value: string | null | undefined][] = [
    [words.programmeCode, programmeCodeOf(snapshot, locale)],
    [words.approvedBy, programme.approvingAct?.[locale]],
    [words.course, words.versioned(course.title[locale], course.version)],
    [words.duration, hoursLine(snapshot.hours, locale)],
    [words.attended, isParticipation ? attendedLine(snapshot, locale) : null],
    [
      isParticipation ? words.participation : words.completion,
      ruleLine(snapshot, locale),
    ],
    [words.trainers, trainers.join(", ")],
    [words.project, snapshot.projectCode],
    [words.validUntil, validUntil && unbroken(formatDay(validUntil, locale))],
  ];
  return [
    ...lines.flatMap(([label, value]) => (value ? [{ label, value }] : [])),
    { label: words.topics, items: topics.map((topic) => topic[locale]) },
  ];
}

function programmeCodeOf(
  { kind, programme, programmeVersion }: FullSnapshot,
  locale: Locale,
): string {
  return programmeVersion === null
    ? programme.code
    : wordsOf(kind, locale).versioned(programme.code, programmeVersion);
}

function funderOf({ funderLine, logos }: FullSnapshot, locale: Locale) {
  return {
    line: funderLine?.[locale] ?? null,
    logos: logos.map(({ sha256, alt }) => ({
      path: logoPath(sha256),
      alt: alt[locale],
    })),
  };
}

/** Keeps „22 d.“ and „2026 m.“ from parting at the end of a line. */
function unbroken(date: string): string {
  return date.replace(/(?<=\d) (?=[md]\.)/g, "\u00A0");
}
