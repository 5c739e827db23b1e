import { writeLetter, type Letter, type Paragraph } from "#app/email/letter.ts";
import type { Locale, Text } from "#app/shared/text.ts";
import type { ExceptionKind } from "../dashboard/exceptions.ts";

/** What waits in one cohort: how many of each kind, and where they are. */
export type CohortDigest = {
  title: Text;
  address: string;
  waiting: { kind: ExceptionKind; count: number }[];
};

/**
 * What waits for a coordinator, cohort by cohort. Numbers only: names of
 * learners do not leave the service by mail.
 */
export function digestLetter(
  cohorts: readonly CohortDigest[],
  { locale, issuer }: { locale: Locale; issuer: string },
): Letter {
  const words = WORDS[locale];
  const about = cohorts.map(({ title, address, waiting }): Paragraph => {
    const lines = waiting.map(
      ({ kind, count }) => `${KINDS[kind][locale]}: ${count}`,
    );
    return { text: `${title[locale]} – ${lines.join("; ")}.`, address };
  });
  return writeLetter({
    locale,
    subject: words.subject,
    paragraphs: [words.greeting, words.intro, ...about, issuer],
  });
}

const WORDS = {
  lt: {
    subject: "Kas Jūsų grupėse laukia sprendimo",
    greeting: "Sveiki,",
    intro: "Šią savaitę Jūsų grupėse laukia:",
  },
  en: {
    subject: "What waits for you in your cohorts",
    greeting: "Hello,",
    intro: "This week, these wait in your cohorts:",
  },
};

const KINDS: Record<ExceptionKind, Text> = {
  unmarked: {
    lt: "užsiėmimai be lankomumo žymų",
    en: "sessions without attendance",
  },
  unlocked: { lt: "neužrakintas lankomumas", en: "attendance not locked" },
  documents: {
    lt: "nepagaminti dokumentai",
    en: "documents that were not made",
  },
  letters: { lt: "neišsiųsti laiškai", en: "letters that were not sent" },
  lists: { lt: "nepatvirtinti išdavimo sąrašai", en: "issue lists to approve" },
  hours: {
    lt: "valandos, nesutampančios su programa",
    en: "hours that differ from the programme",
  },
  failed: { lt: "neišlaikė testo", en: "did not pass the quiz" },
  invited: { lt: "nepriėmė kvietimo", en: "did not accept the invitation" },
  inactive: { lt: "seniai nesimokė", en: "inactive for long" },
  nominated: {
    lt: "įstaigų siūlymai, dėl kurių nenuspręsta",
    en: "nominations to decide on",
  },
  waiting: {
    lt: "laukia vietos, kuri jau yra",
    en: "wait for a seat that is free",
  },
  ready: { lt: "baigė ir laukia dokumento", en: "ready for a document" },
  expiring: { lt: "baigiasi galiojimas", en: "certificates that expire soon" },
};
