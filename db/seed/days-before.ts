import type { Clock } from "#app/shared/clock.ts";

const DAY_MS = 86_400_000;

/** The same office as it was some days ago. */
export function daysBefore<Office extends { clock: Clock }>(
  office: Office,
  days: number,
): Office {
  const clock = () => new Date(office.clock().getTime() - days * DAY_MS);
  return { ...office, clock };
}
