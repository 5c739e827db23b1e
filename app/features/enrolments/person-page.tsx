import { CohortTabs } from "#app/features/cohorts/cohort-tabs.tsx";
import { cohortTrail } from "#app/features/cohorts/cohort-trail.tsx";
import { formatDay } from "#app/i18n/format.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, PageHead } from "#app/ui/page.tsx";
import { DefinitionList, Panel } from "#app/ui/panel.tsx";
import { OCCASIONS } from "./occasions.ts";
import type { OpenPerson } from "./open-person.server.ts";
import { genderWord } from "./person-fields.tsx";
import { AccessMark, EnrolmentTag, sourceInWords } from "./person-words.tsx";

/** One person of a cohort: what is known, and what can be done. */
export function PersonPage({
  open,
  said,
  refused,
}: {
  open: OpenPerson;
  /** What has just happened, in words. */
  said: string | null;
  /** Why nothing happened, in words. */
  refused: string | null;
}) {
  const { cohort, one } = open;
  const { name } = one.person;
  const between = [{ path: "/people", text: m.people_title() }];
  return (
    <Page width="list" breadcrumbs={cohortTrail(cohort, name, between)}>
      {said ? <Notice tone="ok" title={said} /> : null}
      {refused ? <Notice tone="bad" title={refused} /> : null}
      <NotInvited open={open} />
      <PageHead
        title={<bdi>{name}</bdi>}
        meta={[<EnrolmentTag key="tag" withdrawnAt={one.withdrawnAt} />]}
        actions={<PersonActions open={open} />}
      />
      <CohortTabs cohortId={cohort.id} here="people" />
      <Known open={open} />
      <Access open={open} />
      <Measurements open={open} />
    </Page>
  );
}

export function personHref(
  { cohort, one }: Pick<OpenPerson, "cohort" | "one">,
  part = "",
): string {
  return `/${currentLocale()}/cohorts/${cohort.id}/people/${one.id}${part}`;
}

/** The line of the overview that says how far they are, and what is missing. */
function standingHref({ cohort, one }: OpenPerson): string {
  const query = new URLSearchParams({ name: one.person.name });
  return `/${currentLocale()}/cohorts/${cohort.id}?${query.toString()}#learners`;
}

function PersonActions({ open }: { open: OpenPerson }) {
  const { cohort, one, isOwn } = open;
  const home = `/${currentLocale()}/cohorts/${cohort.id}`;
  return (
    <>
      <ButtonLink href={personHref(open, "/change")}>
        {m.person_change()}
      </ButtonLink>
      {isOwn ? null : (
        <ButtonLink href={`${home}/learners/${one.id}`} variant="quiet">
          {m.person_extra_time()}
        </ButtonLink>
      )}
      <ButtonLink href={personHref(open, "/merge")} variant="quiet">
        {m.person_merge()}
      </ButtonLink>
      {one.withdrawnAt ? (
        <IntentForm intent="take-back" words={m.person_take_back()} />
      ) : (
        <ButtonLink href={personHref(open, "/withdraw")} variant="quiet">
          {m.person_withdraw()}
        </ButtonLink>
      )}
    </>
  );
}

function Known({ open }: { open: OpenPerson }) {
  const { one, trackTitle } = open;
  const { person, institution, municipality } = one;
  return (
    <Panel id="known" title={m.person_known()}>
      <DefinitionList
        items={[
          {
            term: m.people_name(),
            value: person.nameConfirmedAt
              ? m.person_name_confirmed({
                  name: person.name,
                  day: formatDay(person.nameConfirmedAt),
                })
              : person.name,
          },
          {
            term: m.people_email(),
            value: person.email ?? m.person_no_email(),
          },
          { term: m.people_track(), value: trackTitle },
          {
            term: m.people_institution(),
            value: institution
              ? [institution, municipality].filter(Boolean).join(", ")
              : m.people_institution_none(),
          },
          {
            term: m.people_gender(),
            value: person.gender
              ? genderWord(person.gender)
              : m.people_gender_none(),
          },
          { term: m.people_column_source(), value: sourceInWords(one.source) },
          { term: m.person_enrolled(), value: formatDay(one.enrolledAt) },
        ]}
      />
      <p>
        <a href={standingHref(open)}>{m.person_standing()}</a>
      </p>
    </Panel>
  );
}

/** How they get in, and the letters that help. */
function Access({ open: { one } }: { open: OpenPerson }) {
  return (
    <Panel id="access" title={m.people_column_access()}>
      <p>
        <AccessMark one={one} />
      </p>
      {one.access === "no-address" ? <p>{m.person_no_email_text()}</p> : null}
      {one.access === "no-address" || one.withdrawnAt ? null : (
        <div className="row">
          <IntentForm
            intent="resend"
            words={
              one.access === "account"
                ? m.person_remind()
                : one.access === "not-invited"
                  ? m.person_invite()
                  : m.person_resend()
            }
          />
          {one.access === "invited" ? (
            <IntentForm intent="end-invitation" words={m.person_end_link()} />
          ) : null}
        </div>
      )}
    </Panel>
  );
}

/** Who has an address and no link cannot get in, which nobody would notice. */
function NotInvited({ open: { one } }: { open: OpenPerson }) {
  if (one.access !== "not-invited" || one.withdrawnAt) return null;
  return (
    <Notice tone="warn" title={m.person_not_invited_title()} silent>
      <p>{m.person_not_invited_text()}</p>
      <IntentForm intent="resend" words={m.person_invite()} />
    </Notice>
  );
}

/** That the measurements were taken: what a rule may ask for. */
function Measurements({ open }: { open: OpenPerson }) {
  const { measurements, isOwn } = open;
  return (
    <Panel id="measurements" title={m.person_measurements()}>
      <p>{m.person_measurements_text()}</p>
      <ul className="list list--apart">
        {OCCASIONS.map((occasion) => {
          const taken = measurements.find((one) => one.occasion === occasion);
          return (
            <li key={occasion}>
              <p>{occasionInWords(occasion, taken?.takenAt ?? null)}</p>
              {isOwn || (taken && !taken.isRecorded) ? null : (
                <IntentForm
                  intent={taken ? `untake-${occasion}` : `take-${occasion}`}
                  words={measurementButton(occasion, taken !== undefined)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

type Occasion = (typeof OCCASIONS)[number];

function occasionInWords(occasion: Occasion, takenAt: Date | null): string {
  const isBefore = occasion === "before";
  if (!takenAt)
    return isBefore ? m.person_before_missing() : m.person_after_missing();
  const day = formatDay(takenAt);
  return isBefore
    ? m.person_before_taken({ day })
    : m.person_after_taken({ day });
}

function measurementButton(occasion: Occasion, isTaken: boolean): string {
  if (occasion === "before")
    return isTaken ? m.person_before_untake() : m.person_before_take();
  return isTaken ? m.person_after_untake() : m.person_after_take();
}

function IntentForm({ intent, words }: { intent: string; words: string }) {
  return (
    <form method="post" data-once>
      <Button variant="quiet" name="intent" value={intent}>
        {words}
      </Button>
    </form>
  );
}
