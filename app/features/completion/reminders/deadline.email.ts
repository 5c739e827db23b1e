import { writeLetter, type Letter } from "#app/email/letter.ts";
import { formatCalendarDay } from "#app/i18n/format.ts";
import type { Locale } from "#app/shared/text.ts";

type Facts = {
  locale: Locale;
  /** The last day, `2026-11-30`. */
  until: string;
  programme: string;
  /** Leads to the course, and there to where the person stopped. */
  course: string;
  issuer: string;
};

/** That the last day to learn is near. Says nothing of results: others read mail. */
export function deadlineLetter(facts: Facts): Letter {
  const { locale, course, issuer } = facts;
  const words = WORDS[locale]({
    ...facts,
    until: formatCalendarDay(facts.until, locale),
  });
  return writeLetter({
    locale,
    subject: words.subject,
    paragraphs: [
      words.greeting,
      words.news,
      { text: words.goOn, address: course },
      issuer,
    ],
  });
}

const WORDS = {
  lt: ({ programme, until }: Facts) => ({
    subject: `Mokymosi terminas: ${until}`,
    greeting: "Sveiki,",
    news: `Programos „${programme}“ savarankiškai mokytis galima iki ${until} (imtinai). Jums dar liko neatliktų dalių.`,
    goOn: "Tęskite nuo ten, kur sustojote:",
  }),
  en: ({ programme, until }: Facts) => ({
    subject: `Last day to learn: ${until}`,
    greeting: "Hello,",
    news: `You can study the programme “${programme}” on your own until ${until} (included). Some parts are not done yet.`,
    goOn: "Go on from where you stopped:",
  }),
};
