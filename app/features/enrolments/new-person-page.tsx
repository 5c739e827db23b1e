import { CohortTabs } from "#app/features/cohorts/cohort-tabs.tsx";
import { cohortTrail } from "#app/features/cohorts/cohort-trail.tsx";
import { m } from "#app/paraglide/messages.js";
import type { FormReply } from "#app/shared/form.server.ts";
import type { CohortId } from "#app/shared/ids.ts";
import type { Text } from "#app/shared/text.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxGroup } from "#app/ui/choices.tsx";
import { errorLines } from "#app/ui/form-reply.ts";
import { ErrorSummary } from "#app/ui/notice.tsx";
import { Page, PageHead } from "#app/ui/page.tsx";
import {
  AboutFields,
  AddressField,
  NameField,
  type PersonChoices,
} from "./person-fields.tsx";

/** The form that puts one person into a cohort, with an address or without. */
export function NewPersonPage({
  cohort,
  choices,
  kind,
  reply,
}: {
  cohort: { id: CohortId; title: Text };
  choices: PersonChoices;
  kind: "invited" | "walk-in";
  reply: FormReply | undefined;
}) {
  const isWalkIn = kind === "walk-in";
  const title = isWalkIn ? m.people_walk_in() : m.people_add();
  const between = [{ path: "/people", text: m.people_title() }];
  return (
    <Page width="text" breadcrumbs={cohortTrail(cohort, title, between)}>
      <ErrorSummary title={m.error_summary()} errors={errorLines(reply)} />
      <PageHead
        title={title}
        lede={isWalkIn ? m.people_walk_in_lede() : m.people_add_lede()}
      />
      <CohortTabs cohortId={cohort.id} here="people" />
      <form method="post" className="stack" noValidate data-once>
        <NameField choices={choices} reply={reply} />
        {isWalkIn ? null : (
          <AddressField
            choices={choices}
            reply={reply}
            hint={m.people_email_hint()}
          />
        )}
        <AboutFields choices={choices} reply={reply} />
        {isWalkIn ? <AnotherPerson reply={reply} /> : null}
        <p>
          <Button>{isWalkIn ? m.people_walk_in() : m.people_add()}</Button>
        </p>
      </form>
    </Page>
  );
}

/** Asked for only when the cohort has the same name in the same institution. */
function AnotherPerson({ reply }: { reply: FormReply | undefined }) {
  if (reply?.errors.name !== "people_error_same_name") return null;
  return (
    <CheckboxGroup
      id="isAnother"
      name="isAnother"
      legend={m.people_same_name()}
      options={[{ value: "yes", text: m.people_is_another() }]}
    />
  );
}
