import type { Actor } from "#app/auth/actor.ts";
import type { AppContext } from "#app/context.ts";
import type { CertificateForm } from "#app/features/certificates/register/certificate-form.ts";
import {
  replaceCertificate,
  type ReplaceRefusal,
} from "#app/features/certificates/register/replace-certificate.server.ts";
import {
  revokeCertificate,
  type RevokeRefusal,
} from "#app/features/certificates/register/revoke-certificate.server.ts";
import type { CertificateId } from "#app/shared/ids.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import {
  proposeCorrection,
  type CorrectionRefusal,
} from "./propose-correction.server.ts";

export type ChangeRefusal = Exclude<
  RevokeRefusal | ReplaceRefusal | CorrectionRefusal,
  { code: "already-revoked" | "needs-approval" }
>;

/** Where to look then, below the address of the cohort. */
type Then = `certificates/${string}` | `issue-lists/${string}`;

/**
 * Does what the form of a certificate's page asks for. Gives what to look at
 * then: the certificate, the corrected one, or under four eyes the list by which
 * the correction was proposed. Revoked already is as good as revoked now: the
 * page says when and why.
 */
export function changeCertificate(
  context: Pick<AppContext, "db" | "clock" | "config" | "mailer">,
  certificateId: CertificateId,
  form: CertificateForm,
  actor: Pick<Actor, "id" | "roles">,
): Result<Then, ChangeRefusal> {
  if (form.intent === "replace") {
    return correct(context, { certificateId, reason: form.correction, actor });
  }
  const { reason, reasonClass } = form;
  const order = { certificateId, reason, reasonClass, revokedBy: actor };
  const result = revokeCertificate(context, order);
  if (result.ok || result.refusal.code === "already-revoked") {
    return accept(`certificates/${certificateId}` as const);
  }
  return refuse(result.refusal);
}

function correct(
  context: Parameters<typeof changeCertificate>[0],
  {
    certificateId,
    reason,
    actor,
  }: {
    certificateId: CertificateId;
    reason: string;
    actor: Pick<Actor, "id" | "roles">;
  },
): Result<Then, ChangeRefusal> {
  const order = { certificateId, reason, replacedBy: actor };
  const done = replaceCertificate(context, order);
  if (done.ok) return accept(`certificates/${done.value.id}` as const);
  if (done.refusal.code !== "needs-approval") return refuse(done.refusal);
  const proposal = { certificateId, reason, proposedBy: actor };
  const asked = proposeCorrection(context, proposal);
  return asked.ok
    ? accept(`issue-lists/${asked.value.listId}` as const)
    : asked;
}
