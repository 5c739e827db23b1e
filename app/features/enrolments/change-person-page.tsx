import { CohortTabs } from "#app/features/cohorts/cohort-tabs.tsx";
import { cohortTrail } from "#app/features/cohorts/cohort-trail.tsx";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import type { FormReply } from "#app/shared/form.server.ts";
import { Button } from "#app/ui/button.tsx";
import { TextInput } from "#app/ui/field.tsx";
import { errorLines, fieldState } from "#app/ui/form-reply.ts";
import { ErrorSummary, Notice } from "#app/ui/notice.tsx";
import { Page, PageHead } from "#app/ui/page.tsx";
import type { OpenPerson } from "./open-person.server.ts";
import { AboutFields, AddressField, NameField } from "./person-fields.tsx";

/** The form for what is known of a person: name, address, work. */
export function ChangePersonPage({
  open,
  reply,
}: {
  open: OpenPerson;
  reply: FormReply | undefined;
}) {
  const { cohort, one, choices, seen, isStaff } = open;
  const { person } = one;
  const { name, email, gender, locale, institutionId: institution } = person;
  const known = { name, email, gender, locale, institution };
  const values = { ...known, track: one.track };
  const props = { choices, reply, values };
  const between = [
    { path: "/people", text: m.people_title() },
    { path: `/people/${one.id}`, text: person.name },
  ];
  return (
    <Page
      width="text"
      breadcrumbs={cohortTrail(cohort, m.person_change(), between)}
    >
      <ErrorSummary title={m.error_summary()} errors={errorLines(reply)} />
      <PageHead title={m.person_change()} lede={<bdi>{person.name}</bdi>} />
      <CohortTabs cohortId={cohort.id} here="people" />
      <Notice silent title={m.person_certificates_keep()}>
        <a href={`/${currentLocale()}/cohorts/${cohort.id}/issue-lists`}>
          {m.person_certificates_replace()}
        </a>
      </Notice>
      <form method="post" className="stack" noValidate data-once>
        {/* After a refusal the page shows what there is now: that is seen. */}
        <input type="hidden" name="seen" value={seen} />
        <NameField {...props} />
        <TextInput
          id="reason"
          name="reason"
          label={m.person_reason()}
          hint={m.person_reason_hint()}
          {...fieldState(reply, "reason")}
        />
        <AddressField
          {...props}
          hint={isStaff ? m.person_email_staff() : m.person_email_hint()}
        />
        <AboutFields {...props} />
        <p>
          <Button>{m.person_save()}</Button>
        </p>
      </form>
    </Page>
  );
}
