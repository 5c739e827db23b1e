import { writeLetter, type Letter } from "#app/email/letter.ts";
import type { Locale } from "#app/shared/text.ts";
import type { IssueList } from "./issue-lists.queries.server.ts";

type Where = { locale: Locale; origin: string };
type Described = Pick<
  IssueList,
  "programmeTitle" | "cohortTitle" | "proposedBy" | "size" | "isCorrection"
>;

/** Tells a signatory that a list, or a correction, waits for their approval. */
export function listWaitsLetter(
  list: Described,
  { locale, origin }: Where,
): Letter {
  const words = WAITS[locale](factsOf(list, locale));
  return writeLetter({
    locale,
    subject: words.subject,
    paragraphs: [
      words.greeting,
      list.isCorrection ? words.correction : words.list,
      words.size,
      { text: words.look, address: `${origin}/${locale}/approvals` },
    ],
  });
}

/** Tells who proposed a list what became of it. */
export function listDecidedLetter(
  list: Described &
    Pick<IssueList, "id" | "cohortId" | "state" | "reason" | "decidedBy"> & {
      issued: number;
      refused: number;
    },
  { locale, origin }: Where,
): Letter {
  const { issued, refused } = list;
  const facts = {
    ...factsOf(list, locale),
    ...{ issued, refused, by: list.decidedBy ?? "", reason: list.reason ?? "" },
  };
  const words = DECIDED[locale](facts);
  const told = list.state === "rejected" ? words.rejected : words.approved;
  const home = `${origin}/${locale}/cohorts/${list.cohortId}/issue-lists`;
  return writeLetter({
    locale,
    subject: told.subject,
    paragraphs: [
      words.greeting,
      ...told.news,
      { text: words.look, address: `${home}/${list.id}` },
    ],
  });
}

function factsOf(list: Described, locale: Locale) {
  return {
    programme: list.programmeTitle[locale],
    cohort: list.cohortTitle[locale],
    name: list.proposedBy,
    size: list.size,
  };
}

type Facts = ReturnType<typeof factsOf>;

const WAITS = {
  lt: ({ programme, cohort, name, size }: Facts) => ({
    subject: `Laukia Jūsų patvirtinimo: ${programme}`,
    greeting: "Sveiki,",
    list: `Jūsų patvirtinimo laukia programos „${programme}“ grupės „${cohort}“ išdavimo sąrašas. Jį pasiūlė ${name}.`,
    correction: `Jūsų patvirtinimo laukia programos „${programme}“ grupės „${cohort}“ pažymėjimo pataisa. Ją pasiūlė ${name}.`,
    size: `Dokumentų skaičius: ${size}. Kol nepatvirtinsite, jie nebus išduoti.`,
    look: "Peržiūrėti ir nuspręsti galite prisijungę:",
  }),
  en: ({ programme, cohort, name, size }: Facts) => ({
    subject: `Waiting for your approval: ${programme}`,
    greeting: "Hello,",
    list: `An issue list of the cohort “${cohort}” of the programme “${programme}” waits for your approval. It was proposed by ${name}.`,
    correction: `A correction of a certificate of the cohort “${cohort}” of the programme “${programme}” waits for your approval. It was proposed by ${name}.`,
    size: `Number of documents: ${size}. They are not issued until you approve.`,
    look: "After signing in, you look at it and decide here:",
  }),
};

type Outcome = Facts & {
  issued: number;
  refused: number;
  by: string;
  reason: string;
};

const DECIDED = {
  lt: ({ programme, cohort, issued, refused, by, reason }: Outcome) => ({
    greeting: "Sveiki,",
    approved: {
      subject: `Sąrašas patvirtintas, dokumentai išduoti: ${programme}`,
      news: [
        `programos „${programme}“ grupės „${cohort}“ sąrašas, kurį pasiūlėte, patvirtintas. Nusprendė ${by}.`,
        `Išduota dokumentų: ${issued}. Neišduota: ${refused}.`,
      ],
    },
    rejected: {
      subject: `Sąrašas atmestas: ${programme}`,
      news: [
        `programos „${programme}“ grupės „${cohort}“ sąrašas, kurį pasiūlėte, atmestas. Nusprendė ${by}.`,
        `Priežastis: ${reason}`,
      ],
    },
    look: "Sąrašą rasite prisijungę:",
  }),
  en: ({ programme, cohort, issued, refused, by, reason }: Outcome) => ({
    greeting: "Hello,",
    approved: {
      subject: `List approved, documents issued: ${programme}`,
      news: [
        `the list of the cohort “${cohort}” of the programme “${programme}” that you proposed was approved by ${by}.`,
        `Documents issued: ${issued}. Not issued: ${refused}.`,
      ],
    },
    rejected: {
      subject: `List rejected: ${programme}`,
      news: [
        `the list of the cohort “${cohort}” of the programme “${programme}” that you proposed was rejected by ${by}.`,
        `Reason: ${reason}`,
      ],
    },
    look: "After signing in, you find the list here:",
  }),
};
