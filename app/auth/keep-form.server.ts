import { createHash, randomBytes } from "node:crypto";
import type { AppContext } from "#app/context.ts";
import type { PersonId } from "#app/shared/ids.ts";
import { seal, type SealContext } from "#app/shared/sealed.server.ts";
import { inTransaction } from "#db/client.server.ts";
import {
  KEPT_FOR_MS,
  keptFormCookie,
  keptTokensIn,
  MOST_KEPT,
} from "./kept-form-cookie.ts";
import {
  deleteOldestKeptForms,
  insertKeptForm,
} from "./kept-forms.queries.server.ts";
import { safeReturnTo } from "./safe-return-to.ts";

type Surroundings = Pick<AppContext, "db" | "clock" | "config">;

/** The names and values of a form, in the order in which they were sent. */
export type KeptFields = [name: string, value: string][];

/** The longest note is kept too: 10,000 emoji are 120 KB in a form. */
const MOST_BYTES = 160 * 1024;
const FORM_TYPE = /^application\/x-www-form-urlencoded\b/i;

/** A form whose fields have such a name is not kept, sealed or not. */
const NEVER_KEPT = /passw|slapt|secret/i;

/** Where kept forms are looked after: what is sent there is not kept again. */
const OWN_PAGE = /^\/[a-z]{2}\/kept-form$/;

/**
 * Keeps the form that a request brings, sealed for the person who sent it, and
 * gives the Set-Cookie header by which their browser finds it again. Each person
 * has five at most; a sixth takes the place of the oldest.
 *
 * Null, and nothing kept, for what is no simple form, is over 160 KB or holds a
 * password. Only to be called by the guard of a route: that is how the address
 * is known to be one of ours.
 */
export async function keepForm(
  request: Request,
  { db, clock, config }: Surroundings,
  personId: PersonId,
): Promise<string | null> {
  const { pathname, search } = new URL(request.url);
  const path = pathname + search;
  if (safeReturnTo(path) !== path || OWN_PAGE.test(pathname)) return null;
  const fields = await fieldsOf(request);
  if (fields === null) return null;

  const token = randomBytes(32).toString("base64url");
  const id = keptFormId(token);
  const text = JSON.stringify(fields);
  const sealed = seal(config, sealContextOf({ id, personId, path }), text);
  const createdAt = clock();
  const expiresAt = new Date(createdAt.getTime() + KEPT_FOR_MS);
  inTransaction(db, (tx) => {
    insertKeptForm(tx, { id, personId, path, sealed, createdAt, expiresAt });
    deleteOldestKeptForms(tx, personId, MOST_KEPT);
  });
  const earlier = keptTokensIn(request.headers.get("Cookie"), config);
  return keptFormCookie([...earlier, token], config);
}

/** What a form is called in the database and on the page that shows it. */
export function keptFormId(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** A kept form opens for its owner, and at the address it was sent to. */
export function sealContextOf({
  id,
  personId,
  path,
}: {
  id: string;
  personId: PersonId;
  path: string;
}): SealContext {
  const place = JSON.stringify([id, path]);
  return { purpose: "kept-form", owner: personId, place };
}

async function fieldsOf(request: Request): Promise<KeptFields | null> {
  if (!FORM_TYPE.test(request.headers.get("Content-Type") ?? "")) {
    // A form without a field has no body, and some clients give it no type.
    return request.body === null ? [] : null;
  }
  const body = await request.text();
  if (Buffer.byteLength(body) > MOST_BYTES) return null;
  const fields = [...new URLSearchParams(body)];
  return fields.some(([name]) => NEVER_KEPT.test(name)) ? null : fields;
}
