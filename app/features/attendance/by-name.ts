const lithuanian = new Intl.Collator("lt", { numeric: true });

/** In the order of the Lithuanian alphabet, as a paper sheet has its names. */
export function byName(one: { name: string }, other: { name: string }): number {
  return lithuanian.compare(one.name, other.name);
}
