import { createHash } from "node:crypto";
import type { Course } from "#app/content/course.ts";
import { outboxMailer } from "#app/email/outbox.queries.server.ts";
import { insertCredential } from "#app/features/certificates/credential/credentials.queries.server.ts";
import { officeKey } from "#app/features/certificates/credential/office-key.server.ts";
import { insertDocument } from "#app/features/certificates/register/certificates.queries.server.ts";
import { storeLogo } from "#app/features/cohorts/programmes/store-logo.server.ts";
import { issueCertificate } from "#app/features/certificates/register/issue-certificate.server.ts";
import { revokeCertificate } from "#app/features/certificates/register/revoke-certificate.server.ts";
import {
  listAttempts,
  type Attempt,
} from "#app/features/learning/quiz/quiz.queries.server.ts";
import { startAttempt } from "#app/features/learning/quiz/start-attempt.server.ts";
import {
  listPlays,
  type Play,
} from "#app/features/learning/scenario/scenario-plays.queries.server.ts";
import { startPlay } from "#app/features/learning/scenario/start-play.server.ts";
import type {
  CertificateId,
  CohortId,
  EnrolmentId,
  ImportId,
  IssueListId,
  LogoId,
  PersonId,
  SessionId,
} from "#app/shared/ids.ts";
import { openDatabase } from "#db/client.server.ts";
import {
  egle,
  jonas,
  lina,
  mindaugas,
  ruta,
  tomas,
  zivile,
  type SeedPerson,
} from "#db/seed/people.ts";
import { study, type Study } from "#db/seed/study.server.ts";
import { contentBlobs, courseVersionFiles } from "#db/schema/content.ts";
import { certificates } from "#db/schema/certificates.ts";
import { PIXEL } from "#tests/fixtures/courses/small-course.ts";
import { giveKnownPassword } from "./known-password.ts";
import {
  checkedList,
  inviteInstitution,
  newcomerIn,
  proposedList,
} from "./small-office.ts";
import { openSmallCohort } from "./small-cohort.ts";
import { publishSmallCourse } from "./small-course.ts";
import { addSmallSessions } from "./small-sessions.ts";
import { testApp, type TestApp } from "./test-app.ts";

/** What tests have to know by name in the small world. */
type Facts = {
  course: Course;
  cohortId: CohortId;
  enrolments: Record<"ruta" | "egle" | "zivile", EnrolmentId>;
  /** Rūta's: the first did not reach the mark, the second is being answered. */
  attempts: Record<"submitted" | "open", Attempt>;
  /** Rūta's, at its first decision; Živilė's, at its ending. */
  plays: Record<"open" | "ended", Play>;
  /** Lina's: a list with one good row and one mistake, not run. */
  importId: ImportId;
  /** Lina's, with nobody on it, and withdrawn by nobody yet. */
  issueListId: IssueListId;
  /** A picture that no programme uses yet. */
  logoId: LogoId;
  /** One waits to be filled in; in the other, everybody is marked absent. */
  sessions: Record<"open" | "locked", SessionId>;
  /** Ignas, who waits for a seat and has a link that he has not used. */
  newcomer: { id: PersonId; token: string };
  certificates: Record<
    "jonas" | "mindaugas",
    { id: CertificateId; publicCode: string; pdf: Buffer }
  >;
};

export type SmallWorld = Facts & { app: TestApp };

let built: { bytes: Buffer; facts: Facts } | null = null;

/**
 * The office on a Monday morning: the small course with an open cohort that
 * Lina runs, and somebody in each state. Tomas has not begun, Rūta is in the
 * middle of her second attempt, Eglė has used up hers, Živilė is ready, Jonas
 * is certified, and Mindaugas's certificate was revoked. Ona is not enrolled.
 * Rūta's password is the known one.
 *
 * Built once for a test file; every call opens a copy of its own.
 */
export function smallWorld(): SmallWorld {
  built ??= build();
  const app = testApp();
  const db = openDatabase(built.bytes);
  const mailer = outboxMailer(db, app.clock);
  return { ...built.facts, app: { ...app, db, mailer } };
}

function build() {
  const app = testApp();
  const version = publishSmallCourse(app);
  storeImage(app, version.id);
  const { cohort } = openSmallCohort(app);
  giveKnownPassword(app.db, ruta);

  enrolled(app, tomas, { steps: 0 });
  const ofRuta = enrolled(app, ruta, { steps: 2, attempts: ["failed"] });
  const failed = enrolled(app, egle, { attempts: ["failed", "failed"] });
  const ready = enrolled(app, zivile, { attempts: ["passed"] });
  const revoked = certified(app, mindaugas);
  revokeCertificate(app, {
    certificateId: revoked.id,
    reason: "Išduotas per klaidą.",
    revokedBy: lina,
  });
  inviteInstitution(app, cohort.id);
  const facts = {
    course: version.course,
    cohortId: cohort.id,
    enrolments: { ruta: ofRuta, egle: failed, zivile: ready },
    attempts: attemptsOfRuta(app, ofRuta),
    plays: playsOf(app, { open: ofRuta, ended: ready }),
    newcomer: newcomerIn(app, cohort.id),
    importId: checkedList(app, cohort.id),
    issueListId: proposedList(app, cohort.id),
    certificates: { jonas: certified(app, jonas), mindaugas: revoked },
    sessions: addSmallSessions(app, cohort.id),
    logoId: storeLogo(app, {
      actor: lina,
      png: PIXEL,
      alt: { lt: "Taškas", en: "A dot" },
    }),
  };
  return { bytes: app.db.$client.serialize(), facts };
}

/** Through the use cases, as a police officer: the small course has few tracks. */
function enrolled(app: TestApp, person: SeedPerson, did: Study): EnrolmentId {
  return study(app, { ...person, profession: "police" }, "SML", did);
}

function attemptsOfRuta(app: TestApp, enrolmentId: EnrolmentId) {
  const moduleId = "SML-1";
  startAttempt(app, { actor: ruta, enrolmentId, moduleId });
  const [submitted, open] = listAttempts(app.db, enrolmentId, moduleId);
  if (!submitted || !open) throw new Error("Rūta has not two attempts.");
  return { submitted, open };
}

/** Rūta begins the scenario; Živilė played it while she studied. */
function playsOf(app: TestApp, of: Record<"open" | "ended", EnrolmentId>) {
  const moduleId = "SML-1";
  startPlay(app, { actor: ruta, enrolmentId: of.open, moduleId });
  const [open] = listPlays(app.db, of.open, moduleId);
  const [ended] = listPlays(app.db, of.ended, moduleId);
  if (!open || !ended) throw new Error("Rūta and Živilė have a play each.");
  return { open, ended };
}

/** With a document that stands for the PDF, whose making takes a while. */
function certified(app: TestApp, person: SeedPerson) {
  const enrolmentId = enrolled(app, person, { attempts: ["passed"] });
  const result = issueCertificate(app, { enrolmentId, issuedBy: lina });
  const row = app.db.select().from(certificates).all().at(-1);
  if (!result.ok || !row) throw new Error(`${person.name} is not certified.`);
  const pdf = Buffer.from(`%PDF-1.7 ${person.id} \u0000\u00FF`, "latin1");
  insertDocument(app.db, {
    certificateId: row.id,
    pdf,
    sha256: createHash("sha256").update(pdf).digest("hex"),
    madeAt: app.clock(),
  });
  const credential = {
    json: `{"of":"${person.id}"}\n`,
    sha256: "0".repeat(64),
  };
  insertCredential(app.db, {
    certificateId: row.id,
    ...credential,
    keyId: officeKey(app).id,
    signedAt: app.clock(),
  });
  return { id: row.id, publicCode: row.publicCode, pdf };
}

/** `images/leaflet.png` of the first module. */
function storeImage({ db }: TestApp, versionId: `ver_${string}`): void {
  const hash = createHash("sha256").update(PIXEL).digest("hex");
  const path = "modules/first-steps/images/leaflet.png";
  db.insert(contentBlobs).values({ hash, bytes: PIXEL }).run();
  db.insert(courseVersionFiles).values({ versionId, path, hash }).run();
}
