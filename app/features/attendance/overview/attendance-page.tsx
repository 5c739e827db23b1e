import { CohortTabs } from "#app/features/cohorts/cohort-tabs.tsx";
import { formatCalendarDay, formatDay, formatTime } from "#app/i18n/format.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import { ButtonLink } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Page, PageHead } from "#app/ui/page.tsx";
import { EmptyState, Panel } from "#app/ui/panel.tsx";
import type {
  AttendanceOverview,
  SessionLine,
} from "./open-overview.server.ts";
import { SessionStateMark } from "./session-state.tsx";
import { Totals } from "./totals.tsx";

/** A cohort's attendance: session by session, then person by person. */
export function AttendancePage({ open }: { open: AttendanceOverview }) {
  const locale = currentLocale();
  const home = `/${locale}/cohorts`;
  const { cohort, sessions } = open;
  const here = `${home}/${cohort.id}/attendance`;
  return (
    <Page
      breadcrumbs={{
        label: m.nav_breadcrumbs(),
        steps: [
          { href: home, text: m.cohorts_title() },
          { href: `${home}/${cohort.id}`, text: cohort.title[locale] },
        ],
        here: m.attendance_title(),
      }}
    >
      <PageHead title={m.attendance_title()} lede={cohort.title[locale]} />
      <CohortTabs cohortId={cohort.id} here="attendance" />
      {sessions.length === 0 ? (
        <EmptyState
          title={m.attendance_no_sessions()}
          action={
            <ButtonLink href={`${home}/${cohort.id}/sessions`}>
              {m.attendance_to_sessions()}
            </ButtonLink>
          }
        >
          {m.attendance_no_sessions_text()}
        </EmptyState>
      ) : (
        <>
          <SessionTable sessions={sessions} here={here} />
          <Papers days={open.days} here={here} />
        </>
      )}
      {open.people.length === 0 ? null : <Totals open={open} here={here} />}
    </Page>
  );
}

function SessionTable({
  sessions,
  here,
}: {
  sessions: SessionLine[];
  here: string;
}) {
  return (
    <DataTable id="sessions" caption={m.attendance_sessions()}>
      <thead>
        <tr>
          <th scope="col">{m.attendance_column_session()}</th>
          <th scope="col">{m.attendance_column_state()}</th>
          <th scope="col">{m.attendance_column_actions()}</th>
        </tr>
      </thead>
      <tbody>
        {sessions.map((line) => (
          <tr key={line.id}>
            <th scope="row" className="wrap-text">
              <a href={`${here}/${line.id}`}>{line.title[currentLocale()]}</a>
              <small>
                {formatDay(line.startsAt)}, {formatTime(line.startsAt)}–
                {formatTime(line.endsAt)}
              </small>
            </th>
            <td>
              <SessionStateMark line={line} />
              {line.lock ? (
                <small>
                  {m.attendance_locked_by({
                    day: formatDay(line.lock.lockedAt),
                    name: line.lock.lockedBy,
                  })}
                </small>
              ) : null}
            </td>
            <td>
              <SessionActions line={line} here={here} />
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function SessionActions({ line, here }: { line: SessionLine; here: string }) {
  const { id, title, state } = line;
  const canFill = state === "empty" || state === "partly" || state === "full";
  const of = <span className="vh">: {title[currentLocale()]}</span>;
  return (
    <div className="row">
      <ButtonLink small href={`${here}/${id}`} variant="quiet">
        {canFill ? m.attendance_fill() : m.attendance_look()}
        {of}
      </ButtonLink>
      {canFill && line.isOver ? (
        <ButtonLink small variant="quiet" href={`${here}/${id}/lock`}>
          {m.attendance_lock()}
          {of}
        </ButtonLink>
      ) : null}
      {line.corrections > 0 ? (
        <a href={`${here}/${id}#corrections`}>
          {m.attendance_corrections_count({ n: line.corrections })}
          {of}
        </a>
      ) : null}
      {state === "cancelled" || line.halves.length < 2
        ? null
        : line.halves.map(({ half, startsAt }) => (
            <a
              key={half}
              href={`${here}/sign-in-sheet?session=${id}&half=${half}`}
            >
              {m.attendance_sheet_half({ time: formatTime(startsAt) })}
              {of}
            </a>
          ))}
    </div>
  );
}

/** What can be printed: a sheet for each day, and the summaries. */
function Papers({ days, here }: { days: string[]; here: string }) {
  return (
    <Panel id="papers" title={m.attendance_papers()}>
      <p>{m.attendance_papers_text()}</p>
      <ul className="list">
        {days.map((day) => (
          <li key={day}>
            <a href={`${here}/sign-in-sheet?day=${day}`}>
              {m.attendance_sheet_day({ day: formatCalendarDay(day) })}
            </a>
          </li>
        ))}
        <li>
          {m.attendance_paper_summary()}:{" "}
          <a href={`${here}/papers/summary.pdf`}>
            PDF<span className="vh">, {m.attendance_paper_summary()}</span>
          </a>
          {" · "}
          <a href={`${here}/papers/summary.xlsx`}>
            Excel<span className="vh">, {m.attendance_paper_summary()}</span>
          </a>
        </li>
        <li>
          {m.attendance_paper_participants()}:{" "}
          <a href={`${here}/papers/participants.pdf`}>
            PDF<span className="vh">, {m.attendance_paper_participants()}</span>
          </a>
          {" · "}
          <a href={`${here}/papers/participants.xlsx`}>
            Excel
            <span className="vh">, {m.attendance_paper_participants()}</span>
          </a>
        </li>
      </ul>
    </Panel>
  );
}
