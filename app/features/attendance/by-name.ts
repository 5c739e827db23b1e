import { compareNames } from "#app/shared/name-order.ts";

/** By surname in the Lithuanian alphabet, as a paper sheet has its names. */
export function byName(one: { name: string }, other: { name: string }): number {
  return compareNames(one.name, other.name);
}
