import { beginSignIn } from "#app/auth/lucia.server.ts";
import type { CourseModule, PublishedVersion } from "#app/content/course.ts";
import type { AppContext } from "#app/context.ts";
import { insertAccount } from "#app/features/accounts/accounts.queries.server.ts";
import type { Actor } from "#app/auth/actor.ts";
import { questionsInOrder } from "#app/features/learning/quiz/attempt-order.ts";
import { saveAnswer } from "#app/features/learning/quiz/save-answer.server.ts";
import { startAttempt } from "#app/features/learning/quiz/start-attempt.server.ts";
import { newId, type AttemptId, type EnrolmentId } from "#app/shared/ids.ts";
import { inTransaction } from "#db/client.server.ts";
import { rightEntries } from "#db/seed/answer-key.ts";
import { study } from "#db/seed/study.server.ts";

/** Nobody signs in with a password here: sign-ins are written directly. */
export const NO_PASSWORD = "none";

type Office = Pick<AppContext, "db" | "clock" | "config">;

export type Learner = {
  enrolmentId: EnrolmentId;
  attemptId: AttemptId;
  /** The Cookie header of a browser in which this person is signed in. */
  cookie: string;
  /** The form of the attempt's first question, rightly answered. */
  firstAnswer: string;
};

/**
 * Learners of every track who did half of the first module and have an open
 * attempt with every question rightly answered, each signed in.
 */
export function makeLearners(
  office: Office,
  version: PublishedVersion,
  { count, say }: { count: number; say: (text: string) => void },
): Learner[] {
  return Array.from({ length: count }, (_, index) => {
    if (index % 100 === 0) say(`  learners: ${index} of ${count}`);
    const { tracks } = version.course;
    const track = tracks[index % tracks.length];
    const actor = moveIn(office, index, track?.id ?? null);
    return { ...learn(office, actor, version), cookie: signIn(office, actor) };
  });
}

function moveIn(
  { db, clock }: Office,
  index: number,
  profession: string | null,
): Actor {
  const now = clock();
  const actor: Actor = {
    id: newId("per", now),
    name: `Dalyvė ${index + 1}`,
    roles: [],
    profession,
    locale: "lt",
  };
  inTransaction(db, (tx) =>
    insertAccount(
      tx,
      {
        ...actor,
        personId: actor.id,
        email: `dalyve-${index + 1}@gaire.example`,
        passwordHash: NO_PASSWORD,
        institutionId: "ins_police",
      },
      now,
    ),
  );
  return actor;
}

function learn(
  office: Office,
  actor: Actor,
  { courseId, course }: PublishedVersion,
): Omit<Learner, "cookie"> {
  const [module] = course.modules;
  if (!module) throw new Error(`${courseId} has no module.`);
  const steps = Math.floor(module.pages.length / 2);
  const enrolmentId = study(office, actor, courseId, { steps });
  return { enrolmentId, ...answerAll(office, { actor, enrolmentId }, module) };
}

function answerAll(
  office: Office,
  { actor, enrolmentId }: { actor: Actor; enrolmentId: EnrolmentId },
  { id: moduleId, quiz }: CourseModule,
): Pick<Learner, "attemptId" | "firstAnswer"> {
  const started = startAttempt(office, { actor, enrolmentId, moduleId });
  if (!quiz || !started.ok) throw new Error("The quiz could not be started.");
  const { id: attemptId, seed } = started.value.attempt;
  const forms = questionsInOrder(quiz, seed).map((question) => {
    const entries = rightEntries(question, seed);
    saveAnswer(office, { actor, attemptId, questionId: question.id, entries });
    return new URLSearchParams(entries).toString();
  });
  return { attemptId, firstAnswer: forms[0] ?? "" };
}

function signIn(office: Office, person: Actor): string {
  const setCookie = inTransaction(office.db, (tx) =>
    beginSignIn(tx, office, { person, previous: null }),
  );
  return setCookie.split(";", 1)[0] ?? "";
}
