import { formatCalendarDay, formatTime } from "#app/i18n/format.ts";
import { inLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import { halvesOf, type Half } from "#app/features/cohorts/session-time.ts";
import type { Session } from "#app/features/cohorts/sessions.queries.server.ts";
import type { Locale } from "#app/shared/text.ts";
import type { PaperColumn, PaperWish } from "./paper-table.server.ts";
import { funderOf, programmeFacts, type PaperSource } from "./paper-source.ts";

/** Rows for people whom nobody expected. */
const FREE_ROWS = 10;

/** What people sign for: the halves of a session that are on the sheet. */
export type SheetSession = { session: Session; halves: Half[] };

/** Every half of a session, or one of them; empty where there is no such half. */
export function sheetSession(session: Session, half?: number): SheetSession {
  const all = halvesOf(session);
  return {
    session,
    halves: all.filter((one) => half === undefined || one.half === half),
  };
}

/**
 * The sheet that people sign in the room: everybody enrolled once, in the order
 * of the alphabet, a column to sign in for each half, and free rows.
 */
export function signInSheet(
  source: PaperSource,
  { day, sessions }: { day: string; sessions: readonly SheetSession[] },
  locale: Locale,
): PaperWish {
  return inLocale(locale, () => {
    const signed = sessions.flatMap(({ halves }) => halves);
    const names = source.people.map(({ name, institution }) => [
      name,
      institution ?? "",
    ]);
    const free = Array.from({ length: FREE_ROWS }, () => ["", ""]);
    const blanks = signed.map(() => "");
    return {
      issuer: source.issuer[locale],
      title: m.attendance_paper_sign_in(),
      subject: `${source.programme.code}, ${day}`,
      facts: [
        ...programmeFacts(source, locale),
        { label: m.attendance_paper_date(), value: formatCalendarDay(day) },
        ...sessions.flatMap((one) => sessionFacts(one, locale)),
      ],
      columns: [...personColumns(), ...signed.map(signatureColumn)],
      rows: [...names, ...free].map((row, at) => [
        String(at + 1),
        ...row,
        ...blanks,
      ]),
      rowInset: 2.9,
      isWide: signed.length > 2,
      notes: [m.attendance_paper_free_rows(), ...funderOf(source, locale)],
      signatures: trainersOf(sessions).map((name) =>
        name === ""
          ? m.attendance_paper_trainer()
          : m.attendance_paper_trainer_signs({ name }),
      ),
    };
  });
}

function personColumns(): PaperColumn[] {
  return [
    { title: m.attendance_paper_number(), width: { mm: 11 }, isNumber: true },
    { title: m.attendance_paper_name(), width: { fr: 1 } },
    { title: m.attendance_paper_institution(), width: { fr: 1 } },
  ];
}

function signatureColumn(half: Half): PaperColumn {
  return {
    title: m.attendance_paper_signature({ time: timesOf(half) }),
    width: { mm: 33 },
  };
}

function sessionFacts({ session, halves }: SheetSession, locale: Locale) {
  const first = halves[0]?.startsAt ?? session.startsAt;
  const last = halves.at(-1)?.endsAt ?? session.endsAt;
  const time = timesOf({ startsAt: first, endsAt: last });
  return [
    {
      label: m.attendance_paper_session(),
      value: `${session.title[locale]}, ${time}`,
    },
    { label: m.attendance_paper_place(), value: session.place },
    {
      label: m.attendance_paper_trainers(),
      value: session.trainers.join(", "),
    },
  ].filter(({ value }) => value !== "");
}

/** „9:00–12:30“. */
function timesOf({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) {
  return `${formatTime(startsAt)}–${formatTime(endsAt)}`;
}

/** Each once; a line without a name where the office has named nobody. */
function trainersOf(sessions: readonly SheetSession[]): string[] {
  const names = new Set(sessions.flatMap(({ session }) => session.trainers));
  return names.size > 0 ? [...names] : [""];
}
