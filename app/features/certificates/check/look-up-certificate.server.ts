import type { RequestContext } from "#app/context.ts";
import { accept, type Result } from "#app/shared/result.ts";
import {
  checkCertificate,
  checkName,
  type CheckedCertificate,
} from "./check-certificate.server.ts";
import { parsePublicCode, type PublicCodeRefusal } from "./public-code.ts";
import { takeLookUp, type Throttled } from "./take-look-up.server.ts";

export type LookUpRefusal = PublicCodeRefusal | Throttled;

/**
 * What the register says about a code that a stranger typed or scanned. A code
 * that is not written right is refused before it counts as a look-up.
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
  context: RequestContext,
  typed: string,
  answer: (code: string) => Answer,
): Result<Answer, LookUpRefusal> {
  const code = parsePublicCode(typed);
  if (!code.ok) return code;
  const taken = takeLookUp(context);
  return taken.ok ? accept(answer(code.value)) : taken;
}
