import { writeLetter, type Letter } from "#app/email/letter.ts";
import { formatDay } from "#app/i18n/format.ts";
import type { CertificateSnapshot } from "#app/shared/certificate-snapshot.ts";
import type { Locale } from "#app/shared/text.ts";
import { ownCertificatesAddress } from "./certificate-addresses.ts";
import {
  formatCertificateNumber,
  type CertificateNumber,
} from "./certificate-number.ts";

type Facts = { number: string; programme: string; day: string };

/** Tells the holder of a certificate which day is its last. */
export function expiryReminderLetter(
  certificate: CertificateNumber & {
    validUntil: Date;
    snapshot: CertificateSnapshot;
  },
  { locale, origin }: { locale: Locale; origin: string },
): Letter {
  const { snapshot, validUntil } = certificate;
  const words = WORDS[locale]({
    number: formatCertificateNumber(certificate),
    programme: snapshot.programme.title[locale],
    day: formatDay(validUntil, locale),
  });
  return writeLetter({
    locale,
    subject: words.subject,
    paragraphs: [
      words.greeting,
      words.news,
      words.renewal,
      { text: words.document, address: ownCertificatesAddress(origin, locale) },
      snapshot.issuer.name[locale],
    ],
  });
}

const WORDS = {
  lt: ({ number, programme, day }: Facts) => ({
    subject: `Pažymėjimas Nr. ${number} galioja iki ${day}`,
    greeting: "Sveiki,",
    news: `primename: Jūsų pažymėjimas Nr. ${number} (programa „${programme}“) galioja iki ${day}, ši diena įskaitoma.`,
    renewal:
      "Norėdami jį atnaujinti, dar kartą baikite tą pačią programą. Dėl artimiausios grupės teiraukitės savo mokymų koordinatoriaus (-ės). Senasis pažymėjimas galios iki savo paskutinės dienos.",
    document: "Savo pažymėjimus rasite prisijungę:",
  }),
  en: ({ number, programme, day }: Facts) => ({
    subject: `Certificate No. ${number} is valid until ${day}`,
    greeting: "Hello,",
    news: `a reminder: your certificate No. ${number} (programme “${programme}”) is valid until ${day}, that day included.`,
    renewal:
      "To renew it, complete the same programme again. Ask your training coordinator about the next cohort. The old certificate stays valid to its last day.",
    document: "After signing in, you find your certificates here:",
  }),
};
