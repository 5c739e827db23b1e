import type { FormTotal } from "#app/features/cohorts/timetable/timetable-totals.ts";
import type { EnrolmentId, IssueListId, SessionId } from "#app/shared/ids.ts";
import type { Text } from "#app/shared/text.ts";
import {
  isExpiring,
  isInactive,
  isReady,
  isUnmade,
} from "./needs-attention.ts";
import type { CohortLearner, OpenCohort } from "./open-cohort.server.ts";

/** What may wait for a coordinator, in the order of its weight. */
export const EXCEPTION_KINDS = [
  "unmarked",
  "unlocked",
  "documents",
  "letters",
  "lists",
  "hours",
  "failed",
  "invited",
  "inactive",
  "nominated",
  "waiting",
  "ready",
  "expiring",
] as const;
export type ExceptionKind = (typeof EXCEPTION_KINDS)[number];

export type ExceptionItem = {
  key: string;
  /** Where its one action is, below the cohort's address. */
  path: string;
  /** A person's name, or what a session is called. */
  subject: string | Text;
  /** The number and the instant that its words need. */
  n: number | null;
  of: number | null;
  at: Date | null;
};

export type Exception = {
  kind: ExceptionKind;
  /** How many there are; `items` may hold fewer. */
  count: number;
  items: ExceptionItem[];
  /** Those it is about; none where it is not about single people. */
  enrolmentIds: EnrolmentId[];
};

/** What a cohort's exceptions are told from, beside its people. */
type OfficeFacts = {
  endedSessions: {
    id: SessionId;
    title: Text;
    startsAt: Date;
    halvesAt: Date | null;
    lockedAt: Date | null;
    marked: number;
  }[];
  notAccepted: Map<EnrolmentId, Date | null>;
  parkedLetters: { enrolmentId: EnrolmentId; parkedAt: Date | null }[];
  waitingLists: {
    id: IssueListId;
    proposedAt: Date;
    proposedBy: string;
    size: number;
  }[];
  proposed: Set<EnrolmentId>;
  totals: FormTotal[];
  /** Nominations that nobody has decided on. */
  nominated: number;
  waiting: number;
  freeSeats: number | null;
};

type World = OpenCohort & OfficeFacts & { now: Date };

/** How many of a kind are named; the rest is behind a link. */
const NAMED = 5;

/** Everything that waits for the coordinator, the gravest first. */
export function exceptionsOf(world: World): Exception[] {
  return EXCEPTION_KINDS.map((kind) => exceptionOf(kind, world)).filter(
    ({ count }) => count > 0,
  );
}

function exceptionOf(kind: ExceptionKind, world: World): Exception {
  if (kind === "ready") return readyPeople(world);
  const [people, itemOf] = peopleOf(kind, world);
  const items = people ? people.map(itemOf) : itemsOf(kind, world);
  return {
    kind,
    count: items.length,
    items: items.slice(0, NAMED),
    enrolmentIds: people?.map(({ enrolmentId }) => enrolmentId) ?? [],
  };
}

/** What is not about single people. */
function itemsOf(kind: ExceptionKind, world: World): ExceptionItem[] {
  switch (kind) {
    case "unmarked":
      return sessionsWithGaps(world).filter(({ n }) => n !== 0);
    case "unlocked":
      return sessionsWithGaps(world).filter(({ n }) => n === 0);
    case "lists":
      return world.waitingLists.map(({ id, proposedAt, proposedBy, size }) =>
        item(id, `/issue-lists/${id}`, proposedBy, { n: size, at: proposedAt }),
      );
    case "hours":
      return world.totals
        .filter(({ minutes, plannedMinutes }) => minutes !== plannedMinutes)
        .map(({ form, minutes, plannedMinutes }) =>
          item(form, "/sessions", form, { n: minutes, of: plannedMinutes }),
        );
    case "nominated": {
      const { nominated: n } = world;
      return n > 0 ? [item("nominated", "/nominations", "", { n })] : [];
    }
    case "waiting": {
      const { waiting, freeSeats } = world;
      const isOpen = waiting > 0 && freeSeats !== null && freeSeats > 0;
      const facts = { n: waiting, of: freeSeats };
      return isOpen ? [item("waiting", "/people", "", facts)] : [];
    }
    default:
      return [];
  }
}

/** Sessions that are over and not locked; `n`: marks that are still missing. */
function sessionsWithGaps({ endedSessions, learners }: World): ExceptionItem[] {
  const present = learners.filter(({ withdrawnAt }) => !withdrawnAt).length;
  return endedSessions
    .filter(({ lockedAt }) => lockedAt === null)
    .map(({ id, title, startsAt, halvesAt, marked }) =>
      item(id, `/attendance/${id}`, title, {
        n: Math.max(0, present * (halvesAt ? 2 : 1) - marked),
        at: startsAt,
      }),
    );
}

type ItemOf = (learner: CohortLearner) => ExceptionItem;

/** The people a kind is about, and how each is told of; null for other kinds. */
function peopleOf(
  kind: ExceptionKind,
  world: World,
): [CohortLearner[] | null, ItemOf] {
  const { learners, now } = world;
  const active = learners.filter(({ withdrawnAt }) => !withdrawnAt);
  switch (kind) {
    case "documents":
      return [learners.filter((one) => isUnmade(one, now)), certificateItem];
    case "expiring":
      return [learners.filter((one) => isExpiring(one, now)), certificateItem];
    case "letters": {
      const parked = new Set(
        world.parkedLetters.map(({ enrolmentId }) => enrolmentId),
      );
      return [
        active.filter(({ enrolmentId }) => parked.has(enrolmentId)),
        personItem,
      ];
    }
    case "failed":
      return [
        active.filter(({ standing }) => standing === "failed"),
        personItem,
      ];
    case "invited":
      return [
        active.filter(({ enrolmentId }) => world.notAccepted.has(enrolmentId)),
        (one) => ({
          ...personItem(one),
          at: world.notAccepted.get(one.enrolmentId) ?? null,
        }),
      ];
    case "inactive":
      return [active.filter((one) => isInactive(one, world)), personItem];
    default:
      return [null, personItem];
  }
}

/** One action for all: a list of everybody to be certified. */
function readyPeople(world: World): Exception {
  const ready = world.learners.filter((one) => isReady(one, world));
  const certificates = ready.filter(({ mayGet }) => mayGet === "certificate");
  const first = ready[0];
  return {
    kind: "ready",
    count: ready.length,
    enrolmentIds: ready.map(({ enrolmentId }) => enrolmentId),
    items: first
      ? [
          item("ready", "/issue-lists/new", first.personName, {
            n: certificates.length,
            of: ready.length - certificates.length,
          }),
        ]
      : [],
  };
}

function personItem(learner: CohortLearner): ExceptionItem {
  const { enrolmentId, personName, lastActivityAt } = learner;
  const path = `/people/${enrolmentId}`;
  return item(enrolmentId, path, personName, { at: lastActivityAt });
}

function certificateItem(learner: CohortLearner): ExceptionItem {
  const { enrolmentId, personName, certificate } = learner;
  const path = `/certificates/${certificate?.certificateId}`;
  const at = certificate?.validUntil ?? certificate?.issuedAt ?? null;
  return item(enrolmentId, path, personName, { at });
}

function item(
  key: string,
  path: string,
  subject: string | Text,
  facts: Partial<Pick<ExceptionItem, "n" | "of" | "at">>,
): ExceptionItem {
  return { key, path, subject, n: null, of: null, at: null, ...facts };
}
