import { CohortTabs } from "#app/features/cohorts/cohort-tabs.tsx";
import { cohortTrail } from "#app/features/cohorts/cohort-trail.tsx";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { DataTable, Filters } from "#app/ui/data-table.tsx";
import { Select, TextInput } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, PageHead } from "#app/ui/page.tsx";
import { EmptyState } from "#app/ui/panel.tsx";
import { AccessMark, EnrolmentTag, sourceInWords } from "./person-words.tsx";
import type { ListedPerson, OpenPeople } from "./open-people.server.ts";
import { PEOPLE_STATES, peopleQuery } from "./people-filter.ts";
import { WaitingList } from "./waiting-list.tsx";

const DONE = {
  enrolled: m.people_done_enrolled,
  waiting: m.people_done_waiting,
  already: m.people_done_already,
  seat: m.people_done_seat,
  left: m.people_done_left_line,
  merged: m.person_done_merged,
};

/** Who is in a cohort, who waits, and the ways in. */
export function PeoplePage({
  open,
  done,
  refused,
}: {
  open: OpenPeople;
  /** What has just happened, as an address said it. */
  done: string | null;
  /** Why nothing happened, in words. */
  refused: string | null;
}) {
  const { cohort, enrolled, free } = open;
  const said =
    done && Object.hasOwn(DONE, done) ? (done as keyof typeof DONE) : null;
  return (
    <Page breadcrumbs={cohortTrail(cohort, m.people_title())}>
      {said ? <Notice tone="ok" title={DONE[said]()} /> : null}
      {refused ? <Notice tone="bad" title={refused} /> : null}
      <PageHead
        title={m.people_title()}
        meta={[
          m.people_enrolled({ n: enrolled }),
          free === null
            ? m.people_seats_any()
            : m.people_seats_free({ n: free }),
        ]}
        actions={<WaysIn cohortId={cohort.id} />}
      />
      <CohortTabs cohortId={cohort.id} here="people" />
      <PeopleFilters open={open} />
      {open.people.length === 0 ? (
        <Nobody open={open} />
      ) : (
        <PeopleTable open={open} />
      )}
      <Pages open={open} />
      <WaitingList open={open} />
    </Page>
  );
}

function WaysIn({ cohortId }: { cohortId: string }) {
  const home = `/${currentLocale()}/cohorts/${cohortId}`;
  return (
    <>
      <ButtonLink href={`${home}/people/new`}>{m.people_add()}</ButtonLink>
      <ButtonLink href={`${home}/people/walk-in`} variant="quiet">
        {m.people_walk_in()}
      </ButtonLink>
      <ButtonLink href={`${home}/imports/new`} variant="quiet">
        {m.people_import()}
      </ButtonLink>
      <ButtonLink href={`${home}/nominations`} variant="quiet">
        {m.nominations_title()}
      </ButtonLink>
    </>
  );
}

function PeopleFilters({
  open: { filter, institutions },
}: {
  open: OpenPeople;
}) {
  return (
    <Filters label={m.people_filter()}>
      <TextInput
        id="q"
        name="q"
        type="search"
        label={m.people_search()}
        defaultValue={filter.q}
      />
      <Select
        id="institution"
        name="institution"
        label={m.people_institution()}
        empty={m.people_any()}
        options={institutions}
        defaultValue={filter.institution ?? ""}
      />
      <Select
        id="state"
        name="state"
        label={m.people_state()}
        empty={m.people_any()}
        options={PEOPLE_STATES.map((value) => ({
          value,
          text: stateInWords(value),
        }))}
        defaultValue={filter.state ?? ""}
      />
      <Button variant="quiet">{m.people_show()}</Button>
    </Filters>
  );
}

function stateInWords(state: (typeof PEOPLE_STATES)[number]): string {
  const words = {
    enrolled: m.people_state_enrolled,
    withdrawn: m.people_state_withdrawn,
    account: m.people_access_account,
    invited: m.people_access_invited,
    lapsed: m.people_access_lapsed,
    "not-invited": m.people_access_not_invited,
    "no-address": m.people_access_no_address,
  };
  return words[state]();
}

/** Nobody was found, or nobody is there to be found. */
function Nobody({ open: { filter } }: { open: OpenPeople }) {
  const isAsked = peopleQuery(filter, 1) !== "";
  return isAsked ? (
    <EmptyState title={m.people_none_title()}>
      {m.people_none_text()}
    </EmptyState>
  ) : (
    <EmptyState title={m.people_empty_title()}>
      {m.people_empty_text()}
    </EmptyState>
  );
}

function PeopleTable({ open: { people, found } }: { open: OpenPeople }) {
  return (
    <DataTable id="people" caption={m.people_found({ n: found })}>
      <thead>
        <tr>
          <th scope="col">{m.people_column_name()}</th>
          <th scope="col">{m.people_institution()}</th>
          <th scope="col">{m.people_track()}</th>
          <th scope="col">{m.people_column_source()}</th>
          <th scope="col">{m.people_column_access()}</th>
          <th scope="col">{m.people_state()}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((one) => (
          <PersonRow key={one.id} one={one} />
        ))}
      </tbody>
    </DataTable>
  );
}

function PersonRow({ one }: { one: ListedPerson }) {
  const { id, cohortId, person, institution, municipality } = one;
  return (
    <tr>
      <th scope="row">
        <a href={`/${currentLocale()}/cohorts/${cohortId}/people/${id}`}>
          <bdi>{person.name}</bdi>
        </a>
        {person.email ? (
          <>
            <br />
            <small>{person.email}</small>
          </>
        ) : null}
      </th>
      <td>
        {institution ? (
          <>
            <bdi>{institution}</bdi>
            <br />
            <small>{municipality}</small>
          </>
        ) : (
          m.people_institution_none()
        )}
      </td>
      <td>{one.trackTitle}</td>
      <td>{sourceInWords(one.source)}</td>
      <td>
        <AccessMark one={one} />
      </td>
      <td>
        <EnrolmentTag withdrawnAt={one.withdrawnAt} />
      </td>
    </tr>
  );
}

function Pages({ open: { filter, page, pages } }: { open: OpenPeople }) {
  if (pages === 1) return null;
  const to = (wanted: number) => peopleQuery(filter, wanted) || "?";
  return (
    <nav className="pager" aria-label={m.people_pages()}>
      {page > 1 ? (
        <ButtonLink href={to(page - 1)} variant="quiet" icon="arrow-left">
          {m.people_previous()}
        </ButtonLink>
      ) : (
        <span />
      )}
      <span>{m.people_page({ page, pages })}</span>
      {page < pages ? (
        <ButtonLink href={to(page + 1)} variant="quiet" iconAfter="arrow-right">
          {m.people_next()}
        </ButtonLink>
      ) : (
        <span />
      )}
    </nav>
  );
}
