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
import { hoursLine } from "#app/features/certificates/document/certificate-wording.ts";
import type { RegisterEntry } from "./open-register-entry.server.ts";

type Reply = FormReply | undefined;

/** A row of the register with its document, and the one thing to do with it. */
export function CertificatePage({
  entry,
  reply,
}: {
  entry: RegisterEntry;
  reply: Reply;
}) {
  const { number, cohort, revokedAt } = entry;
  const locale = currentLocale();
  const home = `/${locale}/cohorts`;
  return (
    <Page
      width="text"
      breadcrumbs={{
        label: m.nav_breadcrumbs(),
        steps: [
          { href: home, text: m.cohorts_title() },
          { href: `${home}/${cohort.id}`, text: cohort.title[locale] },
        ],
        here: m.my_learning_number({ number }),
      }}
    >
      <ErrorSummary title={m.error_summary()} errors={errorLines(reply)} />
      {revokedAt ? <Revoked entry={entry} revokedAt={revokedAt} /> : null}
      <PageHead title={m.certificate_title({ number })} />
      <DefinitionList items={particularsOf(entry)} />
      {revokedAt ? null : <RevokeForm reply={reply} />}
    </Page>
  );
}

function Revoked({
  entry,
  revokedAt,
}: {
  entry: RegisterEntry;
  revokedAt: Date;
}) {
  return (
    <Notice
      tone="bad"
      silent
      title={m.certificate_revoked_on({ day: formatDay(revokedAt) })}
    >
      {m.certificate_revoked_reason({ reason: entry.revocationReason ?? "" })}
    </Notice>
  );
}

function particularsOf(entry: RegisterEntry) {
  const locale = currentLocale();
  const { snapshot, publicCode } = entry;
  const { programme, period } = snapshot;
  return [
    { term: m.certificate_number(), value: entry.number },
    { term: m.certificate_person(), value: snapshot.personName },
    {
      term: m.certificate_programme(),
      value: `${programme.title[locale]} (${programme.code})`,
    },
    { term: m.certificate_hours(), value: hoursLine(snapshot.hours, locale) },
    {
      term: m.certificate_period(),
      value: formatPeriod(period),
    },
    { term: m.certificate_issued_on(), value: formatDay(entry.issuedAt) },
    {
      term: m.certificate_public_code(),
      value: <a href={`/${locale}/check/${publicCode}`}>{publicCode}</a>,
    },
    { term: m.certificate_document(), value: <DocumentLink entry={entry} /> },
  ];
}

function DocumentLink({ entry }: { entry: RegisterEntry }) {
  if (!entry.hasDocument) return m.certificate_document_preparing();
  return (
    <ButtonLink
      href={`/${currentLocale()}/certificates/${entry.id}/document`}
      variant="quiet"
      small
      icon="download"
    >
      {m.my_learning_download()}
    </ButtonLink>
  );
}

function RevokeForm({ reply }: { reply: Reply }) {
  return (
    <Panel id="revoke" title={m.certificate_revoke_title()}>
      <p>{m.certificate_revoke_text()}</p>
      <form method="post" className="stack" data-once>
        <TextInput
          id="reason"
          name="reason"
          maxLength={500}
          autoComplete="off"
          label={m.certificate_revoke_reason()}
          hint={m.certificate_revoke_reason_hint()}
          {...fieldState(reply, "reason")}
        />
        <p>
          <Button variant="danger">{m.certificate_revoke_submit()}</Button>
        </p>
      </form>
    </Panel>
  );
}
