import { CohortTabs } from "#app/features/cohorts/cohort-tabs.tsx";
import { formatInstant } from "#app/i18n/format.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { CheckboxGroup } from "#app/ui/choices.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, PageHead } from "#app/ui/page.tsx";
import type { OpenSession } from "../open-attendance.server.ts";
import { breadcrumbsOf } from "../grid/session-page.tsx";

/** Asks once more before a session's attendance is locked. */
export function LockPage({
  open,
  missing,
  canLock,
  refused,
}: {
  open: OpenSession;
  /** Halves of people that nobody has said anything of. */
  missing: number;
  canLock: boolean;
  /** Why it was not locked, in words. */
  refused: string | null;
}) {
  const { cohort, session } = open;
  const locale = currentLocale();
  const back = `/${locale}/cohorts/${cohort.id}/attendance/${session.id}`;
  return (
    <Page width="text" breadcrumbs={breadcrumbsOf(open, m.attendance_lock())}>
      {refused ? <Notice tone="bad" title={refused} /> : null}
      <PageHead
        title={m.attendance_lock_title()}
        lede={session.title[locale]}
        meta={[formatInstant(session.startsAt)]}
      />
      <CohortTabs cohortId={cohort.id} here="attendance" />
      {canLock ? (
        <LockForm missing={missing} back={back} />
      ) : (
        <>
          <p>{m.attendance_lock_not_now()}</p>
          <p>
            <ButtonLink variant="quiet" href={back}>
              {m.attendance_lock_back()}
            </ButtonLink>
          </p>
        </>
      )}
    </Page>
  );
}

function LockForm({ missing, back }: { missing: number; back: string }) {
  return (
    <form method="post" className="form" data-once>
      <p>{m.attendance_lock_text()}</p>
      <p>
        {missing === 0
          ? m.attendance_lock_none_missing()
          : m.attendance_lock_missing({ n: missing })}
      </p>
      <input type="hidden" name="missing" value={missing} />
      {missing === 0 ? null : (
        <CheckboxGroup
          id="absent"
          name="absent"
          legend={m.attendance_lock_absent_legend()}
          options={[{ value: "yes", text: m.attendance_lock_absent() }]}
        />
      )}
      <div className="row">
        <Button>{m.attendance_lock_submit()}</Button>
        <ButtonLink variant="quiet" href={back}>
          {m.attendance_lock_back()}
        </ButtonLink>
      </div>
    </form>
  );
}
