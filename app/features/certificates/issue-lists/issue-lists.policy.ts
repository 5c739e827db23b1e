import type { Actor } from "#app/auth/actor.ts";
import { mayRunCohort } from "#app/features/cohorts/cohorts.policy.ts";
import type { PersonId } from "#app/shared/ids.ts";

type Asking = Pick<Actor, "id" | "roles">;

/** A list, as far as its policies look at it. */
export type DecidedList = {
  proposedById: PersonId;
  signatoryId: PersonId;
  fourEyes: boolean;
};

/** Whoever runs the cohort, and the signatory who is asked to approve. */
export function maySeeIssueList(
  actor: Asking,
  list: DecidedList & { coordinatorIds: readonly PersonId[] },
): boolean {
  return mayRunCohort(actor, list) || isAsked(actor, list);
}

/** Only the signatory decides, and only where four eyes are asked for. */
export function isAsked(actor: Pick<Actor, "id">, list: DecidedList): boolean {
  return list.fourEyes && actor.id === list.signatoryId;
}

/** The second pair of eyes is never the first. */
export function mayDecide(
  actor: Pick<Actor, "id">,
  list: DecidedList,
): boolean {
  return isAsked(actor, list) && actor.id !== list.proposedById;
}

/** A proposal is taken back by whoever made it. */
export function mayWithdraw(
  actor: Pick<Actor, "id">,
  { proposedById }: DecidedList,
): boolean {
  return actor.id === proposedById;
}
