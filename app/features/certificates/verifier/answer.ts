import { formatDay } from "#app/i18n/format.ts";
import type { Credential } from "#app/features/certificates/credential/credential-shape.ts";
import type { VerifyRefusal } from "#app/features/certificates/credential/verify-credential.ts";
import * as m from "#app/paraglide/messages/_index.js";
import type { Outcome } from "./check-chosen-file.ts";
import { definitions, el } from "./elements.ts";

/** What the page says of a file: the verdict, what was signed, what that proves. */
export function answerTo(fileName: string, outcome: Outcome): HTMLElement[] {
  const file = el(
    "p",
    { class: "file" },
    m.verifier_file_name({ name: fileName }),
  );
  switch (outcome.state) {
    case "list":
      return [file, verdict("ok", m.verifier_list_loaded())];
    case "list-older":
      return [file, verdict("warn", m.verifier_list_older())];
    case "list-refused":
      return [file, verdict("bad", m.verifier_list_refused())];
    case "several":
      return [
        file,
        verdict("bad", m.verifier_refused(), m.verifier_because_several()),
      ];
    case "refused":
      return [
        file,
        verdict("bad", m.verifier_refused(), reasonOf(outcome.refusal)),
      ];
    default:
      return [file, stateOf(outcome), ...proofOf(outcome.credential)];
  }
}

function stateOf(outcome: Extract<Outcome, { credential: Credential }>) {
  if (outcome.state === "valid") return verdict("ok", m.verifier_valid());
  const title = {
    expired: m.verifier_expired,
    revoked: m.verifier_revoked,
    replaced: m.verifier_replaced,
  }[outcome.state]();
  const since = m.verifier_since({ day: formatDay(outcome.on) });
  return verdict(outcome.state === "revoked" ? "bad" : "warn", title, since);
}

/** A sign, a word and a colour: none of them alone. */
function verdict(
  tone: "ok" | "warn" | "bad",
  title: string,
  text: string | null = null,
): HTMLElement {
  const sign = { ok: "✓", warn: "!", bad: "✕" }[tone];
  return el(
    "div",
    { class: `verdict verdict--${tone}` },
    el("span", { class: "sign", "aria-hidden": "true" }, sign),
    el(
      "div",
      {},
      el("h3", {}, title),
      text === null ? null : el("p", {}, text),
    ),
  );
}

function proofOf(credential: Credential): HTMLElement[] {
  const issuer = credential.issuer.name;
  return [
    el("h3", {}, m.verifier_particulars()),
    particularsOf(credential),
    el("h3", {}, m.verifier_proved()),
    el("p", {}, m.verifier_proved_credential({ issuer })),
    el("p", {}, m.verifier_proved_not_look()),
  ];
}

function particularsOf(credential: Credential): HTMLElement {
  const { credentialSubject: subject, validFrom, validUntil } = credential;
  const { achievement } = subject;
  const day = (instant: string) => formatDay(new Date(instant));
  const isCertificate =
    achievement.achievementType === "CertificateOfCompletion";
  return definitions([
    {
      term: m.verifier_kind(),
      value: isCertificate
        ? m.check_kind_certificate()
        : m.check_kind_participation(),
    },
    { term: m.verifier_person(), value: subject.identifier[0].identityHash },
    {
      term: m.verifier_programme(),
      value: `${achievement.name} (${achievement.humanCode})`,
    },
    { term: m.verifier_number(), value: subject.licenseNumber },
    {
      term: m.verifier_hours(),
      value: subject.creditsEarned ? String(subject.creditsEarned) : null,
    },
    {
      term: m.verifier_period(),
      value: `${day(subject.activityStartDate)} – ${day(subject.activityEndDate)}`,
    },
    { term: m.verifier_issued(), value: day(validFrom) },
    {
      term: m.verifier_until(),
      value: validUntil ? day(validUntil) : m.verifier_no_end(),
    },
    { term: m.verifier_issuer(), value: credential.issuer.name },
  ]);
}

function reasonOf({ code }: VerifyRefusal): string {
  switch (code) {
    case "altered":
      return m.verifier_because_altered();
    case "foreign-issuer":
    case "other-context":
      return m.verifier_because_foreign();
    case "unknown-key":
    case "retired-key":
      return m.verifier_because_unknown_key();
    case "unsigned":
    case "several-proofs":
    case "other-proof":
      return m.verifier_because_unsigned();
    case "repeated-field":
    case "other-shape":
      return m.verifier_because_shape();
    case "from-the-future":
      return m.verifier_because_future();
    case "not-json":
    case "no-credential":
      return m.verifier_because_no_json();
  }
}
