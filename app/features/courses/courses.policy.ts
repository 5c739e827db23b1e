import { hasRole, type Actor } from "#app/auth/actor.ts";

/** Trainers and administrators answer for what learners are taught. */
export function mayPublish(actor: Pick<Actor, "roles">): boolean {
  return hasRole(actor, "trainer") || hasRole(actor, "admin");
}
