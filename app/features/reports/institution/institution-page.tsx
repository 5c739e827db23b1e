import {
  formatCalendarDay,
  formatDay,
  formatPeriod,
} from "#app/i18n/format.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import type { FormReply } from "#app/shared/form.server.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, PageHead } from "#app/ui/page.tsx";
import { EmptyState, Panel } from "#app/ui/panel.tsx";
import { StateMark, type State } from "#app/ui/tag.tsx";
import { NominationForm } from "./nomination-form.tsx";
import type { Completed, OpenInstitution } from "./open-institution.server.ts";

/** For who speaks for an institution: nominate, and see who completed. */
export function InstitutionPage({
  open,
  isNominated,
  reply,
}: {
  open: OpenInstitution;
  isNominated: boolean;
  reply: FormReply | null;
}) {
  return (
    <Page width="list">
      {isNominated ? (
        <Notice tone="ok" title={m.institution_nominated()}>
          {m.institution_nominated_text()}
        </Notice>
      ) : null}
      <PageHead
        title={m.institution_title()}
        meta={open.institutions.map(({ name }) => name)}
      />
      <p>{m.institution_intro()}</p>
      <Panel id="nominate" title={m.institution_nominate_title()}>
        {open.invitations.length === 0 ? (
          <p>{m.institution_no_invitations()}</p>
        ) : (
          <>
            <ul className="list">
              {open.invitations.map((invitation) => (
                <li key={invitation.institutionId + invitation.cohortId}>
                  <InvitationLine {...{ invitation }} />
                </li>
              ))}
            </ul>
            <NominationForm invitations={open.invitations} reply={reply} />
          </>
        )}
      </Panel>
      <Nominations nominations={open.nominations} />
      <People people={open.people} />
    </Page>
  );
}

function InvitationLine({
  invitation,
}: {
  invitation: OpenInstitution["invitations"][number];
}) {
  const { startsOn, endsOn, seats, nominated, enrolUntil } = invitation;
  const locale = currentLocale();
  const facts = [
    invitation.programmeTitle[locale],
    formatPeriod({ from: startsOn, to: endsOn }),
    seats === null
      ? m.institution_any_seats({ nominated })
      : m.institution_seats({ nominated, seats }),
    enrolUntil === null
      ? ""
      : m.institution_until({ day: formatCalendarDay(enrolUntil) }),
  ];
  return (
    <>
      <strong>{invitation.title[locale]}</strong>
      {" · "}
      {facts.filter((fact) => fact !== "").join(" · ")}
    </>
  );
}

function Nominations({ nominations }: Pick<OpenInstitution, "nominations">) {
  if (nominations.length === 0) return null;
  return (
    <DataTable id="nominations" caption={m.institution_nominations_title()}>
      <thead>
        <tr>
          <th scope="col">{m.institution_email()}</th>
          <th scope="col">{m.report_rows_cohort()}</th>
          <th scope="col">{m.institution_nominated_on()}</th>
          <th scope="col">{m.institution_outcome()}</th>
        </tr>
      </thead>
      <tbody>
        {nominations.map((one) => (
          <tr key={one.cohortId + one.personId}>
            <th scope="row">{one.email ?? "–"}</th>
            <td>{one.cohortTitle[currentLocale()]}</td>
            <td>{formatDay(one.nominatedAt)}</td>
            <td>
              {m[`institution_outcome_${one.outcome ?? "open"}`]()}
              {one.reason ? `: ${one.reason}` : null}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function People({ people }: Pick<OpenInstitution, "people">) {
  if (people.length === 0) {
    return (
      <EmptyState title={m.institution_no_people_title()}>
        {m.institution_no_people_text()}
      </EmptyState>
    );
  }
  return (
    <DataTable id="people" caption={m.institution_people_title()}>
      <thead>
        <tr>
          <th scope="col">{m.report_rows_name()}</th>
          <th scope="col">{m.report_rows_cohort()}</th>
          <th scope="col">{m.institution_completed()}</th>
          <th scope="col">{m.institution_certificate()}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.enrolmentId}>
            <th scope="row">{person.personName}</th>
            <td>{person.cohortTitle[currentLocale()]}</td>
            <td>
              <CompletedMark completed={person.completed} />
            </td>
            <td>{person.certifiedAt ? formatDay(person.certifiedAt) : "–"}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

const SHAPES: Record<Completed, State> = {
  "not-begun": "not-started",
  "in-progress": "in-progress",
  completed: "done",
  left: "locked",
};

function CompletedMark({ completed }: { completed: Completed }) {
  const words = {
    "not-begun": m.institution_state_not_begun,
    "in-progress": m.institution_state_in_progress,
    completed: m.institution_state_completed,
    left: m.institution_state_left,
  }[completed]();
  return <StateMark state={SHAPES[completed]}>{words}</StateMark>;
}
