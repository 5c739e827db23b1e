import type { ReactNode } from "react";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import type { FormReply } from "#app/shared/form.server.ts";
import { say } from "#app/i18n/say.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, Notice } from "#app/ui/notice.tsx";
import { Page, PageHead } from "#app/ui/page.tsx";
import { DefinitionList, Panel } from "#app/ui/panel.tsx";
import { CohortTabs } from "../cohort-tabs.tsx";
import { cohortTrail } from "../cohort-trail.tsx";
import { CohortFields } from "./cohort-fields.tsx";
import { cohortValuesOf } from "./cohort-form.ts";
import { CoordinatorsPanel } from "./coordinators-panel.tsx";
import { InstitutionsPanel } from "./institutions-panel.tsx";
import type { OpenSettings } from "./open-settings.server.ts";

type Reply = FormReply | undefined;

/** Everything that a coordinator decides about a cohort. */
export function SettingsPage({
  open,
  changes,
  isSaved,
  reply,
}: {
  open: OpenSettings;
  /** What the programme's newest version changes; null at the newest. */
  changes: ReactNode;
  isSaved: boolean;
  reply: Reply;
}) {
  const { cohort, newer } = open;
  const locale = currentLocale();
  return (
    <Page
      width="list"
      breadcrumbs={cohortTrail(cohort, m.cohort_tab_settings())}
    >
      {isSaved ? <Notice tone="ok" title={m.cohort_saved()} /> : null}
      <ErrorSummary
        title={m.error_summary()}
        errors={Object.entries(reply?.errors ?? {}).map(([field, key]) => ({
          href: `#${field}`,
          text: wordsOf(key, open),
        }))}
      />
      <PageHead
        title={m.cohort_tab_settings()}
        lede={cohort.title[locale]}
        meta={[
          m.cohort_programme({
            code: cohort.programme.code,
            title: cohort.programme.title[locale],
          }),
          m.programme_version({ n: cohort.programme.versionNumber }),
        ]}
      />
      <CohortTabs cohortId={cohort.id} here="settings" />
      {newer ? (
        <MovePanel versionId={newer.versionId}>{changes}</MovePanel>
      ) : null}
      <OwnSettings open={open} reply={replyTo("save", reply)} />
      <InstitutionsPanel
        open={open}
        replyTo={(intent) => replyTo(intent, reply)}
      />
      <CoordinatorsPanel open={open} reply={reply} />
    </Page>
  );
}

/** The answer to one of the page's forms; the others show what is stored. */
function replyTo(intent: string, reply: Reply): Reply {
  return reply?.values.intent === intent ? reply : undefined;
}

function wordsOf(key: string, { seatsTaken }: OpenSettings): string {
  return key === "cohort_error_seats_taken"
    ? m.cohort_error_seats_taken({ n: seatsTaken })
    : say(key);
}

function OwnSettings({ open, reply }: { open: OpenSettings; reply: Reply }) {
  const seatsKey = reply?.errors.seats;
  const errors = { ...reply?.errors };
  delete errors.seats;
  return (
    <Panel id="own" title={m.cohort_settings_own()}>
      {reply?.errors.seen ? <StoredNow open={open} /> : null}
      <form method="post" className="form" data-once>
        <input type="hidden" name="intent" value="save" />
        <input type="hidden" name="seen" value={open.seen} />
        <CohortFields
          values={cohortValuesOf(open.cohort)}
          reply={reply && { ...reply, errors }}
          seatsError={seatsKey && wordsOf(seatsKey, open)}
        />
        <Button>{m.cohort_save()}</Button>
      </form>
    </Panel>
  );
}

/** What somebody else stored meanwhile, above what was typed here. */
function StoredNow({ open: { cohort } }: { open: OpenSettings }) {
  const { startsOn, endsOn, enrolUntil, studyUntil, seats } = cohort;
  const yes = (it: boolean) => (it ? m.cohort_yes() : m.cohort_no());
  return (
    <div id="seen">
      <Notice tone="warn" silent title={m.cohort_stored_now()}>
        <DefinitionList
          items={[
            { term: m.cohort_title_lt(), value: cohort.title.lt },
            { term: m.cohort_title_en(), value: cohort.title.en },
            { term: m.cohort_starts_on(), value: startsOn },
            { term: m.cohort_ends_on(), value: endsOn },
            { term: m.cohort_enrol_until(), value: enrolUntil ?? "–" },
            { term: m.cohort_study_until(), value: studyUntil ?? "–" },
            { term: m.cohort_seats(), value: seats ?? "–" },
            { term: m.cohort_open(), value: yes(cohort.openEnrolment) },
            { term: m.cohort_waiting(), value: yes(cohort.hasWaitingList) },
          ]}
        />
      </Notice>
    </div>
  );
}

/** Shows what a newer version of the programme would change, and moves to it. */
function MovePanel({
  versionId,
  children,
}: {
  versionId: string;
  children: ReactNode;
}) {
  return (
    <Panel id="move" title={m.cohort_move_title()}>
      <p>{m.cohort_move_text()}</p>
      {children}
      <form method="post" data-once>
        <input type="hidden" name="intent" value="move" />
        <input type="hidden" name="version" value={versionId} />
        <Button variant="quiet">{m.cohort_move()}</Button>
      </form>
    </Panel>
  );
}
