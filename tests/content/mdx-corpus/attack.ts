import { fileURLToPath } from "node:url";

/** One hostile page: what it tries, and what the gate answers. */
export type Attack = {
  tries: string;
  source: string | Uint8Array;
  /** The finding's rule; null when the page is accepted because it does nothing. */
  rule: string | null;
};

/** A page with a title and this body. */
export function page(body: string): string {
  return `# Bandymas\n\n${body}\n`;
}

/** Many pages that one rule refuses: what is tried → the page's body. */
export function refusedBy(
  rule: string,
  bodies: Record<string, string>,
): Attack[] {
  return Object.entries(bodies).map(([tries, body]) => ({
    tries,
    source: page(body),
    rule,
  }));
}

/** Pages that are accepted and must come out as plain text. */
export function neutral(bodies: Record<string, string>): Attack[] {
  return Object.entries(bodies).map(([tries, body]) => ({
    tries,
    source: page(body),
    rule: null,
  }));
}

/** Pages that must never find these words. */
export const CANARY_VARIABLE = "GAIRE_CORPUS_CANARY";
export const CANARY_VALUE = "canary-of-the-environment-51c9";
export const CANARY_FILE_TEXT = "canary-of-the-file-system-8e02";
/** A file that attacks try to read. */
export const CANARY_FILE = fileURLToPath(
  new URL("./canary.txt", import.meta.url),
);
/** A file that attacks try to write. */
export const LOOT_FILE = fileURLToPath(new URL("./loot.txt", import.meta.url));
