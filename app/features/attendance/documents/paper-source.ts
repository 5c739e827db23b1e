import { formatPeriod } from "#app/i18n/format.ts";
import { m } from "#app/paraglide/messages.js";
import type { Programme } from "#app/features/cohorts/programmes.queries.server.ts";
import type { Session } from "#app/features/cohorts/sessions.queries.server.ts";
import type { EnrolmentId, PersonId } from "#app/shared/ids.ts";
import type { Locale, Text } from "#app/shared/text.ts";
import type { Attended } from "../attended-minutes.ts";

export type PaperPerson = {
  enrolmentId: EnrolmentId;
  personId: PersonId;
  name: string;
  institution: string | null;
  municipality: string | null;
  profession: string | null;
  attended: Attended;
};

/** What the papers of one cohort are made from. */
export type PaperSource = {
  issuer: Text;
  cohort: { title: Text; startsOn: string; endsOn: string };
  programme: Pick<Programme, "code" | "title" | "funderLine">;
  /** Those that were not cancelled, in order of time. */
  sessions: Session[];
  /** Who is enrolled, in the order of the alphabet. */
  people: PaperPerson[];
};

/** What each paper says first. Call it while the words are in `locale`. */
export function programmeFacts(
  { programme, cohort }: PaperSource,
  locale: Locale,
) {
  const period = { from: cohort.startsOn, to: cohort.endsOn };
  return [
    {
      label: m.attendance_paper_programme(),
      value: `${programme.title[locale]} (${programme.code})`,
    },
    {
      label: m.attendance_paper_cohort(),
      value: `${cohort.title[locale]}, ${formatPeriod(period)}`,
    },
  ];
}

/** Whoever pays, as they want it printed; none for most programmes. */
export function funderOf({ programme }: PaperSource, locale: Locale): string[] {
  return programme.funderLine ? [programme.funderLine[locale]] : [];
}
