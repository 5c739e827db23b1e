/** Of a note, counted as people count letters: an emoji is one. */
export const MOST_CHARACTERS = 10_000;
