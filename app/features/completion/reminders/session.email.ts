import { writeLetter, type Letter } from "#app/email/letter.ts";
import { formatInstant } from "#app/i18n/format.ts";
import type { Locale, Text } from "#app/shared/text.ts";

type Session = {
  title: Text;
  programmeTitle: Text;
  place: string;
  startsAt: Date;
};

/** When and where a session is; its calendar file goes with the letter. */
export function sessionLetter(
  session: Session,
  {
    locale,
    address,
    issuer,
  }: { locale: Locale; address: string; issuer: string },
): Letter {
  const { place, startsAt } = session;
  const words = WORDS[locale]({
    title: session.title[locale],
    programme: session.programmeTitle[locale],
    place,
    instant: formatInstant(startsAt, locale),
  });
  return writeLetter({
    locale,
    subject: words.subject,
    paragraphs: [
      words.greeting,
      words.news,
      words.place,
      { text: words.more, address },
      issuer,
    ],
  });
}

type Facts = {
  title: string;
  programme: string;
  place: string;
  instant: string;
};

const WORDS = {
  lt: ({ title, programme, place, instant }: Facts) => ({
    subject: `Užsiėmimas ${instant}: ${title}`,
    greeting: "Sveiki,",
    news: `Primename programos „${programme}“ užsiėmimą „${title}“: ${instant}.`,
    place: `Vieta: ${place}`,
    more: "Visi Jūsų mokymai:",
  }),
  en: ({ title, programme, place, instant }: Facts) => ({
    subject: `Session on ${instant}: ${title}`,
    greeting: "Hello,",
    news: `This is a reminder of the session “${title}” of the programme “${programme}”: ${instant}.`,
    place: `Place: ${place}`,
    more: "All your training:",
  }),
};
