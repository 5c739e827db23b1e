import { currentLocale } from "#app/i18n/locale.ts";
import { CohortTabs } from "#app/features/cohorts/cohort-tabs.tsx";
import { cohortTrail } from "#app/features/cohorts/cohort-trail.tsx";
import { m } from "#app/paraglide/messages.js";
import type { FormReply } from "#app/shared/form.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choices.tsx";
import { TextInput } from "#app/ui/field.tsx";
import { fieldState } from "#app/ui/form-reply.ts";
import { Page, PageHead } from "#app/ui/page.tsx";
import { DefinitionList, Panel } from "#app/ui/panel.tsx";
import type { CertificateForm } from "./certificate-form.ts";
import type { RegisterEntry } from "./open-register-entry.server.ts";
import { REASON_CLASS_WORDS } from "./register-words.tsx";
import { REASON_CLASSES } from "./revocation-reason.ts";

type Reply = FormReply | undefined;

/**
 * Issues a corrected certificate, or asks the signatory for it; asks again
 * before it is done.
 */
export function ReplaceForm({
  entry: { kind, validUntil, fourEyes, openListId, cohort },
  reply,
}: {
  entry: RegisterEntry;
  reply: Reply;
}) {
  if (openListId) {
    const home = `/${currentLocale()}/cohorts/${cohort.id}/issue-lists`;
    return (
      <Panel id="replace" title={m.certificate_replace_title()}>
        <p>{m.certificate_replace_waits()}</p>
        <p>
          <a href={`${home}/${openListId}`}>
            {m.certificate_replace_waits_link()}
          </a>
        </p>
      </Panel>
    );
  }
  const renews = kind === "certificate" && validUntil !== null;
  return (
    <Panel id="replace" title={m.certificate_replace_title()}>
      <p>{m.certificate_replace_text()}</p>
      {fourEyes ? <p>{m.certificate_replace_four()}</p> : null}
      {renews ? <p>{m.certificate_replace_renewal()}</p> : null}
      <form method="post" className="stack">
        <input type="hidden" name="intent" value="replace" />
        <TextInput
          id="correction"
          name="correction"
          maxLength={500}
          autoComplete="off"
          label={m.certificate_replace_reason()}
          hint={m.register_void_reason_hint()}
          {...fieldState(reply, "correction")}
        />
        <p>
          <Button variant="quiet">{replaceWords(fourEyes)}</Button>
        </p>
      </form>
    </Panel>
  );
}

function replaceWords(fourEyes: boolean): string {
  return fourEyes
    ? m.certificate_replace_propose()
    : m.certificate_replace_submit();
}

/** Revokes; asks again before it is done. */
export function RevokeForm({ reply }: { reply: Reply }) {
  return (
    <Panel id="revoke" title={m.certificate_revoke_title()}>
      <p>{m.certificate_revoke_text()}</p>
      <form method="post" className="stack">
        <input type="hidden" name="intent" value="revoke" />
        <RadioGroup
          id="reasonClass"
          name="reasonClass"
          legend={m.certificate_revoke_class()}
          options={REASON_CLASSES.map((value) => ({
            value,
            text: REASON_CLASS_WORDS[value](),
          }))}
          defaultValue={reply?.values.reasonClass}
          {...errorOf(reply, "reasonClass")}
        />
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

function errorOf(reply: Reply, field: string) {
  const { error } = fieldState(reply, field);
  return error === undefined ? {} : { error };
}

/** The same once more, with what it will be done to: the last chance to say no. */
export function SurePage({
  entry,
  form,
}: {
  entry: RegisterEntry;
  form: CertificateForm;
}) {
  const { cohort, id, snapshot } = entry;
  const isRevocation = form.intent === "revoke";
  const title = sureTitle(entry, isRevocation);
  const home = `/${currentLocale()}/cohorts/${cohort.id}/certificates/${id}`;
  const { sure: _, ...fields } = form;
  return (
    <Page width="text" breadcrumbs={cohortTrail(cohort, title)}>
      <PageHead title={title} />
      <CohortTabs cohortId={cohort.id} here="issue-lists" />
      <p>
        {isRevocation
          ? m.certificate_revoke_text()
          : m.certificate_replace_text()}
      </p>
      {!isRevocation && entry.fourEyes ? (
        <p>{m.certificate_replace_four()}</p>
      ) : null}
      <DefinitionList
        items={[
          { term: m.certificate_person(), value: snapshot.personName },
          {
            term: m.certificate_revoke_reason(),
            value: isRevocation ? form.reason : form.correction,
          },
        ]}
      />
      <form method="post" className="row" data-once>
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="sure" value="yes" />
        <Button variant={isRevocation ? "danger" : "primary"}>
          {isRevocation
            ? m.certificate_revoke_submit()
            : replaceWords(entry.fourEyes)}
        </Button>
        <ButtonLink href={home} variant="quiet">
          {m.certificate_sure_cancel()}
        </ButtonLink>
      </form>
    </Page>
  );
}

function sureTitle(
  { number, fourEyes }: RegisterEntry,
  isRevocation: boolean,
): string {
  if (isRevocation) return m.certificate_revoke_sure_title({ number });
  return fourEyes
    ? m.certificate_replace_sure_propose({ number })
    : m.certificate_replace_sure_title({ number });
}
