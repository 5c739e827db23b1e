import { writeLetter, type Letter } from "#app/email/letter.ts";
import { formatCalendarDay, formatDay } from "#app/i18n/format.ts";
import type { Locale, Text } from "#app/shared/text.ts";

/** What both letters say of the cohort. */
export type Joined = {
  locale: Locale;
  programme: Text;
  cohort: { title: Text; startsOn: string; endsOn: string };
};

/**
 * The letter with a link that sets a password. Like all our letters it
 * addresses nobody by name: the vocative of a name cannot be made up.
 */
export function invitationLetter(
  joined: Joined,
  { address, expiresAt }: { address: string; expiresAt: Date },
): Letter {
  const { locale } = joined;
  const words = INVITATION[locale]({
    ...factsOf(joined),
    until: formatDay(expiresAt, locale),
  });
  return writeLetter({
    locale,
    subject: words.subject,
    paragraphs: [
      words.greeting,
      words.news,
      { text: words.link, address },
      words.once,
      words.mistake,
    ],
  });
}

/** The letter to somebody who can sign in already. */
export function enrolledLetter(joined: Joined, address: string): Letter {
  const { locale } = joined;
  const words = ENROLLED[locale](factsOf(joined));
  return writeLetter({
    locale,
    subject: words.subject,
    paragraphs: [
      words.greeting,
      words.news,
      { text: words.link, address },
      words.mistake,
    ],
  });
}

function factsOf({ locale, programme, cohort }: Joined) {
  return {
    programme: programme[locale],
    cohort: cohort.title[locale],
    from: formatCalendarDay(cohort.startsOn, locale),
    to: formatCalendarDay(cohort.endsOn, locale),
  };
}

type Facts = ReturnType<typeof factsOf>;

const INVITATION = {
  lt: ({ programme, cohort, from, to, until }: Facts & { until: string }) => ({
    subject: `Kvietimas į mokymus „${programme}“`,
    greeting: "Sveiki,",
    news: `Jūs įrašyti į mokymų „${programme}“ grupę „${cohort}“ (${from} – ${to}).`,
    link: "Kad galėtumėte mokytis, patikrinkite savo vardą ir pavardę ir susikurkite slaptažodį:",
    once: `Nuoroda skirta tik Jums, veikia vieną kartą ir galioja iki ${until}. Niekam jos nepersiųskite.`,
    mistake:
      "Jei laišką gavote per klaidą, nieko daryti nereikia: be slaptažodžio nuoroda nustos galioti.",
  }),
  en: ({ programme, cohort, from, to, until }: Facts & { until: string }) => ({
    subject: `Invitation to the training “${programme}”`,
    greeting: "Hello,",
    news: `You are enrolled in the training “${programme}”, cohort “${cohort}” (${from} – ${to}).`,
    link: "To begin, check how your name is written and set a password:",
    once: `The link is for you alone, works once and is valid until ${until}. Do not pass it on.`,
    mistake:
      "If you received this letter by mistake, there is nothing to do: unused, the link stops working.",
  }),
};

const ENROLLED = {
  lt: ({ programme, cohort, from, to }: Facts) => ({
    subject: `Jūs įrašyti į mokymus „${programme}“`,
    greeting: "Sveiki,",
    news: `Jūs įrašyti į mokymų „${programme}“ grupę „${cohort}“ (${from} – ${to}).`,
    link: "Prisijunkite ir mokykitės čia:",
    mistake:
      "Jei mokytis neketinote, parašykite grupės koordinatoriui (-ei): vieta atiteks kitam.",
  }),
  en: ({ programme, cohort, from, to }: Facts) => ({
    subject: `You are enrolled in the training “${programme}”`,
    greeting: "Hello,",
    news: `You are enrolled in the training “${programme}”, cohort “${cohort}” (${from} – ${to}).`,
    link: "Sign in and learn here:",
    mistake:
      "If you did not mean to take part, write to the coordinator of your cohort: the seat will go to somebody else.",
  }),
};
