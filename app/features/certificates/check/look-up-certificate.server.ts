import { throttleKey } from "#app/auth/throttle-key.server.ts";
import { takeFromThrottle } from "#app/auth/throttles.queries.server.ts";
import type { RequestContext } from "#app/context.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { inTransaction } from "#db/client.server.ts";
import {
  checkCertificate,
  checkName,
  type CheckedCertificate,
} from "./check-certificate.server.ts";
import { parsePublicCode, type PublicCodeRefusal } from "./public-code.ts";

export type LookUpRefusal =
  PublicCodeRefusal | { code: "throttled"; retryAfterSeconds: number };

const WINDOW_MS = 60_000;
const LOOK_UPS_PER_ADDRESS = 20;

/**
 * What the register says about a code that a stranger typed or scanned. Twenty
 * look-ups a minute from one address, so that codes cannot be tried out; a code
 * that is not written right is refused before it counts.
 */
export function lookUpCertificate(
  context: RequestContext,
  typed: string,
): Result<CheckedCertificate, LookUpRefusal> {
  return afterThrottle(context, typed, (code) =>
    checkCertificate(context.db, code, context.clock()),
  );
}

/**
 * Whether a full name is the one on the certificate. Counts as a look-up, and
 * the page that shows the answer as another: ten names a minute.
 */
export function compareName(
  context: RequestContext,
  typed: string,
  name: string,
): Result<boolean, LookUpRefusal> {
  return afterThrottle(context, typed, (code) =>
    checkName(context.db, code, name),
  );
}

function afterThrottle<Answer>(
  { db, clock, config, address }: RequestContext,
  typed: string,
  answer: (code: string) => Answer,
): Result<Answer, LookUpRefusal> {
  const code = parsePublicCode(typed);
  if (!code.ok) return code;
  const { allowed, retryAfterSeconds } = inTransaction(db, (tx) =>
    takeFromThrottle(tx, {
      key: throttleKey(config, "certificate-check", address),
      limit: LOOK_UPS_PER_ADDRESS,
      windowMs: WINDOW_MS,
      now: clock(),
    }),
  );
  if (!allowed) return refuse({ code: "throttled", retryAfterSeconds });
  return accept(answer(code.value));
}
