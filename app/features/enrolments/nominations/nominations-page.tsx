import { CohortTabs } from "#app/features/cohorts/cohort-tabs.tsx";
import type { Cohort } from "#app/features/cohorts/cohorts.queries.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { say } from "#app/i18n/say.ts";
import { m } from "#app/paraglide/messages.js";
import type { FormReply } from "#app/shared/form.server.ts";
import type { CohortId } from "#app/shared/ids.ts";
import { Button } from "#app/ui/button.tsx";
import { TextInput } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, PageHead } from "#app/ui/page.tsx";
import { EmptyState, Panel } from "#app/ui/panel.tsx";
import type { DecideRefusal } from "./decide-nomination.server.ts";
import type { listNominations } from "./nominations.queries.server.ts";

type Nominated = ReturnType<typeof listNominations>[number];

/** Whom institutions propose, each with the two things that can be done. */
export function NominationsPage({
  cohort,
  nominations,
  decided,
  reply,
  refused,
}: {
  cohort: Cohort;
  nominations: Nominated[];
  /** What was decided just now. */
  decided: string | null;
  reply: FormReply | null;
  refused: DecideRefusal["code"] | null;
}) {
  const locale = currentLocale();
  const home = `/${locale}/cohorts/${cohort.id}`;
  return (
    <Page
      width="text"
      breadcrumbs={{
        label: m.nav_breadcrumbs(),
        steps: [
          { href: `/${locale}/cohorts`, text: m.cohorts_title() },
          { href: home, text: cohort.title[locale] },
        ],
        here: m.nominations_title(),
      }}
    >
      <News decided={decided} refused={refused} />
      <PageHead title={m.nominations_title()} meta={[cohort.title[locale]]} />
      <CohortTabs cohortId={cohort.id} here="people" />
      {nominations.length === 0 ? (
        <EmptyState title={m.nominations_empty_title()}>
          {m.nominations_empty_text()}
        </EmptyState>
      ) : null}
      {nominations.map((one) => (
        <Panel key={one.personId} id={one.personId} title={one.name}>
          <p className="meta">
            <span>{one.institution}</span>
            <span>{formatDay(one.nominatedAt)}</span>
          </p>
          {one.outcome ? (
            <p>
              {m[`institution_outcome_${one.outcome}`]()}
              {one.reason ? `: ${one.reason}` : null}
            </p>
          ) : (
            <Decide cohortId={cohort.id} nominated={one} reply={reply} />
          )}
        </Panel>
      ))}
    </Page>
  );
}

/** What came of the last decision. */
function News({
  decided,
  refused,
}: {
  decided: string | null;
  refused: DecideRefusal["code"] | null;
}) {
  if (refused) {
    const key = `nominations_refused_${refused.replaceAll("-", "_")}`;
    return <Notice tone="bad" title={say(key)} />;
  }
  if (
    decided === "enrolled" ||
    decided === "waiting" ||
    decided === "declined"
  ) {
    return <Notice tone="ok" title={m[`nominations_done_${decided}`]()} />;
  }
  return null;
}

function Decide({
  cohortId,
  nominated: { personId },
  reply,
}: {
  cohortId: CohortId;
  nominated: Nominated;
  reply: FormReply | null;
}) {
  const isOurs = reply?.values.person === personId;
  const reason = isOurs ? reply.values.reason : "";
  const error = isOurs && reply.errors.reason ? say(reply.errors.reason) : "";
  const action = `/${currentLocale()}/cohorts/${cohortId}/nominations`;
  return (
    <>
      <form method="post" action={action}>
        <input type="hidden" name="person" value={personId} />
        <input type="hidden" name="decision" value="enrol" />
        <Button>{m.nominations_enrol()}</Button>
      </form>
      <details open={isOurs}>
        <summary>{m.nominations_decline()}</summary>
        <form method="post" action={action} noValidate>
          <input type="hidden" name="person" value={personId} />
          <input type="hidden" name="decision" value="decline" />
          <TextInput
            id={`reason-${personId}`}
            name="reason"
            label={m.nominations_reason()}
            hint={m.nominations_reason_hint()}
            defaultValue={reason}
            error={error || undefined}
          />
          <Button variant="danger">{m.nominations_decline()}</Button>
        </form>
      </details>
    </>
  );
}
