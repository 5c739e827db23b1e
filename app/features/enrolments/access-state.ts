/** What is known of somebody's way in. */
type Known = {
  person: { email: string | null };
  account: { since: Date; disabledAt: Date | null } | null;
  invitation: {
    expiresAt: Date;
    usedAt: Date | null;
    endedAt: Date | null;
  } | null;
};

export const ACCESS_STATES = [
  "account",
  "invited",
  "lapsed",
  "not-invited",
  "no-address",
] as const;

export type AccessState = (typeof ACCESS_STATES)[number];

/**
 * Whether somebody can sign in, or has a link that lets them: `lapsed` is a link
 * that was ended or is too old, `not-invited` an address that none was sent to.
 */
export function accessState(
  { person, account, invitation }: Known,
  now: Date,
): AccessState {
  if (account) return "account";
  if (person.email === null) return "no-address";
  if (!invitation) return "not-invited";
  const isOpen =
    !invitation.usedAt && !invitation.endedAt && invitation.expiresAt > now;
  return isOpen ? "invited" : "lapsed";
}
