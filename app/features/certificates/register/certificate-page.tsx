import { formatDay, formatPeriod } from "#app/i18n/format.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { hoursLine } from "#app/features/certificates/document/certificate-wording.ts";
import { CohortTabs } from "#app/features/cohorts/cohort-tabs.tsx";
import { cohortTrail } from "#app/features/cohorts/cohort-trail.tsx";
import { m } from "#app/paraglide/messages.js";
import type { FormReply } from "#app/shared/form.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { errorLines } from "#app/ui/form-reply.ts";
import { ErrorSummary, Notice } from "#app/ui/notice.tsx";
import { Page, PageHead } from "#app/ui/page.tsx";
import { DefinitionList } from "#app/ui/panel.tsx";
import { ReplaceForm, RevokeForm } from "./certificate-forms.tsx";
import type { RegisterEntry } from "./open-register-entry.server.ts";
import {
  documentTitle,
  kindInWords,
  REASON_CLASS_WORDS,
  StandingOfCertificate,
} from "./register-words.tsx";

/** A row of the register with its document, and what can be done with it. */
export function CertificatePage({
  entry,
  reply,
  refused,
}: {
  entry: RegisterEntry;
  reply: FormReply | undefined;
  /** Why nothing was done, in words. */
  refused: string | null;
}) {
  const { number, cohort, revokedAt, successor } = entry;
  const between = [{ path: "/issue-lists", text: m.issue_lists_title() }];
  const here = m.my_learning_number({ number });
  return (
    <Page width="text" breadcrumbs={cohortTrail(cohort, here, between)}>
      <ErrorSummary title={m.error_summary()} errors={errorLines(reply)} />
      {refused ? <Notice tone="bad" title={refused} /> : null}
      {revokedAt ? <Revoked entry={entry} revokedAt={revokedAt} /> : null}
      <PageHead title={documentTitle(entry)} />
      <CohortTabs cohortId={cohort.id} here="issue-lists" />
      <DefinitionList items={particularsOf(entry)} />
      {successor ? null : <ReplaceForm entry={entry} reply={reply} />}
      {revokedAt ? null : <RevokeForm reply={reply} />}
    </Page>
  );
}

function Revoked({
  entry: { revocationReason, revocationClass },
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
      <p>{REASON_CLASS_WORDS[revocationClass ?? "other"]()}</p>
      <p>{m.certificate_revoked_reason({ reason: revocationReason ?? "" })}</p>
    </Notice>
  );
}

function particularsOf(entry: RegisterEntry) {
  const locale = currentLocale();
  const { snapshot, publicCode } = entry;
  const { programme, period } = snapshot;
  return [
    { term: m.certificate_number(), value: entry.number },
    { term: m.certificate_kind(), value: kindInWords(entry.kind) },
    {
      term: m.certificate_state(),
      value: <StandingOfCertificate state={entry.state} />,
    },
    { term: m.certificate_person(), value: snapshot.personName },
    {
      term: m.certificate_programme(),
      value: `${programme.title[locale]} (${programme.code})`,
    },
    { term: m.certificate_hours(), value: hoursLine(snapshot.hours, locale) },
    { term: m.certificate_period(), value: formatPeriod(period) },
    { term: m.certificate_issued_on(), value: formatDay(entry.issuedAt) },
    ...laterParticulars(entry),
    {
      term: m.certificate_public_code(),
      value: <a href={`/${locale}/check/${publicCode}`}>{publicCode}</a>,
    },
    { term: m.certificate_document(), value: <DocumentLink entry={entry} /> },
  ];
}

/** What only some certificates have. */
function laterParticulars({
  validUntil,
  snapshot: { decision },
  replaces,
  successor,
  cohort,
}: RegisterEntry) {
  const decided = decision && {
    name: decision.approvedBy,
    day: formatDay(new Date(decision.approvedAt)),
  };
  const lines = [
    [m.certificate_valid_until(), validUntil && formatDay(validUntil)],
    [m.certificate_approved(), decided && m.certificate_approved_by(decided)],
    [
      m.certificate_replaces(),
      replaces && <Relative one={replaces} cohortId={cohort.id} />,
    ],
    [
      m.certificate_replaced_by(),
      successor && <Relative one={successor} cohortId={cohort.id} />,
    ],
  ] as const;
  return lines.flatMap(([term, value]) => (value ? [{ term, value }] : []));
}

function Relative({
  one: { id, number, reason, isHere },
  cohortId,
}: {
  one: NonNullable<RegisterEntry["replaces"]>;
  cohortId: string;
}) {
  const text =
    reason === "correction"
      ? m.certificate_for_correction({ number })
      : m.certificate_for_renewal({ number });
  const home = `/${currentLocale()}/cohorts/${cohortId}/certificates`;
  return isHere ? <a href={`${home}/${id}`}>{text}</a> : text;
}

function DocumentLink({ entry }: { entry: RegisterEntry }) {
  if (!entry.hasDocument) return m.certificate_document_preparing();
  const home = `/${currentLocale()}/certificates/${entry.id}`;
  const look = { variant: "quiet", small: true, icon: "download" } as const;
  return (
    <span className="row">
      <ButtonLink href={`${home}/document`} {...look}>
        {m.my_learning_download()}
      </ButtonLink>
      {entry.hasCredential ? (
        <ButtonLink href={`${home}/credential`} {...look}>
          {m.certificate_credential_download()}
        </ButtonLink>
      ) : null}
    </span>
  );
}
