import { formatDay, formatPeriod } from "#app/i18n/format.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import type { FormReply } from "#app/shared/form.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { TextInput } from "#app/ui/field.tsx";
import { errorLines, fieldState } from "#app/ui/form-reply.ts";
import { ErrorSummary, Notice } from "#app/ui/notice.tsx";
import { Page, PageHead } from "#app/ui/page.tsx";
import { DefinitionList, Panel } from "#app/ui/panel.tsx";
import { CertificateState } from "#app/ui/verdict.tsx";
import { hoursLine } from "#app/features/certificates/document/certificate-wording.ts";
import type {
  CheckedCertificate,
  PublicCertificate,
} from "./check-certificate.server.ts";

type NameReply = FormReply & { isSame: boolean | null };

/** The answer first, then what to compare with the paper, then the name. */
export function CheckResultPage({
  checked,
  reply,
}: {
  checked: CheckedCertificate;
  reply: NameReply | undefined;
}) {
  return (
    <Page width="text">
      <ErrorSummary title={m.error_summary()} errors={errorLines(reply)} />
      <CertificateState state={checked.state} title={titleOf(checked)}>
        <p>{textOf(checked)}</p>
      </CertificateState>
      {checked.state === "unknown" ? null : (
        <>
          <DefinitionList items={particularsOf(checked)} />
          <NameQuestion reply={reply} />
        </>
      )}
      <p>
        <ButtonLink href={`/${currentLocale()}/check`} variant="quiet">
          {m.check_again()}
        </ButtonLink>
      </p>
    </Page>
  );
}

/** For who looked up more than anybody needs to. */
export function TooManyLookUps({ seconds }: { seconds: number }) {
  return (
    <Page width="text">
      <PageHead title={m.check_result_title()} />
      <Notice tone="warn" title={m.check_throttled({ n: seconds })} />
    </Page>
  );
}

function NameQuestion({ reply }: { reply: NameReply | undefined }) {
  return (
    <Panel id="whose" title={m.check_name_title()}>
      {reply?.isSame === true ? (
        <Notice tone="ok" title={m.check_name_yes()} />
      ) : null}
      {reply?.isSame === false ? (
        <Notice tone="bad" title={m.check_name_no()} />
      ) : null}
      <form method="post" className="stack">
        <TextInput
          id="name"
          name="name"
          autoComplete="off"
          label={m.check_name()}
          hint={m.check_name_hint()}
          {...fieldState(reply, "name")}
        />
        <p>
          <Button variant="quiet">{m.check_name_submit()}</Button>
        </p>
      </form>
    </Panel>
  );
}

function titleOf({ state }: CheckedCertificate): string {
  return m[`check_${state}_title`]();
}

function textOf(checked: CheckedCertificate): string {
  switch (checked.state) {
    case "unknown":
      return m.check_unknown_text();
    case "valid":
      return m.check_valid_text();
    case "expired":
      return m.check_expired_text({ day: formatDay(checked.on) });
    case "revoked":
      return m.check_revoked_text({ day: formatDay(checked.on) });
  }
}

function particularsOf(certificate: PublicCertificate) {
  const locale = currentLocale();
  const { programme, period } = certificate;
  return [
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
    {
      term: m.certificate_period(),
      value: formatPeriod(period),
    },
    {
      term: m.certificate_issued_on(),
      value: formatDay(certificate.issuedAt),
    },
    { term: m.certificate_issuer(), value: certificate.issuer[locale] },
  ];
}
