import { z } from "zod";
import type { SessionBreak } from "#app/shared/session-break.ts";
import { accept, type Result } from "#app/shared/result.ts";
import { instantAt } from "../office-time.ts";
import { dayOf, inOneLine, lineOf } from "../office-text.ts";
import type { SessionTimes } from "../session-time.ts";

const LONGEST_SESSION_HOURS = 14;

const HOUR_MS = 60 * 60_000;
const MOST_TRAINERS = 20;

const time = (message: string) =>
  z.string(message).pipe(z.iso.time({ precision: -1, error: message }));
const optionalTime = time("session_error_time").optional();

/** One name a line; empty lines are no names. */
const trainers = z
  .string()
  .default("")
  .transform((lines) =>
    lines
      .split(/\r?\n/)
      .map((line) => inOneLine(line))
      .filter((name) => name !== ""),
  )
  .pipe(
    z
      .array(z.string().max(300, "session_error_trainers"))
      .max(MOST_TRAINERS, "session_error_trainers"),
  );

/** What a session's form sends; times are what the office's clock shows. */
export const SessionForm = z.object({
  titleLt: lineOf("session_error_title"),
  titleEn: lineOf("session_error_title"),
  form: z.enum(["contact", "online"], "session_error_form"),
  place: lineOf("session_error_place", 300),
  trainers,
  day: dayOf("session_error_day"),
  from: time("session_error_time"),
  until: time("session_error_time"),
  halvesAt: optionalTime,
  break1From: optionalTime,
  break1Until: optionalTime,
  break2From: optionalTime,
  break2Until: optionalTime,
  break3From: optionalTime,
  break3Until: optionalTime,
  break4From: optionalTime,
  break4Until: optionalTime,
});

export type SessionFields = z.output<typeof SessionForm>;

/** Message keys by the field that they stand at. */
export type Mistakes = Record<string, string>;

/**
 * The instants that a form's times mean. Refused with what is wrong at each
 * field: a time that the clocks skip, an end before the start, more than 14
 * hours, a break or a middle that lies outside, breaks that overlap. `isTwice`
 * says that a time came twice that day and its first one was taken.
 */
export function readTimes(
  fields: SessionFields,
): Result<{ times: SessionTimes; isTwice: boolean }, Mistakes> {
  const { mistakes, at, isTwice } = clockOf(fields);
  const startsAt = at("from", fields.from);
  const endsAt = at("until", fields.until);
  const halvesAt = fields.halvesAt ? at("halvesAt", fields.halvesAt) : null;
  const breaks = readBreaks(fields, at, mistakes);
  if (!startsAt || !endsAt || Object.keys(mistakes).length > 0)
    return { ok: false, refusal: mistakes };

  const times = { startsAt, endsAt, halvesAt, breaks: breaks.map(storedBreak) };
  Object.assign(mistakes, lengthMistakes(times), breakMistakes(times, breaks));
  if (halvesAt && (halvesAt <= startsAt || halvesAt >= endsAt))
    mistakes.halvesAt = "session_error_middle";
  if (Object.keys(mistakes).length > 0) return { ok: false, refusal: mistakes };
  return accept({ times, isTwice: isTwice() });
}

type Break = { field: string; startsAt: Date; endsAt: Date };
type ReadClock = (field: string, time: string) => Date | null;

/** Reads times of one day and collects those that no clock showed. */
function clockOf({ day }: SessionFields) {
  const mistakes: Mistakes = {};
  let twice = false;
  const at: ReadClock = (field, time) => {
    const reading = instantAt(day, time);
    if (reading.kind === "never") {
      mistakes[field] = "session_error_skipped";
      return null;
    }
    twice ||= reading.kind === "twice";
    return reading.instant;
  };
  return { mistakes, at, isTwice: () => twice };
}

function readBreaks(
  fields: SessionFields,
  at: ReadClock,
  mistakes: Mistakes,
): Break[] {
  const pairs = [
    ["break1From", fields.break1From, fields.break1Until],
    ["break2From", fields.break2From, fields.break2Until],
    ["break3From", fields.break3From, fields.break3Until],
    ["break4From", fields.break4From, fields.break4Until],
  ] as const;
  return pairs.flatMap(([field, from, until]) => {
    if (!from && !until) return [];
    if (!from || !until) {
      mistakes[field] = "session_error_break_half";
      return [];
    }
    const startsAt = at(field, from);
    const endsAt = at(field.replace("From", "Until"), until);
    return startsAt && endsAt ? [{ field, startsAt, endsAt }] : [];
  });
}

function lengthMistakes({ startsAt, endsAt }: SessionTimes): Mistakes {
  const length = endsAt.getTime() - startsAt.getTime();
  if (length <= 0) return { until: "session_error_order" };
  if (length > LONGEST_SESSION_HOURS * HOUR_MS)
    return { until: "session_error_long" };
  return {};
}

function breakMistakes(
  { startsAt, endsAt }: SessionTimes,
  breaks: readonly Break[],
): Mistakes {
  const mistakes: Mistakes = {};
  breaks.forEach((one, index) => {
    if (one.endsAt <= one.startsAt) mistakes[one.field] = "session_error_order";
    else if (one.startsAt < startsAt || one.endsAt > endsAt)
      mistakes[one.field] = "session_error_break_outside";
    else if (breaks.slice(0, index).some((other) => overlap(one, other)))
      mistakes[one.field] = "session_error_break_overlap";
  });
  return mistakes;
}

/** Whether two spans share any time; one may begin where the other ends. */
export function overlap(
  one: Pick<SessionTimes, "startsAt" | "endsAt">,
  other: Pick<SessionTimes, "startsAt" | "endsAt">,
): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}

function storedBreak({ startsAt, endsAt }: Break): SessionBreak {
  return { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
}
