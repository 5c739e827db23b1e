import { officeDay } from "#app/features/cohorts/office-day.ts";

const DAY_MS = 24 * 60 * 60_000;
const MINUTE_MS = 60_000;

/**
 * The last moment at which a document is valid: so many months after the day of
 * issue, to the end of that day in Vilnius. Where the month is shorter, its last
 * day: 31 January and a month is 28 February, or the 29th. Null where documents
 * are valid for good.
 */
export function validUntil(
  issuedAt: Date,
  validMonths: number | null,
): Date | null {
  if (validMonths === null) return null;
  const [year = 0, month = 1, day = 1] = officeDay(issuedAt)
    .split("-")
    .map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + validMonths, 0));
  const wanted = Math.min(day, lastOfMonth.getUTCDate());
  return endOfOfficeDay(lastOfMonth.setUTCDate(wanted));
}

/**
 * The last millisecond of a day in Vilnius, whose midnight is two or three hours
 * before that of UTC.
 *
 * @param midnight the beginning of the same calendar day in UTC
 */
function endOfOfficeDay(midnight: number): Date {
  const nextDay = officeDay(new Date(midnight + DAY_MS));
  for (let ahead = 3 * 60; ahead >= 2 * 60; ahead -= 60) {
    const begins = new Date(midnight + DAY_MS - ahead * MINUTE_MS);
    if (officeDay(begins) === nextDay) return new Date(begins.getTime() - 1);
  }
  throw new Error(`No end of the day before ${nextDay} was found.`);
}
