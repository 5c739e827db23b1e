/** A pause within a session: instants in UTC, as ISO 8601 writes them. */
export type SessionBreak = { startsAt: string; endsAt: string };
