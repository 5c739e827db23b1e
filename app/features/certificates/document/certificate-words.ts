import type { DocumentKind } from "#app/shared/completion-rule.ts";
import type { Locale } from "#app/shared/text.ts";

type Words = (typeof COMMON)[Locale] & OwnWords;

/** What the two documents say each in its own way. */
type OwnWords = {
  title: string;
  opening: string;
  checkInvitation: string;
  qr: string;
  attachment: string;
};

/** The fixed words of a document, in one language. */
export function wordsOf(kind: DocumentKind, locale: Locale): Words {
  return { ...COMMON[locale], ...OWN[kind][locale] };
}

const COMMON = {
  lt: {
    region: "LT",
    number: "Nr.",
    legalCode: "Juridinio asmens kodas",
    programmeCode: "Programos kodas",
    versioned: (words: string, version: number) =>
      `${words} (${version}\u00A0versija)`,
    approvedBy: "Programa patvirtinta",
    course: "Kursas",
    duration: "Trukmė",
    attended: "Dalyvauta",
    trainers: "Lektoriai",
    project: "Projektas",
    completion: "Baigimo sąlygos",
    participation: "Pažymos sąlygos",
    validUntil: "Galioja iki",
    topics: "Temos",
    checkCode: "Patikros kodas",
    specimen: "PAVYZDYS",
    specimenSentence:
      "Tai pavyzdys: niekam neišduotas, registre jo nėra, nieko nepatvirtina.",
  },
  en: {
    region: "GB",
    number: "No.",
    legalCode: "Legal entity code",
    programmeCode: "Programme code",
    versioned: (words: string, version: number) =>
      `${words} (version\u00A0${version})`,
    approvedBy: "Programme approved by",
    course: "Course",
    duration: "Duration",
    attended: "Attended",
    trainers: "Trainers",
    project: "Project",
    completion: "Completion",
    participation: "Conditions",
    validUntil: "Valid until",
    topics: "Topics",
    checkCode: "Check code",
    specimen: "SPECIMEN",
    specimenSentence:
      "This is a specimen: issued to nobody, in no register, proof of nothing.",
  },
};

const OWN: Record<DocumentKind, Record<Locale, OwnWords>> = {
  certificate: {
    lt: {
      title: "Kvalifikacijos tobulinimo pažymėjimas",
      opening: "Šiuo pažymėjimu patvirtinama, kad",
      checkInvitation: "Ar pažymėjimas galioja, galima patikrinti adresu",
      qr: "QR kodas: pažymėjimo patikros adresas",
      attachment: "Pasirašytas skaitmeninis pažymėjimas (Open Badges 3.0)",
    },
    en: {
      title: "Certificate of continuing professional training",
      opening: "This is to certify that",
      checkInvitation: "Check whether this certificate is valid at",
      qr: "QR code: the address for checking this certificate",
      attachment: "The signed digital certificate (Open Badges 3.0)",
    },
  },
  participation: {
    lt: {
      title: "Dalyvio pažyma",
      opening: "Šia pažyma patvirtinama, kad",
      checkInvitation: "Ar pažyma galioja, galima patikrinti adresu",
      qr: "QR kodas: pažymos patikros adresas",
      attachment: "Pasirašyta skaitmeninė pažyma (Open Badges 3.0)",
    },
    en: {
      title: "Confirmation of participation",
      opening: "This is to confirm that",
      checkInvitation: "Check whether this confirmation is valid at",
      qr: "QR code: the address for checking this confirmation",
      attachment: "The signed digital confirmation (Open Badges 3.0)",
    },
  },
};
