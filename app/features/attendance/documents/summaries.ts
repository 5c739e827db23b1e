import type {
  SheetColumn,
  SheetValue,
  SpreadsheetSheet,
} from "#app/documents/spreadsheet.server.ts";
import { formatInstant, formatPercent } from "#app/i18n/format.ts";
import { inLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import type { Locale } from "#app/shared/text.ts";
import {
  academicHours,
  attendedShare,
  formatHundredths,
} from "../academic-hours.ts";
import type { PaperColumn, PaperWish } from "./paper-table.server.ts";
import {
  funderOf,
  programmeFacts,
  type PaperPerson,
  type PaperSource,
} from "./paper-source.ts";

/** A column of a summary: on paper, and in a spreadsheet. */
type Column = Omit<SheetColumn, "type"> & {
  type: "text" | "number" | "percent";
  paper: PaperColumn["width"] | null;
  valueOf: (person: PaperPerson) => SheetValue;
};

export type SummaryKind = "summary" | "participants";

/** „Lankomumo suvestinė“ or „mokymo dalyvių sąrašas“ on paper. */
export function summaryOnPaper(
  source: PaperSource,
  { kind, madeAt }: { kind: SummaryKind; madeAt: Date },
  locale: Locale,
): PaperWish {
  return inLocale(locale, () => {
    const columns = columnsOf(kind).filter(({ paper }) => paper !== null);
    const number = m.attendance_paper_number();
    return {
      issuer: source.issuer[locale],
      title: titleOf(kind),
      subject: source.programme.code,
      facts: [
        ...programmeFacts(source, locale),
        { label: m.attendance_paper_made(), value: formatInstant(madeAt) },
        {
          label: m.attendance_paper_people(),
          value: String(source.people.length),
        },
      ],
      columns: [
        { title: number, width: { mm: 11 }, isNumber: true },
        ...columns.map(({ title, paper, type }) => ({
          title,
          width: paper ?? { fr: 1 },
          isNumber: type !== "text",
        })),
      ],
      rows: source.people.map((person, at) => [
        String(at + 1),
        ...columns.map((one) => inWords(one, person)),
      ]),
      rowInset: 1.3,
      isWide: false,
      notes: funderOf(source, locale),
      signatures: [m.attendance_paper_coordinator_signs()],
    };
  });
}

/** The same as a spreadsheet, with each person's numbers as numbers. */
export function summaryAsSheets(
  source: PaperSource,
  kind: SummaryKind,
  locale: Locale,
): SpreadsheetSheet[] {
  return inLocale(locale, () => {
    const columns = columnsOf(kind);
    const number = m.attendance_paper_number();
    return [
      {
        name: titleOf(kind),
        columns: [
          { title: number, type: "number" as const, width: 6 },
          ...columns.map(({ title, type, width }) => ({
            title,
            type,
            ...(width === undefined ? {} : { width }),
          })),
        ],
        rows: source.people.map((person, at) => [
          at + 1,
          ...columns.map(({ valueOf }) => valueOf(person)),
        ]),
      },
      sessionsSheet(source, locale),
    ];
  });
}

function sessionsSheet(
  { sessions }: PaperSource,
  locale: Locale,
): SpreadsheetSheet {
  return {
    name: m.attendance_paper_sessions(),
    columns: [
      { title: m.attendance_paper_session(), type: "text", width: 40 },
      { title: m.attendance_paper_starts(), type: "instant", width: 17 },
      { title: m.attendance_paper_ends(), type: "instant", width: 17 },
      { title: m.attendance_paper_place(), type: "text", width: 30 },
      { title: m.attendance_paper_trainers(), type: "text", width: 30 },
    ],
    rows: sessions.map(({ title, startsAt, endsAt, place, trainers }) => [
      title[locale],
      startsAt,
      endsAt,
      place,
      trainers.join(", "),
    ]),
  };
}

function titleOf(kind: SummaryKind): string {
  return kind === "summary"
    ? m.attendance_paper_summary()
    : m.attendance_paper_participants();
}

function columnsOf(kind: SummaryKind): Column[] {
  return kind === "summary"
    ? [...personColumns(), ...attendedColumns()]
    : [...personColumns(), ...particulars()];
}

function personColumns(): Column[] {
  return [
    {
      title: m.attendance_paper_name(),
      type: "text",
      width: 34,
      paper: { fr: 1.2 },
      valueOf: ({ name }) => name,
    },
    {
      title: m.attendance_paper_institution(),
      type: "text",
      width: 44,
      paper: { fr: 1.2 },
      valueOf: ({ institution }) => institution,
    },
  ];
}

function particulars(): Column[] {
  return [
    {
      title: m.attendance_paper_municipality(),
      type: "text",
      width: 24,
      paper: { fr: 0.8 },
      valueOf: ({ municipality }) => municipality,
    },
  ];
}

function attendedColumns(): Column[] {
  const number = { type: "number", paper: { mm: 20 } } as const;
  return [
    {
      ...number,
      title: m.attendance_paper_planned_hours(),
      valueOf: ({ attended }) => academicHours(attended.plannedMinutes),
    },
    {
      ...number,
      title: m.attendance_paper_attended_hours(),
      valueOf: ({ attended }) => academicHours(attended.attendedMinutes),
    },
    {
      ...number,
      paper: null,
      title: m.attendance_paper_planned_minutes(),
      valueOf: ({ attended }) => attended.plannedMinutes,
    },
    {
      ...number,
      paper: null,
      title: m.attendance_paper_attended_minutes(),
      valueOf: ({ attended }) => attended.attendedMinutes,
    },
    {
      title: m.attendance_paper_share(),
      type: "percent",
      paper: { mm: 20 },
      valueOf: ({ attended }) => attendedShare(attended),
    },
    {
      ...number,
      title: m.attendance_paper_unmarked(),
      valueOf: ({ attended }) => attended.unmarkedHalves,
    },
  ];
}

function inWords({ type, valueOf }: Column, person: PaperPerson): string {
  const value = valueOf(person);
  if (value === null) return "–";
  if (typeof value !== "number") return String(value);
  return type === "percent" ? formatPercent(value) : formatHundredths(value);
}
