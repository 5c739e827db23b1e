import type { AppContext } from "#app/context.ts";
import { insertPerson } from "#app/features/accounts/people.queries.server.ts";
import { putMark } from "#app/features/attendance/attendance.queries.server.ts";
import {
  findCohortFor,
  insertCohort,
  insertCohortCoordinator,
} from "#app/features/cohorts/cohorts.queries.server.ts";
import { officeDay } from "#app/features/cohorts/office-day.ts";
import { instantAt } from "#app/features/cohorts/office-time.ts";
import {
  findProgrammeByCode,
  insertProgramme,
} from "#app/features/cohorts/programmes.queries.server.ts";
import { insertSession } from "#app/features/cohorts/sessions.queries.server.ts";
import { enrolInCohort } from "#app/features/enrolments/enrol-in-cohort.server.ts";
import {
  newId,
  type CohortId,
  type EnrolmentId,
  type PersonId,
  type SessionId,
} from "#app/shared/ids.ts";
import { inTransaction, type Queryable } from "#db/client.server.ts";
import {
  BLENDED,
  blendedProgramme,
  PARTICIPANTS,
} from "./blended-programme.ts";
import { daysBefore } from "./days-before.ts";
import { lina } from "./people.ts";
import { goOnStudying, type Study } from "./study.server.ts";

const DAY_MS = 86_400_000;

/**
 * A two-day course in its middle: the first day is marked, the second was
 * yesterday and waits for its list, and people are in every state of their own
 * learning. Runs once; a second call finds the programme.
 */
export function fillBlended(office: AppContext): void {
  if (findProgrammeByCode(office.db, BLENDED.code)) return;
  const { cohortId, firstDay } = openCourse(daysBefore(office, 15));
  const enrolled = enrolEverybody(daysBefore(office, 12), cohortId);
  markFirstDay(office, firstDay, enrolled);
  enrolled.forEach(({ personId }, at) => {
    const did = studyOf(at);
    if (!did) return;
    const when = daysBefore(office, 7 - (at % 6));
    goOnStudying(when, { id: personId }, BLENDED.courseId, did);
  });
}

function openCourse({ db, clock }: AppContext) {
  const now = clock();
  const dayOf = (days: number) => new Date(now.getTime() + days * DAY_MS);
  return inTransaction(db, (tx) => {
    const programme = insertProgramme(tx, blendedProgramme(now));
    const { id: cohortId } = insertCohort(tx, {
      id: newId("coh", now),
      programmeVersionId: programme.versionId,
      title: { lt: "Dvi dienos Ąžuolyne", en: "Two days in Ąžuolynas" },
      startsOn: officeDay(dayOf(5)),
      endsOn: officeDay(dayOf(45)),
      studyUntil: officeDay(dayOf(30)),
      openEnrolment: false,
      seats: 30,
      hasWaitingList: true,
      createdAt: now,
    });
    insertCohortCoordinator(tx, {
      cohortId,
      personId: lina.id,
      assignedAt: now,
    });
    const firstDay = addDay(tx, cohortId, dayOf(7), "first");
    addDay(tx, cohortId, dayOf(14), "second");
    return { cohortId, firstDay };
  });
}

const TITLES = {
  first: { lt: "Pirma diena: kas atvyksta", en: "Day one: who comes" },
  second: { lt: "Antra diena: pokalbis", en: "Day two: the conversation" },
};

/** From nine to a quarter past four: eight academic hours beside the pauses. */
function addDay(
  tx: Queryable,
  cohortId: CohortId,
  when: Date,
  which: keyof typeof TITLES,
): SessionId {
  const day = officeDay(when);
  const at = (time: string) => {
    const reading = instantAt(day, time);
    if (reading.kind === "never") throw new Error(`No ${time} on ${day}.`);
    return reading.instant;
  };
  const pause = (from: string, to: string) => ({
    startsAt: at(from).toISOString(),
    endsAt: at(to).toISOString(),
  });
  const id = newId("ses", when);
  insertSession(tx, {
    id,
    cohortId,
    title: TITLES[which],
    form: "contact",
    place: "Ąžuolyno kultūros centras, 2 salė",
    trainers: ["Vytautas Kazlauskas"],
    startsAt: at("09:00"),
    endsAt: at("16:15"),
    halvesAt: at("12:15"),
    breaks: [
      pause("10:30", "10:45"),
      pause("12:15", "13:00"),
      pause("14:30", "14:45"),
    ],
    createdAt: when,
  });
  return id;
}

type Enrolled = { personId: PersonId; enrolmentId: EnrolmentId };

function enrolEverybody(
  { db, clock }: AppContext,
  cohortId: CohortId,
): Enrolled[] {
  const now = clock();
  return inTransaction(db, (tx) => {
    const cohort = findCohortFor(tx, cohortId, lina.id);
    if (!cohort) throw new Error("Lina does not run the two-day course.");
    return PARTICIPANTS.map((name, at) => {
      const isPolice = at < PARTICIPANTS.length / 2;
      const track = isPolice ? "police" : "social-work";
      const personId = insertPerson(
        tx,
        {
          name,
          // The last two came in without an address.
          email: at < 22 ? `dalyvis${at + 1}@gaire.example` : null,
          profession: track,
          institutionId: isPolice ? "ins_police" : "ins_services",
          gender: name.endsWith("s") ? "male" : "female",
          locale: "lt",
        },
        now,
      );
      const taken = enrolInCohort(tx, {
        now,
        published: db,
        cohort,
        personId,
        track,
        source: at < 22 ? "import" : "walk-in",
        actorId: lina.id,
      });
      if (!taken.ok || !taken.value.enrolmentId) {
        throw new Error(`${name} has no seat.`);
      }
      return { personId, enrolmentId: taken.value.enrolmentId };
    });
  });
}

/** Most were there; some came late, some only in the afternoon, two not at all. */
function markFirstDay(
  { db, clock }: AppContext,
  sessionId: SessionId,
  enrolled: readonly Enrolled[],
): void {
  const markedAt = clock();
  inTransaction(db, (tx) => {
    enrolled.forEach(({ enrolmentId }, at) => {
      for (const half of [1, 2]) {
        const isAway = at === 5 || at === 7 || (half === 1 && at % 9 === 8);
        putMark(tx, {
          sessionId,
          enrolmentId,
          half,
          wasPresent: !isAway,
          minutesMissed: !isAway && half === 1 && at % 7 === 3 ? 20 : 0,
          markedById: lina.id,
          markedAt,
        });
      }
    });
  });
}

/** How far somebody is alone; null: not begun. */
function studyOf(at: number): Study | null {
  if (at % 8 === 0) return { attempts: ["failed", "passed"] };
  if (at % 8 < 4) return { attempts: ["passed"] };
  if (at % 8 === 4) return { attempts: ["failed", "failed", "failed"] };
  return at % 8 < 7 ? { steps: at % 7 } : null;
}
