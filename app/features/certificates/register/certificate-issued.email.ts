import { writeLetter, type Letter } from "#app/email/letter.ts";
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
  const { snapshot, publicCode } = certificate;
  const words = WORDS[locale]({
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

const WORDS = {
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
