import type { PersonId } from "#app/shared/ids.ts";
import type { Locale } from "#app/shared/text.ts";

/** Granted on top of being a learner, which everyone who signs in is. */
export const GRANTED_ROLES = ["trainer", "coordinator", "admin"] as const;
export type GrantedRole = (typeof GRANTED_ROLES)[number];

/** The signed-in person, as policies see them. */
export type Actor = {
  id: PersonId;
  name: string;
  roles: readonly GrantedRole[];
  profession: string | null;
  locale: Locale;
};

export function hasRole(
  actor: Pick<Actor, "roles">,
  role: GrantedRole,
): boolean {
  return actor.roles.includes(role);
}
