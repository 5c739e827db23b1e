import { CohortTabs } from "#app/features/cohorts/cohort-tabs.tsx";
import { cohortTrail } from "#app/features/cohorts/cohort-trail.tsx";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Filters } from "#app/ui/data-table.tsx";
import { TextInput } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, PageHead } from "#app/ui/page.tsx";
import { Columns, DefinitionList, Panel } from "#app/ui/panel.tsx";
import type { OpenMerge } from "./open-merge.server.ts";
import type { OpenPerson } from "./open-person.server.ts";
import { personHref } from "./person-page.tsx";

/** Finds the other record of the same human, and makes one of both. */
export function MergePage({
  open,
  merge,
  refused,
}: {
  open: OpenPerson;
  merge: OpenMerge;
  /** Why they were not merged, in words. */
  refused: string | null;
}) {
  const { cohort, one } = open;
  const { name } = one.person;
  const between = [
    { path: "/people", text: m.people_title() },
    { path: `/people/${one.id}`, text: name },
  ];
  return (
    <Page
      width="list"
      breadcrumbs={cohortTrail(cohort, m.person_merge(), between)}
    >
      {refused ? <Notice tone="bad" title={refused} /> : null}
      <PageHead title={m.person_merge()} lede={<bdi>{name}</bdi>} />
      <CohortTabs cohortId={cohort.id} here="people" />
      {merge.ended ? (
        <Both open={open} merge={merge} ended={merge.ended} />
      ) : (
        <OtherRecord merge={merge} />
      )}
    </Page>
  );
}

function OtherRecord({ merge: { query, found } }: { merge: OpenMerge }) {
  return (
    <>
      <p>{m.person_merge_text()}</p>
      <Filters label={m.person_merge_find()}>
        <TextInput
          id="q"
          name="q"
          type="search"
          label={m.people_search()}
          defaultValue={query}
        />
        <Button variant="quiet">{m.people_show()}</Button>
      </Filters>
      {query !== "" && found.length === 0 ? (
        <p>{m.person_merge_none()}</p>
      ) : null}
      <ul className="list list--apart">
        {found.map((one) => (
          <li key={one.personId}>
            <a href={`?with=${one.personId}`}>
              <bdi>{one.name}</bdi>
            </a>{" "}
            <small>
              {[one.email, one.institution].filter(Boolean).join(", ")}
            </small>
          </li>
        ))}
      </ul>
    </>
  );
}

type Card = OpenMerge["kept"];

function Both({
  open,
  merge,
  ended,
}: {
  open: OpenPerson;
  merge: OpenMerge;
  ended: Card;
}) {
  return (
    <>
      <Columns>
        <RecordPanel
          id="kept"
          title={m.person_merge_kept()}
          card={merge.kept}
        />
        <RecordPanel id="ended" title={m.person_merge_ended()} card={ended} />
      </Columns>
      <Panel id="moves" title={m.person_merge_moves()}>
        <ul className="list">
          <li>{m.person_merge_moves_enrolments()}</li>
          <li>{m.person_merge_moves_same()}</li>
          <li>{m.person_merge_moves_access()}</li>
          <li>{m.person_merge_moves_register()}</li>
          <li>{m.person_merge_for_good()}</li>
        </ul>
      </Panel>
      <form method="post" className="row" data-once>
        <input type="hidden" name="with" value={ended.personId} />
        <Button variant="danger">{m.person_merge_confirm()}</Button>
        <ButtonLink href={personHref(open)} variant="quiet">
          {m.person_cancel()}
        </ButtonLink>
      </form>
    </>
  );
}

function RecordPanel({
  id,
  title,
  card,
}: {
  id: string;
  title: string;
  card: Card;
}) {
  const locale = currentLocale();
  const cohorts = card.cohorts.map((cohort) => cohort[locale]).join("; ");
  return (
    <Panel id={id} title={title}>
      <DefinitionList
        items={[
          { term: m.people_name(), value: <bdi>{card.name}</bdi> },
          { term: m.people_email(), value: card.email ?? m.person_no_email() },
          {
            term: m.people_institution(),
            value: card.institution ?? m.people_institution_none(),
          },
          { term: m.person_merge_cohorts(), value: cohorts },
        ]}
      />
    </Panel>
  );
}
