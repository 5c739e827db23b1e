import { CohortTabs } from "#app/features/cohorts/cohort-tabs.tsx";
import { cohortTrail } from "#app/features/cohorts/cohort-trail.tsx";
import { m } from "#app/paraglide/messages.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Page, PageHead } from "#app/ui/page.tsx";
import type { OpenPerson } from "./open-person.server.ts";
import { personHref } from "./person-page.tsx";

/** Asks once more before somebody leaves a cohort. */
export function WithdrawPage({ open }: { open: OpenPerson }) {
  const { cohort, one } = open;
  const { name } = one.person;
  const between = [
    { path: "/people", text: m.people_title() },
    { path: `/people/${one.id}`, text: name },
  ];
  return (
    <Page
      width="text"
      breadcrumbs={cohortTrail(cohort, m.person_withdraw(), between)}
    >
      <PageHead title={m.person_withdraw()} lede={<bdi>{name}</bdi>} />
      <CohortTabs cohortId={cohort.id} here="people" />
      <ul className="list">
        <li>{m.person_withdraw_seat()}</li>
        <li>{m.person_withdraw_closed()}</li>
        <li>{m.person_withdraw_kept()}</li>
      </ul>
      <form method="post" className="row" data-once>
        <Button variant="danger">{m.person_withdraw()}</Button>
        <ButtonLink href={personHref(open)} variant="quiet">
          {m.person_cancel()}
        </ButtonLink>
      </form>
    </Page>
  );
}
