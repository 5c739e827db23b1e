import { createHash } from "node:crypto";
import type { RequestContext } from "#app/context.ts";
import { publishedKeys } from "#app/features/certificates/credential/published-keys.server.ts";
import {
  findCertificate,
  findCertificateByCode,
  type Certificate,
} from "#app/features/certificates/register/certificates.queries.server.ts";
import { idSchema } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import {
  publicViewOf,
  type KnownCertificate,
} from "./check-certificate.server.ts";
import { findIssuedFile } from "./checked-files.queries.server.ts";
import type { Inspected } from "./inspect-file.ts";
import { inspector } from "./inspector.server.ts";
import { takeLookUp, type Throttled } from "./take-look-up.server.ts";

/** What can be said of a file that somebody handed in. */
export type CheckedFile =
  /** Byte for byte what was issued. */
  | { verdict: "as-issued"; checked: KnownCertificate }
  /** A credential that was written anew, and whose every word is signed by us. */
  | { verdict: "signed"; checked: KnownCertificate }
  /** Not what was issued, though it names a certificate of ours. */
  | { verdict: "altered"; checked: KnownCertificate }
  /** The same, found by an id alone, which is no secret: only its state is told. */
  | { verdict: "altered-named"; state: KnownCertificate["state"] }
  /** Signed with our key, and not in the register. */
  | { verdict: "unregistered" }
  /** Says that it is from us, and the signature does not fit. */
  | { verdict: "forged" }
  /** Signed by somebody else. */
  | { verdict: "foreign" }
  /** Too much for the reader: nothing of ours is made like this. */
  | { verdict: "unreadable" }
  | { verdict: "unknown" };

/** What the register says after the file has been read. */
type Looked = Pick<RequestContext, "db" | "clock">;

/** In bytes: 5 MB, a little less than the whole form may be. */
export const LARGEST_FILE = 5_000_000;

/**
 * What a PDF or JSON file is. Counts as one look-up, whatever it is; the file is
 * read in a thread of its own and stored nowhere.
 */
export async function checkFile(
  context: RequestContext,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<CheckedFile, Throttled | { code: "busy" }>> {
  const taken = takeLookUp(context);
  if (!taken.ok) return taken;
  const same = findSameFile(context, bytes);
  if (same) return accept(same);
  const inspected = await inspector.inspect({
    bytes,
    keys: publishedKeys(context),
    now: context.clock(),
  });
  if (inspected === "busy") return refuse({ code: "busy" });
  return accept(
    inspected ? verdictOf(context, inspected) : { verdict: "unreadable" },
  );
}

function findSameFile(
  { db, clock }: Looked,
  bytes: Uint8Array,
): CheckedFile | null {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const file = findIssuedFile(db, sha256);
  const certificate = file && findCertificate(db, file.certificateId);
  if (!certificate) return null;
  const checked = publicViewOf(db, certificate, clock());
  return { verdict: "as-issued", checked };
}

/** From what proves most to what proves least. */
function verdictOf(context: Looked, inspected: Inspected): CheckedFile {
  const { db, clock } = context;
  const { format, signature, signedId, codes, ids } = inspected;
  const view = (certificate: Certificate) =>
    publicViewOf(db, certificate, clock());
  const signed = signedId === null ? null : findById(context, signedId);
  if (signed) {
    const verdict = format === "json" ? "signed" : "altered";
    return { verdict, checked: view(signed) };
  }
  const byCode = firstOf(codes, (code) => findCertificateByCode(db, code));
  if (byCode) return { verdict: "altered", checked: view(byCode) };
  const byId = firstOf(ids, (id) => findById(context, id));
  if (byId) return { verdict: "altered-named", state: view(byId).state };
  if (signature === "right") return { verdict: "unregistered" };
  if (signature === "wrong") return { verdict: "forged" };
  return { verdict: signature === "foreign" ? "foreign" : "unknown" };
}

function findById({ db }: Looked, id: string): Certificate | null {
  const parsed = idSchema("crt").safeParse(id);
  return parsed.success ? findCertificate(db, parsed.data) : null;
}

function firstOf<Key>(
  keys: readonly Key[],
  find: (key: Key) => Certificate | null,
): Certificate | null {
  for (const key of keys) {
    const found = find(key);
    if (found) return found;
  }
  return null;
}
