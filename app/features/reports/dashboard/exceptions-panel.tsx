import { formatDay, formatInstant } from "#app/i18n/format.ts";
import { formatAcademicHours } from "#app/features/cohorts/academic-hours.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import type { CohortId } from "#app/shared/ids.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { AttentionList } from "#app/ui/rows.tsx";
import { Tag, type Tone } from "#app/ui/tag.tsx";
import type { Exception, ExceptionItem, ExceptionKind } from "./exceptions.ts";

type Look = {
  tone: Tone;
  tag: () => string;
  action: () => string;
  /** What is said after the subject. */
  words: (item: ExceptionItem) => string;
  /** Where all of them are, below the cohort's address. */
  all: string;
};

const LOOK: Record<ExceptionKind, Look> = {
  unmarked: {
    tone: "warn",
    tag: m.dashboard_unmarked,
    action: m.dashboard_unmarked_action,
    words: ({ n, at }) =>
      `${dayOf(at)}, ${m.dashboard_unmarked_text({ n: n ?? 0 })}`,
    all: "/attendance",
  },
  unlocked: {
    tone: "warn",
    tag: m.dashboard_unlocked,
    action: m.dashboard_unlocked_action,
    words: ({ at }) => dayOf(at),
    all: "/attendance",
  },
  documents: {
    tone: "bad",
    tag: m.dashboard_documents,
    action: m.dashboard_certificate_action,
    words: m.dashboard_documents_text,
    all: "?show=documents#learners",
  },
  letters: {
    tone: "bad",
    tag: m.dashboard_letters,
    action: m.dashboard_letters_action,
    words: m.dashboard_letters_text,
    all: "?show=letters#learners",
  },
  lists: {
    tone: "info",
    tag: m.dashboard_lists,
    action: m.dashboard_lists_action,
    words: ({ n, at }) =>
      m.dashboard_lists_text({
        n: n ?? 0,
        instant: at ? formatInstant(at) : "",
      }),
    all: "/issue-lists",
  },
  hours: {
    tone: "warn",
    tag: m.dashboard_hours,
    action: m.dashboard_hours_action,
    words: ({ n, of }) =>
      m.dashboard_hours_text({
        held: formatAcademicHours(n ?? 0),
        planned: formatAcademicHours(of ?? 0),
      }),
    all: "/sessions",
  },
  failed: {
    tone: "bad",
    tag: m.learner_failed,
    action: m.dashboard_person_action,
    words: m.dashboard_failed_text,
    all: "?show=failed#learners",
  },
  invited: {
    tone: "warn",
    tag: m.dashboard_invited,
    action: m.dashboard_invited_action,
    words: ({ at }) =>
      at
        ? m.dashboard_invited_text({ day: formatDay(at) })
        : m.dashboard_invited_no_link(),
    all: "?show=invited#learners",
  },
  inactive: {
    tone: "warn",
    tag: m.dashboard_inactive,
    action: m.dashboard_person_action,
    words: ({ at }) =>
      at
        ? m.dashboard_inactive_text({ day: formatDay(at) })
        : m.dashboard_inactive_never(),
    all: "?show=inactive#learners",
  },
  nominated: {
    tone: "info",
    tag: m.dashboard_nominated,
    action: m.dashboard_nominated_action,
    words: ({ n }) => m.dashboard_nominated_text({ n: n ?? 0 }),
    all: "/nominations",
  },
  waiting: {
    tone: "info",
    tag: m.dashboard_waiting,
    action: m.dashboard_waiting_action,
    words: ({ n, of }) =>
      `${m.dashboard_waiting_text({ n: n ?? 0 })}, ${m.dashboard_free_seats({ n: of ?? 0 })}`,
    all: "/people",
  },
  ready: {
    tone: "info",
    tag: m.learner_ready,
    action: m.dashboard_ready_action,
    words: readyInWords,
    all: "?show=ready#learners",
  },
  expiring: {
    tone: "info",
    tag: m.dashboard_expiring,
    action: m.dashboard_certificate_action,
    words: ({ at }) => m.dashboard_expiring_text({ day: dayOf(at) }),
    all: "?show=expiring#learners",
  },
};

/** What waits for the coordinator, each with the one thing to do. */
export function ExceptionsPanel({
  cohortId,
  exceptions,
}: {
  cohortId: CohortId;
  exceptions: readonly Exception[];
}) {
  return (
    <Panel id="attention" title={m.cohort_attention_title()}>
      {exceptions.length === 0 ? (
        <p>{m.cohort_attention_none()}</p>
      ) : (
        exceptions.map((exception) => (
          <Group
            key={exception.kind}
            exception={exception}
            home={`/${currentLocale()}/cohorts/${cohortId}`}
          />
        ))
      )}
    </Panel>
  );
}

/** What an exception is called in a list to choose from. */
export function exceptionInWords(kind: ExceptionKind): string {
  return LOOK[kind].tag();
}

function Group({
  exception: { kind, count, items },
  home,
}: {
  exception: Exception;
  home: string;
}) {
  const { tone, tag, action, words, all } = LOOK[kind];
  const isCut = count > items.length;
  return (
    <div>
      <h3>
        <Tag tone={tone}>{tag()}</Tag> {count}
      </h3>
      <AttentionList
        items={items.map((item) => ({
          key: item.key,
          text: (
            <>
              <Subject kind={kind} item={item} /> {words(item)}
            </>
          ),
          action: (
            <ButtonLink href={`${home}${item.path}`} variant="quiet" small>
              {action()}
              <span className="vh"> – {subjectOf(kind, item)}</span>
            </ButtonLink>
          ),
        }))}
      />
      {isCut ? (
        <p>
          <a href={`${home}${all}`}>
            {m.dashboard_show_all({ n: count })}
            <span className="vh"> – {tag()}</span>
          </a>
        </p>
      ) : null}
    </div>
  );
}

function Subject({ kind, item }: { kind: ExceptionKind; item: ExceptionItem }) {
  const subject = subjectOf(kind, item);
  return subject === "" ? null : (
    <strong>
      <bdi>{subject}</bdi>
    </strong>
  );
}

function subjectOf(kind: ExceptionKind, { subject }: ExceptionItem): string {
  if (kind === "hours") {
    return subject === "contact"
      ? m.dashboard_form_contact()
      : m.dashboard_form_online();
  }
  return typeof subject === "string" ? subject : subject[currentLocale()];
}

/** `n` of them certificates, `of` of them confirmations; the first is named. */
function readyInWords({ n, of }: ExceptionItem): string {
  const others = (n ?? 0) + (of ?? 0) - 1;
  const documents = [
    n ? m.dashboard_ready_certificates({ n }) : null,
    of ? m.dashboard_ready_confirmations({ n: of }) : null,
  ].filter((part) => part !== null);
  const more = others > 0 ? `${m.dashboard_and_others({ n: others })} ` : "";
  return `${more}– ${documents.join(", ")}`;
}

function dayOf(at: Date | null): string {
  return at ? formatDay(at) : "";
}
