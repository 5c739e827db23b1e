const LITHUANIAN = new Intl.Collator("lt", { numeric: true });

/**
 * The order in which the office lists people: by surname, then by the names
 * before it, in the Lithuanian alphabet. A name is one field, so its last word
 * is taken for the surname; that is right for nearly everybody in Lithuania and
 * puts the others somewhere certain.
 */
export function compareNames(one: string, other: string): number {
  return compareKeys(keyOf(one), keyOf(other));
}

/** The same people in that order; each name is taken apart once. */
export function inNameOrder<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
): Item[] {
  return items
    .map((item) => ({ item, key: keyOf(nameOf(item)) }))
    .sort((one, other) => compareKeys(one.key, other.key))
    .map(({ item }) => item);
}

type Key = { surname: string; rest: string };

function keyOf(name: string): Key {
  const words = name.trim().split(/\s+/);
  const surname = words.pop() ?? "";
  return { surname, rest: words.join(" ") };
}

/** Names that differ only in what nobody sees have a certain order too. */
function compareKeys(one: Key, other: Key): number {
  return (
    LITHUANIAN.compare(one.surname, other.surname) ||
    LITHUANIAN.compare(one.rest, other.rest) ||
    compareUnits(one.surname, other.surname) ||
    compareUnits(one.rest, other.rest)
  );
}

function compareUnits(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
