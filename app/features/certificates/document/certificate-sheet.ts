import { formatCalendarDay, formatDay } from "#app/i18n/format.ts";
import type { CertificateSnapshot } from "#app/shared/certificate-snapshot.ts";
import type { Locale } from "#app/shared/text.ts";
import { checkAddress } from "#app/features/certificates/register/certificate-addresses.ts";
import {
  formatCertificateNumber,
  type CertificateNumber,
} from "#app/features/certificates/register/certificate-number.ts";
import { qrSquares, qrSvg } from "./certificate-qr.ts";
import { hoursLine, ruleLine, statementParts } from "./certificate-wording.ts";
import { formatPublicCode } from "#app/features/certificates/check/public-code.ts";

/** What the register says of a certificate: all that is needed to print it. */
export type RegisteredCertificate = CertificateNumber & {
  publicCode: string;
  issuedAt: Date;
  validUntil: Date | null;
  snapshot: CertificateSnapshot;
};

type Detail = { label: string } & ({ value: string } | { items: string[] });

const INK = "#17262B";

/**
 * Everything that stands on the printed certificate, in the words of one
 * language: what `certificate.typ` places on the page.
 *
 * @param origin where this service is reached, for the check address
 */
export function certificateSheet(
  certificate: RegisteredCertificate,
  { locale, origin }: { locale: Locale; origin: string },
) {
  const words = WORDS[locale];
  const { snapshot, publicCode } = certificate;
  const number = formatCertificateNumber(certificate);
  const address = checkAddress(origin, locale, publicCode);
  return {
    lang: locale,
    region: words.region,
    documentTitle: `${words.title} ${words.number} ${number} – ${snapshot.personName}`,
    issuer: {
      name: snapshot.issuer.name[locale],
      code: `${words.legalCode} ${snapshot.issuer.legalCode}`,
    },
    title: words.title,
    number,
    numberLine: `${words.number}\u00A0${number}`,
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
  };
}

function signatureOf(
  { snapshot, issuedAt }: RegisteredCertificate,
  locale: Locale,
) {
  const { place, signatory } = snapshot;
  const day = unbroken(formatDay(issuedAt, locale));
  return {
    placeAndDate: `${place[locale]}, ${day}`,
    signatory: { name: signatory.name, position: signatory.position[locale] },
  };
}

function statementOf(snapshot: CertificateSnapshot, locale: Locale) {
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

function detailsOf(
  { snapshot, validUntil }: RegisteredCertificate,
  locale: Locale,
): Detail[] {
  const { programme, course, hours, rule, topics } = snapshot;
  const words = WORDS[locale];
  const lines: [label: string, value: string | null | undefined][] = [
    [words.programmeCode, programme.code],
    [words.approvedBy, programme.approvingAct?.[locale]],
    [words.course, words.courseVersion(course.title[locale], course.version)],
    [words.duration, hoursLine(hours, locale)],
    [words.completion, ruleLine(rule, locale)],
    [words.validUntil, validUntil && unbroken(formatDay(validUntil, locale))],
  ];
  return [
    ...lines.flatMap(([label, value]) => (value ? [{ label, value }] : [])),
    { label: words.topics, items: topics.map((topic) => topic[locale]) },
  ];
}

/** Keeps „22 d.“ and „2026 m.“ from parting at the end of a line. */
function unbroken(date: string): string {
  return date.replace(/(?<=\d) (?=[md]\.)/g, "\u00A0");
}

const WORDS = {
  lt: {
    region: "LT",
    title: "Kvalifikacijos tobulinimo pažymėjimas",
    number: "Nr.",
    legalCode: "Juridinio asmens kodas",
    opening: "Šiuo pažymėjimu patvirtinama, kad",
    programmeCode: "Programos kodas",
    approvedBy: "Programa patvirtinta",
    course: "Kursas",
    courseVersion: (title: string, version: number) =>
      `${title} (${version}\u00A0versija)`,
    duration: "Trukmė",
    completion: "Baigimo sąlygos",
    validUntil: "Galioja iki",
    topics: "Temos",
    checkInvitation: "Ar pažymėjimas galioja, galima patikrinti adresu",
    checkCode: "Patikros kodas",
    qr: "QR kodas: pažymėjimo patikros adresas",
  },
  en: {
    region: "GB",
    title: "Certificate of continuing professional training",
    number: "No.",
    legalCode: "Legal entity code",
    opening: "This is to certify that",
    programmeCode: "Programme code",
    approvedBy: "Programme approved by",
    course: "Course",
    courseVersion: (title: string, version: number) =>
      `${title} (version\u00A0${version})`,
    duration: "Duration",
    completion: "Completion",
    validUntil: "Valid until",
    topics: "Topics",
    checkInvitation: "Check whether this certificate is valid at",
    checkCode: "Check code",
    qr: "QR code: the address for checking this certificate",
  },
};
