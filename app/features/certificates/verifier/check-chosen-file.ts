import {
  judgeCredential,
  type Evidence,
  type Judgement,
} from "./judge-credential.ts";
import { readFile } from "./read-file.ts";
import { readRevocationList, type RevocationList } from "./revocation-list.ts";

/** What came of a file that somebody chose. */
export type Outcome =
  | Judgement
  /** A PDF with several credentials: nobody knows which one it stands for. */
  | { state: "several" }
  | { state: "list"; list: RevocationList }
  | { state: "list-older" }
  | { state: "list-refused" };

/**
 * Judges a file: a credential, a PDF with a credential in it, or a newer list of
 * revoked ones, which has to be signed like the one at hand.
 */
export async function checkChosenFile(
  bytes: Uint8Array<ArrayBuffer>,
  evidence: Omit<Evidence, "list"> & { list: RevocationList },
): Promise<Outcome> {
  const contents = await readFile(bytes);
  if (contents.list !== null) return newerList(contents.list, evidence);
  const [credential = "", ...others] = contents.credentials;
  return others.length > 0
    ? { state: "several" }
    : judgeCredential(credential, evidence);
}

async function newerList(
  text: string,
  { keys, list }: Pick<Evidence, "keys"> & { list: RevocationList },
): Promise<Outcome> {
  const chosen = await readRevocationList(text, keys);
  if (!chosen) return { state: "list-refused" };
  return Date.parse(chosen.issuedAt) > Date.parse(list.issuedAt)
    ? { state: "list", list: chosen }
    : { state: "list-older" };
}
