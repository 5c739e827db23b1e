/**
 * A shuffled copy, the same for the same seed and key on every machine and in
 * every version of Node: an attempt that was stored years ago can be replayed.
 *
 * Fisher and Yates' shuffle as they wrote it (draw one of those left, strike it
 * out) with the numbers of mulberry32, started with FNV-1a of seed and key. All
 * is integer arithmetic on 32 bits. Never change it: stored seeds mean this.
 *
 * @param seed a whole number from 0 to 4294967295
 * @param key tells apart what one seed shuffles, for example a question's id
 */
export function shuffled<Item>(
  items: readonly Item[],
  seed: number,
  key: string,
): Item[] {
  const next = mulberry32(fnv1a(`${seed}:${key}`));
  const left = [...items];
  return items.flatMap(() => {
    const drawn = Math.floor((next() * left.length) / 0x1_0000_0000);
    return left.splice(drawn, 1);
  });
}

/** Tommy Ettinger's mulberry32 (public domain): whole numbers of 32 bits. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

/** The hash FNV-1a, 32 bits, over UTF-16 code units (keys are ASCII). */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}
