import { CohortTabs } from "#app/features/cohorts/cohort-tabs.tsx";
import { formatDay, formatInstant, formatTime } from "#app/i18n/format.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import type { FormReply } from "#app/shared/form.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { errorLines } from "#app/ui/form-reply.ts";
import { ErrorSummary, Notice } from "#app/ui/notice.tsx";
import { Page, PageHead } from "#app/ui/page.tsx";
import { EmptyState } from "#app/ui/panel.tsx";
import type { OpenSession } from "../open-attendance.server.ts";
import { CorrectionList } from "../correction/correction-list.tsx";
import { saidInWords } from "../said-in-words.ts";
import type { Conflict } from "./fill-attendance.server.ts";
import { rowFields } from "./fill-form.ts";
import { AttendanceGrid, SaidTable } from "./attendance-grid.tsx";

export type FillReply =
  | { kind: "mistakes"; reply: FormReply }
  | { kind: "conflicts"; written: number; conflicts: Conflict[] }
  | { kind: "shut" };

/** One session's attendance: a form while it can be filled, then a list. */
export function SessionPage({
  open,
  reply,
  news,
}: {
  open: OpenSession;
  reply: FillReply | undefined;
  /** What has just been done, in words. */
  news: string | null;
}) {
  const locale = currentLocale();
  const { cohort, session, shut, rows } = open;
  const home = `/${locale}/cohorts/${cohort.id}`;
  const mistakes = reply?.kind === "mistakes" ? reply.reply : undefined;
  return (
    <Page breadcrumbs={breadcrumbsOf(open)}>
      <ErrorSummary title={m.error_summary()} errors={errorLines(mistakes)} />
      {news ? <Notice tone="ok" title={news} /> : null}
      {reply?.kind === "shut" ? (
        <Notice tone="bad" title={m.attendance_nothing_saved()} />
      ) : null}
      {reply?.kind === "conflicts" ? <Conflicts reply={reply} /> : null}
      <PageHead
        title={session.title[locale]}
        meta={[
          formatDay(session.startsAt),
          `${formatTime(session.startsAt)}–${formatTime(session.endsAt)}`,
          session.place,
          session.trainers.join(", "),
        ]}
        actions={<Actions open={open} home={home} />}
      />
      <CohortTabs cohortId={cohort.id} here="attendance" />
      <WhyShut open={open} />
      {rows.length === 0 ? (
        <EmptyState title={m.attendance_nobody()}>
          {m.attendance_nobody_text()}
        </EmptyState>
      ) : shut === null ? (
        <AttendanceGrid open={open} reply={mistakes} />
      ) : (
        <SaidTable open={open} here={`${home}/attendance/${session.id}`} />
      )}
      <CorrectionList
        corrections={open.corrections}
        hasHalves={open.halves.length > 1}
      />
    </Page>
  );
}

/** The way to a page of one session; `here` where it is below it. */
export function breadcrumbsOf(
  { cohort, session }: Pick<OpenSession, "cohort" | "session">,
  here?: string,
) {
  const locale = currentLocale();
  const home = `/${locale}/cohorts`;
  const attendance = `${home}/${cohort.id}/attendance`;
  const title = session.title[locale];
  const steps = [
    { href: home, text: m.cohorts_title() },
    { href: `${home}/${cohort.id}`, text: cohort.title[locale] },
    { href: attendance, text: m.attendance_title() },
  ];
  return {
    label: m.nav_breadcrumbs(),
    steps: here
      ? [...steps, { href: `${attendance}/${session.id}`, text: title }]
      : steps,
    here: here ?? title,
  };
}

function Actions({ open, home }: { open: OpenSession; home: string }) {
  const { session, shut } = open;
  return (
    <>
      {session.cancelledAt ? null : (
        <ButtonLink
          small
          variant="quiet"
          href={`${home}/people/walk-in?session=${session.id}`}
        >
          {m.attendance_add_walk_in()}
        </ButtonLink>
      )}
      {shut === null ? (
        <ButtonLink
          small
          variant="quiet"
          icon="locked"
          href={`${home}/attendance/${session.id}/lock`}
        >
          {m.attendance_lock()}
        </ButtonLink>
      ) : null}
    </>
  );
}

function WhyShut({ open: { shut, lock, session } }: { open: OpenSession }) {
  if (shut === "cancelled") {
    return <Notice silent tone="bad" title={m.attendance_shut_cancelled()} />;
  }
  if (shut === "to-come") {
    return (
      <Notice
        silent
        title={m.attendance_shut_to_come({
          instant: formatInstant(session.startsAt),
        })}
      />
    );
  }
  if (!lock) return null;
  return (
    <Notice
      silent
      title={m.attendance_locked_by({
        day: formatDay(lock.lockedAt),
        name: lock.lockedBy,
      })}
    >
      {m.attendance_locked_text()}
    </Notice>
  );
}

/** What somebody else said meanwhile: it stands, and the form shows it. */
function Conflicts({
  reply: { written, conflicts },
}: {
  reply: Extract<FillReply, { kind: "conflicts" }>;
}) {
  return (
    <Notice tone="warn" title={m.attendance_conflict_title()}>
      <p>{m.attendance_conflict_text({ n: written })}</p>
      <ul className="list">
        {conflicts.map(
          ({ enrolmentId, half, name, mine, theirs, markedBy }) => (
            <li key={`${half}-${enrolmentId}`}>
              <a href={`#${rowFields.minutes(half, enrolmentId)}`}>
                <bdi>{name}</bdi>
              </a>
              :{" "}
              {m.attendance_conflict_line({
                mine: saidInWords(mine),
                theirs: saidInWords(theirs),
                name: markedBy ?? m.attendance_somebody(),
              })}
            </li>
          ),
        )}
      </ul>
    </Notice>
  );
}
