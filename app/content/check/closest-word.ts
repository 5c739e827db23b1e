/** The word that was probably meant: at most two letters away; else null. */
export function closestWord(
  written: string,
  words: readonly string[],
): string | null {
  let closest: string | null = null;
  let fewest = Math.min(2, Math.floor(written.length / 2)) + 1;
  for (const word of words) {
    const steps = editSteps(written.toLowerCase(), word.toLowerCase());
    if (steps < fewest) {
      closest = word;
      fewest = steps;
    }
  }
  return closest;
}

/** Levenshtein's distance. Words of the tree are short, so a table will do. */
function editSteps(from: string, to: string): number {
  if (Math.abs(from.length - to.length) > 2) return Infinity;
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1];
    for (const [column, other] of [...to].entries()) {
      const replaced = (row[column] ?? 0) + (letter === other ? 0 : 1);
      const removed = (row[column + 1] ?? 0) + 1;
      const added = (next[column] ?? 0) + 1;
      next.push(Math.min(replaced, removed, added));
    }
    row = next;
  }
  return row.at(-1) ?? Infinity;
}
