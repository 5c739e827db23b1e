import { formatDay, formatTime } from "#app/i18n/format.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import { ButtonLink } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, PageHead } from "#app/ui/page.tsx";
import { EmptyState } from "#app/ui/panel.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { formatAcademicHours } from "../academic-hours.ts";
import type { findCohortFor } from "../cohorts.queries.server.ts";
import { CohortTabs } from "../cohort-tabs.tsx";
import { cohortTrail } from "../cohort-trail.tsx";
import { minutesOf } from "../session-time.ts";
import type { Session } from "../sessions.queries.server.ts";
import { overlapping, totalsOf, type FormTotal } from "./timetable-totals.ts";

type Cohort = NonNullable<ReturnType<typeof findCohortFor>>;

/** All sessions of a cohort, and how their hours compare with the programme's. */
export function TimetablePage({
  cohort,
  sessions,
  saved,
}: {
  cohort: Cohort;
  sessions: Session[];
  /** What was done just now; `twice`: a time came twice that day. */
  saved: { isSaved: boolean; isTwice: boolean };
}) {
  const home = `/${currentLocale()}/cohorts/${cohort.id}`;
  return (
    <Page breadcrumbs={cohortTrail(cohort, m.cohort_tab_sessions())}>
      {saved.isSaved ? (
        <Notice tone="ok" title={m.session_saved()}>
          {saved.isTwice ? m.session_saved_twice() : null}
        </Notice>
      ) : null}
      <PageHead
        title={m.cohort_tab_sessions()}
        lede={cohort.title[currentLocale()]}
        actions={
          <>
            <ButtonLink href={`${home}/sessions/new`}>
              {m.session_new_title()}
            </ButtonLink>
            <ButtonLink
              variant="quiet"
              href={`${home}/calendar`}
              icon="download"
            >
              {m.session_calendar_link()}
            </ButtonLink>
          </>
        }
      />
      <CohortTabs cohortId={cohort.id} here="sessions" />
      <Totals totals={totalsOf(sessions, cohort.programme)} />
      {sessions.length === 0 ? (
        <EmptyState title={m.session_none_title()}>
          {m.session_none_text()}
        </EmptyState>
      ) : (
        <SessionTable home={home} sessions={sessions} />
      )}
    </Page>
  );
}

/** Says where the timetable and the programme's plan are not the same. */
function Totals({ totals }: { totals: FormTotal[] }) {
  const differing = totals.filter(
    ({ minutes, plannedMinutes }) => minutes !== plannedMinutes,
  );
  const lines = (shown: FormTotal[]) => (
    <ul className="list">
      {shown.map((total) => (
        <li key={total.form}>{totalInWords(total)}</li>
      ))}
    </ul>
  );
  return differing.length === 0 ? (
    lines(totals)
  ) : (
    <Notice tone="warn" silent title={m.session_totals_differ()}>
      {lines(totals)}
    </Notice>
  );
}

function totalInWords({ form, minutes, plannedMinutes }: FormTotal): string {
  const hours = {
    held: formatAcademicHours(minutes),
    planned: formatAcademicHours(plannedMinutes),
  };
  return form === "contact"
    ? m.session_total_contact(hours)
    : m.session_total_online(hours);
}

function SessionTable({
  home,
  sessions,
}: {
  home: string;
  sessions: Session[];
}) {
  const crossing = overlapping(sessions);
  return (
    <DataTable id="timetable" caption={m.session_table()} captionHidden>
      <thead>
        <tr>
          <th scope="col">{m.session_column_title()}</th>
          <th scope="col">{m.session_column_time()}</th>
          <th scope="col">{m.session_column_form()}</th>
          <th scope="col">{m.session_column_hours()}</th>
          <th scope="col">{m.session_column_state()}</th>
          <th scope="col">{m.session_fill_attendance()}</th>
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => (
          <SessionRow
            key={session.id}
            home={home}
            session={session}
            isCrossing={crossing.has(session.id)}
          />
        ))}
      </tbody>
    </DataTable>
  );
}

function SessionRow({
  home,
  session,
  isCrossing,
}: {
  home: string;
  session: Session;
  isCrossing: boolean;
}) {
  const { title, startsAt, endsAt, form, place, trainers } = session;
  const name = title[currentLocale()];
  return (
    <tr>
      <th scope="row">
        <a href={`${home}/sessions/${session.id}`}>{name}</a>
      </th>
      <td>
        {formatDay(startsAt)}, {formatTime(startsAt)}–{formatTime(endsAt)}
      </td>
      <td>
        {form === "contact" ? m.session_contact() : m.session_online()}
        {", "}
        <bdi>{place}</bdi>
        {trainers.length > 0 ? (
          <>
            <br />
            <bdi>{trainers.join(", ")}</bdi>
          </>
        ) : null}
      </td>
      <td>{formatAcademicHours(minutesOf(session))}</td>
      <td>
        {session.cancelledAt ? (
          <Tag tone="bad">{m.session_cancelled()}</Tag>
        ) : isCrossing ? (
          <Tag tone="warn">{m.session_overlaps()}</Tag>
        ) : (
          m.session_planned()
        )}
      </td>
      <td>
        <a href={`${home}/attendance/${session.id}`}>
          {m.session_fill_attendance()}
          <span className="vh">: {name}</span>
        </a>
      </td>
    </tr>
  );
}
