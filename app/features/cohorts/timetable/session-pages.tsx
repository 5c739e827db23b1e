import type { ReactNode } from "react";
import { formatDay, formatTime } from "#app/i18n/format.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import type { FormReply } from "#app/shared/form.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { CheckboxGroup } from "#app/ui/choices.tsx";
import { errorLines, fieldState } from "#app/ui/form-reply.ts";
import { ErrorSummary, Notice } from "#app/ui/notice.tsx";
import { Page, PageHead } from "#app/ui/page.tsx";
import { DefinitionList, Panel } from "#app/ui/panel.tsx";
import type { Cohort } from "../cohorts.queries.server.ts";
import { CohortTabs } from "../cohort-tabs.tsx";
import { cohortTrail } from "../cohort-trail.tsx";
import type { Session } from "../sessions.queries.server.ts";
import { SessionFieldsForm } from "./session-fields.tsx";
import { valuesOf } from "./session-values.ts";

type OpenCohort = Pick<Cohort, "id" | "title" | "startsOn" | "endsOn">;
type Reply = FormReply | undefined;

/** The form of a session that is not there yet. */
export function NewSessionPage({
  cohort,
  reply,
}: {
  cohort: OpenCohort;
  reply: Reply;
}) {
  const values = { form: "contact", day: cohort.startsOn };
  return (
    <Frame cohort={cohort} title={m.session_new_title()} reply={reply}>
      <SessionFieldsForm
        values={values}
        reply={reply}
        days={cohort}
        revision={null}
      />
    </Frame>
  );
}

/** A session with its form, and a way to say that it does not take place. */
export function SessionPage({
  cohort,
  session,
  marks,
  isLocked,
  reply,
}: {
  cohort: OpenCohort;
  session: Session;
  /** How many marks of attendance there are. */
  marks: number;
  isLocked: boolean;
  reply: Reply;
}) {
  const isStale = reply?.errors.revision !== undefined;
  return (
    <Frame
      cohort={cohort}
      title={session.title[currentLocale()]}
      reply={reply}
      sessionId={session.id}
      notice={
        <>
          {session.cancelledAt ? (
            <Notice tone="bad" silent title={m.session_cancelled_text()} />
          ) : null}
          {isLocked ? <Notice silent title={m.session_locked_text()} /> : null}
          {isStale ? <StoredNow session={session} /> : null}
        </>
      }
    >
      {session.cancelledAt ? (
        <Particulars session={session} />
      ) : (
        <>
          <SessionFieldsForm
            values={valuesOf(session)}
            reply={reply?.values.intent === "cancel" ? undefined : reply}
            days={cohort}
            revision={session.revision}
          />
          {isLocked ? null : <CancelForm marks={marks} reply={reply} />}
        </>
      )}
    </Frame>
  );
}

function Frame({
  cohort,
  title,
  reply,
  sessionId,
  notice,
  children,
}: {
  cohort: OpenCohort;
  title: string;
  reply: Reply;
  /** Not given for a session that is not there yet. */
  sessionId?: string;
  notice?: ReactNode;
  children: ReactNode;
}) {
  const between = [{ path: "/sessions", text: m.cohort_tab_sessions() }];
  return (
    <Page width="list" breadcrumbs={cohortTrail(cohort, title, between)}>
      <ErrorSummary title={m.error_summary()} errors={errorLines(reply)} />
      {notice}
      <PageHead
        title={title}
        lede={cohort.title[currentLocale()]}
        actions={
          sessionId ? (
            <ButtonLink
              variant="quiet"
              href={`/${currentLocale()}/cohorts/${cohort.id}/attendance/${sessionId}`}
            >
              {m.session_fill_attendance()}
            </ButtonLink>
          ) : null
        }
      />
      <CohortTabs cohortId={cohort.id} here="sessions" />
      {children}
    </Page>
  );
}

/** What somebody else stored meanwhile, beside what was typed here. */
function StoredNow({ session }: { session: Session }) {
  return (
    <Panel id="revision" title={m.session_stored_now()}>
      <Particulars session={session} />
    </Panel>
  );
}

function Particulars({ session }: { session: Session }) {
  const { title, startsAt, endsAt, place, trainers } = session;
  return (
    <DefinitionList
      items={[
        { term: m.session_column_title(), value: title[currentLocale()] },
        {
          term: m.session_column_time(),
          value: `${formatDay(startsAt)}, ${formatTime(startsAt)}–${formatTime(endsAt)}`,
        },
        { term: m.session_place(), value: place },
        { term: m.session_trainers(), value: trainers.join(", ") || "–" },
      ]}
    />
  );
}

function CancelForm({ marks, reply }: { marks: number; reply: Reply }) {
  return (
    <Panel id="cancel" title={m.session_cancel_title()}>
      <p>
        {marks === 0
          ? m.session_cancel_unmarked()
          : m.session_cancel_text({ n: marks })}
      </p>
      <form method="post" className="form" data-once>
        <input type="hidden" name="intent" value="cancel" />
        <CheckboxGroup
          id="sure"
          name="sure"
          legend={m.session_cancel_legend()}
          error={fieldState(reply, "sure").error}
          options={[{ value: "yes", text: m.session_cancel_sure() }]}
        />
        <Button variant="danger">{m.session_cancel()}</Button>
      </form>
    </Panel>
  );
}
