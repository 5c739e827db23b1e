/** How the bytes of a list were understood. */
export type ImportReading = {
  encoding: "utf-8" | "utf-8-bom" | "windows-1257";
  delimiter: "," | ";" | "\t";
  /** A cell with letters beyond ASCII, by which a wrong reading is seen. */
  sample: string | null;
};

/** A mistake in one cell of a list, or in its row as a whole (`column` null). */
export type RowProblem = {
  column: string | null;
  code: string;
  /** What the words of the message need, for example the other line. */
  facts?: Record<string, string | number>;
};
