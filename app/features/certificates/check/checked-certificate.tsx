import { formatDay, formatPeriod } from "#app/i18n/format.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import { DefinitionList } from "#app/ui/panel.tsx";
import { CertificateState } from "#app/ui/verdict.tsx";
import { hoursLine } from "#app/features/certificates/document/certificate-wording.ts";
import type {
  CheckedCertificate,
  KnownCertificate,
  PublicCertificate,
} from "./check-certificate.server.ts";

/** The state in large letters, as the page's title. */
export function StateOfCertificate({
  checked,
}: {
  checked: CheckedCertificate;
}) {
  return (
    <CertificateState state={checked.state} title={titleOf(checked)}>
      {textsOf(checked).map((text) => (
        <p key={text}>{text}</p>
      ))}
    </CertificateState>
  );
}

/** What there is to compare with the paper, and no more. */
export function Particulars({
  certificate,
}: {
  certificate: PublicCertificate;
}) {
  return <DefinitionList items={particularsOf(certificate)} />;
}

/** „Pažymėjimas galioja“, or what else the register says of it. */
export function titleOf(checked: CheckedCertificate): string {
  if (checked.state === "unknown") return m.check_unknown_title();
  return checked.kind === "participation"
    ? m[`check_participation_${checked.state}_title`]()
    : m[`check_${checked.state}_title`]();
}

function textsOf(checked: CheckedCertificate): string[] {
  if (checked.state === "unknown") return [m.check_unknown_text()];
  const isRenewed = checked.newerNumber && checked.state !== "replaced";
  return [
    stateText(checked),
    ...(isRenewed
      ? [m.check_newer({ number: checked.newerNumber ?? "" })]
      : []),
  ];
}

function stateText(checked: KnownCertificate): string {
  switch (checked.state) {
    case "valid":
      return m.check_valid_text();
    case "expired":
      return m.check_expired_text({ day: formatDay(checked.on) });
    case "replaced":
      return m.check_replaced_text({
        day: formatDay(checked.on),
        number: checked.newerNumber ?? "",
      });
    case "revoked":
      return m.check_revoked_text({ day: formatDay(checked.on) });
  }
}

function particularsOf(certificate: PublicCertificate) {
  const locale = currentLocale();
  const { kind, programme, period, validUntil } = certificate;
  return [
    { term: m.check_kind(), value: m[`check_kind_${kind}`]() },
    { term: m.certificate_number(), value: certificate.number },
    { term: m.certificate_initials(), value: certificate.initials },
    {
      term: m.certificate_programme(),
      value: `${programme.title[locale]} (${programme.code})`,
    },
    {
      term: m.certificate_hours(),
      value: hoursLine(certificate.hours, locale),
    },
    { term: m.certificate_period(), value: formatPeriod(period) },
    {
      term: m.certificate_issued_on(),
      value: formatDay(certificate.issuedAt),
    },
    ...(validUntil
      ? [{ term: m.check_valid_until(), value: formatDay(validUntil) }]
      : []),
    { term: m.certificate_issuer(), value: certificate.issuer[locale] },
  ];
}
