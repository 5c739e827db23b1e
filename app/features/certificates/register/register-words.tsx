import { m } from "#app/paraglide/messages.js";
import type { DocumentKind } from "#app/shared/completion-rule.ts";
import { StateMark, type State } from "#app/ui/tag.tsx";
import type { CertificateStanding } from "./certificate-state.ts";
import type { ReasonClass } from "./revoke-certificate.server.ts";

/** „Pažymėjimas Nr. TKM-2026-0001“: what a document is called at the head. */
export function documentTitle({
  kind,
  number,
}: {
  kind: DocumentKind;
  number: string;
}): string {
  return kind === "certificate"
    ? m.certificate_title({ number })
    : m.certificate_title_participation({ number });
}

/** „Pažymėjimas“ or „Dalyvio pažyma“. */
export function kindInWords(kind: DocumentKind): string {
  return kind === "certificate"
    ? m.issue_lists_kind_certificate()
    : m.issue_lists_kind_participation();
}

const STANDINGS: Record<
  CertificateStanding,
  { shape: State; word: () => string }
> = {
  valid: { shape: "done", word: m.register_state_valid },
  expired: { shape: "warning", word: m.register_state_expired },
  replaced: { shape: "locked", word: m.register_state_replaced },
  revoked: { shape: "revoked", word: m.register_state_revoked },
};

/** What a certificate counts for, as shape and word. */
export function StandingOfCertificate({
  state,
}: {
  state: CertificateStanding;
}) {
  const { shape, word } = STANDINGS[state];
  return <StateMark state={shape}>{word()}</StateMark>;
}

export const REASON_CLASS_WORDS: Record<ReasonClass, () => string> = {
  "issued-in-error": m.certificate_class_issued_in_error,
  "false-data": m.certificate_class_false_data,
  "asked-by-holder": m.certificate_class_asked_by_holder,
  other: m.certificate_class_other,
};
