/** A page that trainers may write, and what a police officer's Lithuanian HTML has to hold. */
export type Benign = {
  holds: string;
  source: string | Uint8Array;
  shows: string[];
};
