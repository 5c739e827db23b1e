import { CohortTabs } from "#app/features/cohorts/cohort-tabs.tsx";
import { formatDay, formatInstant } from "#app/i18n/format.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import { Notice } from "#app/ui/notice.tsx";
import { Page, PageHead } from "#app/ui/page.tsx";
import { Kpis, Panel } from "#app/ui/panel.tsx";
import { Progress } from "#app/ui/progress.tsx";
import { ImportRows } from "./import-rows.tsx";
import { Broken, Stopped } from "./import-stopped.tsx";
import { RunForm, UndoForm } from "./import-forms.tsx";
import { readingInWords, stateInWords } from "./import-words.ts";
import type { OpenImport } from "./open-import.server.ts";

type Props = { open: OpenImport; refused: string | null };

/** Whether the page has to look again: something is being done. */
export function isWorking({ progress }: Pick<OpenImport, "progress">): boolean {
  return progress === "working";
}

/** What a page about an import is called. */
export function importTitle({ found }: Pick<OpenImport, "found">): string {
  const name = found.fileName ?? m.import_pasted();
  return found.state === "dry-run"
    ? m.import_dry_title({ name })
    : m.import_report_title({ name });
}

/** A list that was read in: its check, its progress, its report. */
export function ImportPage({ open, refused }: Props) {
  const { cohort, found } = open;
  const locale = currentLocale();
  const home = `/${locale}/cohorts`;
  const own = `${home}/${cohort.id}`;
  return (
    <Page
      breadcrumbs={{
        label: m.nav_breadcrumbs(),
        steps: [
          { href: home, text: m.cohorts_title() },
          { href: own, text: cohort.title[locale] },
          { href: `${own}/imports/new`, text: m.import_title() },
        ],
        here: importTitle(open),
      }}
    >
      {refused ? <Notice tone="bad" title={refused} /> : null}
      <News open={open} />
      <PageHead
        title={<bdi>{importTitle(open)}</bdi>}
        meta={[
          stateInWords(found.state),
          formatInstant(found.createdAt),
          m.import_rows({ n: found.rowsTotal }),
          m.import_kept_until({ day: formatDay(found.keptUntil) }),
        ]}
      />
      <CohortTabs cohortId={cohort.id} here="people" />
      <Body open={open} again={`${own}/imports/new`} />
    </Page>
  );
}

function Body({ open, again }: Pick<Props, "open"> & { again: string }) {
  if (open.progress === "broken") return <Broken again={again} />;
  if (open.progress === "none") return <Report open={open} />;
  return (
    <>
      {open.progress === "stopped" ? <Stopped /> : null}
      {open.found.state === "reading" ? (
        <p>{m.import_reading_title()}</p>
      ) : (
        <Working open={open} />
      )}
    </>
  );
}

function News({ open: { found, counts, keptPartly } }: Pick<Props, "open">) {
  if (found.state === "done")
    return (
      <Notice tone="ok" title={m.import_done_title()}>
        {m.import_done_text({ n: counts.create + counts.enrol })}
      </Notice>
    );
  if (found.state === "refused")
    return (
      <Notice tone="bad" title={m.import_refused_title()}>
        {m.import_refused_text()}
      </Notice>
    );
  if (found.state === "undone")
    return (
      <Notice tone="ok" title={m.import_undone_title()}>
        <p>{m.import_undone_text()}</p>
        {keptPartly > 0 ? (
          <p>{m.import_undone_kept({ n: keptPartly })}</p>
        ) : null}
      </Notice>
    );
  return null;
}

function Working({ open: { found, counts } }: Pick<Props, "open">) {
  const total = Math.max(1, counts.create + counts.enrol, found.rowsDone);
  const done = found.rowsDone;
  return (
    <Panel id="progress" title={m.import_progress_title()}>
      <p>{stateInWords(found.state)}</p>
      <Progress
        label={m.import_progress_label()}
        value={done}
        max={total}
        text={m.import_progress_text({ done, total })}
      />
    </Panel>
  );
}

function Report({ open }: Pick<Props, "open">) {
  const { found, counts } = open;
  const isDry = found.state === "dry-run";
  return (
    <>
      {isDry ? (
        <Notice silent title={m.import_not_changed()}>
          {readingInWords(found.reading)}
        </Notice>
      ) : null}
      <Kpis
        items={[
          { label: m.import_count_create(), value: counts.create },
          { label: m.import_count_enrol(), value: counts.enrol },
          { label: m.import_count_already(), value: counts.already },
          { label: m.import_count_error(), value: counts.error },
        ]}
      />
      {isDry ? <SeatsNotice open={open} /> : null}
      {isDry ? <RunForm open={open} /> : null}
      {open.all === 0 ? (
        <p>{m.import_forgotten()}</p>
      ) : (
        <ImportRows open={open} />
      )}
      {found.state === "done" && open.all > 0 ? <UndoForm open={open} /> : null}
    </>
  );
}

/** Said before anything else, where the list has more people than seats. */
function SeatsNotice({
  open: { seatsLeft, cohort, counts, shortOfSeats },
}: Pick<Props, "open">) {
  if (seatsLeft === null) return null;
  if (counts.create + counts.enrol + shortOfSeats <= seatsLeft) return null;
  return (
    <Notice tone="warn" title={m.import_seats_title()}>
      {cohort.hasWaitingList
        ? m.import_seats_short_wait({ n: seatsLeft })
        : m.import_seats_short({ n: seatsLeft })}
    </Notice>
  );
}
