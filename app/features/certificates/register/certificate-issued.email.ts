import { writeLetter, type Letter } from "#app/email/letter.ts";
import { readSnapshot } from "#app/shared/certificate-snapshot.ts";
import type { Locale } from "#app/shared/text.ts";
import {
  checkAddress,
  ownCertificatesAddress,
} from "./certificate-addresses.ts";
import { formatCertificateNumber } from "./certificate-number.ts";
import type { RegisteredCertificate } from "#app/features/certificates/document/certificate-sheet.ts";
import { hoursLine } from "#app/features/certificates/document/certificate-wording.ts";
import { formatPublicCode } from "#app/features/certificates/check/public-code.ts";

/**
 * The letter that goes with a new certificate. It does not address anybody by
 * name: the vocative of a name cannot be made up.
 */
export function certificateIssuedLetter(
  certificate: RegisteredCertificate,
  { locale, origin }: { locale: Locale; origin: string },
): Letter {
  const { publicCode } = certificate;
  const snapshot = readSnapshot(certificate.snapshot);
  const words = WORDS[snapshot.kind][locale]({
    number: formatCertificateNumber(certificate),
    programme: snapshot.programme.title[locale],
    hours: hoursLine(snapshot.hours, locale),
    code: formatPublicCode(publicCode),
  });
  const check = checkAddress(origin, locale, publicCode);
  return writeLetter({
    locale,
    subject: words.subject,
    paragraphs: [
      words.greeting,
      words.news,
      { text: words.document, address: ownCertificatesAddress(origin, locale) },
      { text: words.check, address: check },
      words.mistakes,
      snapshot.issuer.name[locale],
    ],
  });
}

type Facts = { number: string; programme: string; hours: string; code: string };

const CERTIFICATE = {
  lt: ({ number, programme, hours, code }: Facts) => ({
    subject: `Jūsų pažymėjimas Nr. ${number}`,
    greeting: "Sveiki,",
    news: `Jums išduotas pažymėjimas Nr. ${number}: baigėte programą „${programme}“, ${hours}.`,
    document: "Pažymėjimo PDF rasite prisijungę:",
    check: `Ar pažymėjimas galioja, kiekvienas gali patikrinti čia (patikros kodas ${code}):`,
    mistakes:
      "Jei pažymėjime radote klaidą, parašykite savo grupės koordinatoriui (-ei).",
  }),
  en: ({ number, programme, hours, code }: Facts) => ({
    subject: `Your certificate No. ${number}`,
    greeting: "Hello,",
    news: `Certificate No. ${number} has been issued to you: you completed the programme “${programme}”, ${hours}.`,
    document: "After signing in, you find its PDF here:",
    check: `Anyone can check here whether it is valid (check code ${code}):`,
    mistakes:
      "If you find a mistake in the certificate, write to the coordinator of your cohort.",
  }),
};

/** Who took part and did not meet the rule: nothing is said of completing. */
const PARTICIPATION = {
  lt: ({ number, programme, code }: Facts) => ({
    ...CERTIFICATE.lt({ number, programme, code, hours: "" }),
    subject: `Jūsų dalyvio pažyma Nr. ${number}`,
    news: `Jums išduota dalyvio pažyma Nr. ${number}: dalyvavote programoje „${programme}“.`,
    document: "Pažymos PDF rasite prisijungę:",
    check: `Ar pažyma galioja, kiekvienas gali patikrinti čia (patikros kodas ${code}):`,
    mistakes:
      "Jei pažymoje radote klaidą, parašykite savo grupės koordinatoriui (-ei).",
  }),
  en: ({ number, programme, code }: Facts) => ({
    ...CERTIFICATE.en({ number, programme, code, hours: "" }),
    subject: `Your confirmation of participation No. ${number}`,
    news: `Confirmation of participation No. ${number} has been issued to you: you took part in the programme “${programme}”.`,
    mistakes:
      "If you find a mistake in the confirmation, write to the coordinator of your cohort.",
  }),
};

const WORDS = { certificate: CERTIFICATE, participation: PARTICIPATION };
