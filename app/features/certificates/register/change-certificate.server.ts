import type { Actor } from "#app/auth/actor.ts";
import type { AppContext } from "#app/context.ts";
import type { CertificateId } from "#app/shared/ids.ts";
import { accept, type Result } from "#app/shared/result.ts";
import type { CertificateForm } from "./certificate-form.ts";
import {
  replaceCertificate,
  type ReplaceRefusal,
} from "./replace-certificate.server.ts";
import {
  revokeCertificate,
  type RevokeRefusal,
} from "./revoke-certificate.server.ts";

export type ChangeRefusal = Exclude<
  RevokeRefusal | ReplaceRefusal,
  { code: "already-revoked" }
>;

/**
 * Does what the form of a certificate's page asks for. Gives the certificate to
 * look at then: itself, or the corrected one. Revoked already is as good as
 * revoked now: the page says when and why.
 */
export function changeCertificate(
  context: Pick<AppContext, "db" | "clock" | "config">,
  certificateId: CertificateId,
  form: CertificateForm,
  actor: Pick<Actor, "id" | "roles">,
): Result<CertificateId, ChangeRefusal> {
  if (form.intent === "replace") {
    const { correction: reason } = form;
    const order = { certificateId, reason, replacedBy: actor };
    const result = replaceCertificate(context, order);
    return result.ok ? accept(result.value.id) : result;
  }
  const { reason, reasonClass } = form;
  const order = { certificateId, reason, reasonClass, revokedBy: actor };
  const result = revokeCertificate(context, order);
  if (result.ok || result.refusal.code === "already-revoked") {
    return accept(certificateId);
  }
  return { ok: false, refusal: result.refusal };
}
