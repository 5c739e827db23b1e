/** When a measurement is taken: before the learning, and after it. */
export const OCCASIONS = ["before", "after"] as const;

export type Occasion = (typeof OCCASIONS)[number];
