import { sql } from "drizzle-orm";
import {
  index,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import type {
  CohortId,
  CourseVersionId,
  EnrolmentId,
  InstitutionId,
  InvitationId,
  PersonId,
} from "#app/shared/ids.ts";
import { institutions, people } from "./accounts.ts";
import { cohorts } from "./cohorts.ts";
import { instant } from "./columns.ts";
import { courses, courseVersions } from "./content.ts";

/** A person follows a course, at the version that they began. */
export const enrolments = sqliteTable(
  "enrolments",
  {
    id: text().$type<EnrolmentId>().primaryKey(),
    personId: text()
      .$type<PersonId>()
      .notNull()
      .references(() => people.id),
    /** None for somebody who follows an open course alone. */
    cohortId: text()
      .$type<CohortId>()
      .references(() => cohorts.id),
    courseId: text()
      .notNull()
      .references(() => courses.id),
    courseVersionId: text()
      .$type<CourseVersionId>()
      .notNull()
      .references(() => courseVersions.id),
    /** The profession whose version of the variable parts is shown first. */
    track: text().notNull(),
    enrolledAt: instant().notNull(),
    /** How the person came in. */
    source: text({
      enum: ["self", "coordinator", "import", "walk-in", "nomination"],
    })
      .notNull()
      .default("self"),
    /** Where and as what the person worked then: reports speak of that time. */
    institutionId: text()
      .$type<InstitutionId>()
      .references(() => institutions.id),
    profession: text(),
    /** Left the cohort: learns no more there, and keeps what was done. */
    withdrawnAt: instant(),
  },
  (table) => [
    uniqueIndex("enrolments_one_per_cohort").on(table.personId, table.cohortId),
    uniqueIndex("enrolments_one_alone_per_course")
      .on(table.personId, table.courseId)
      .where(sql`${table.cohortId} is null`),
    // Seats are counted for every person who comes in.
    index("enrolments_by_cohort").on(table.cohortId, table.withdrawnAt),
    index("enrolments_by_course").on(table.courseId),
    index("enrolments_by_version").on(table.courseVersionId),
    index("enrolments_by_institution").on(table.institutionId),
  ],
);

/** Who waits for a seat, first come, first served. */
export const waitingPeople = sqliteTable(
  "waiting_people",
  {
    cohortId: text()
      .$type<CohortId>()
      .notNull()
      .references(() => cohorts.id),
    personId: text()
      .$type<PersonId>()
      .notNull()
      .references(() => people.id),
    track: text().notNull(),
    /** How the person came to the line; what their enrolment will say. */
    source: text({
      enum: ["self", "coordinator", "import", "walk-in", "nomination"],
    })
      .notNull()
      .default("self"),
    askedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.cohortId, table.personId] }),
    index("waiting_people_by_person").on(table.personId),
  ],
);

/** A link that lets one person set a password and confirm their printed name. */
export const invitations = sqliteTable(
  "invitations",
  {
    id: text().$type<InvitationId>().primaryKey(),
    /** SHA-256 of the token in the link, never the token. */
    tokenHash: text().notNull().unique("invitations_one_per_token"),
    personId: text()
      .$type<PersonId>()
      .notNull()
      .references(() => people.id),
    cohortId: text()
      .$type<CohortId>()
      .references(() => cohorts.id),
    invitedById: text()
      .$type<PersonId>()
      .notNull()
      .references(() => people.id),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    /** A newer link, a changed address or a coordinator ended it unused. */
    endedAt: instant(),
  },
  (table) => [
    index("invitations_by_person").on(table.personId),
    index("invitations_by_cohort").on(table.cohortId),
    index("invitations_by_inviter").on(table.invitedById),
  ],
);

/** An institution proposes a person; a coordinator enrols or declines. */
export const nominations = sqliteTable(
  "nominations",
  {
    cohortId: text()
      .$type<CohortId>()
      .notNull()
      .references(() => cohorts.id),
    personId: text()
      .$type<PersonId>()
      .notNull()
      .references(() => people.id),
    institutionId: text()
      .$type<InstitutionId>()
      .notNull()
      .references(() => institutions.id),
    track: text().notNull(),
    nominatedById: text()
      .$type<PersonId>()
      .notNull()
      .references(() => people.id),
    nominatedAt: instant().notNull(),
    outcome: text({ enum: ["enrolled", "waiting", "declined"] }),
    decidedById: text()
      .$type<PersonId>()
      .references(() => people.id),
    decidedAt: instant(),
    /** Why it was declined; the contact person reads it. */
    reason: text(),
  },
  (table) => [
    primaryKey({ columns: [table.cohortId, table.personId] }),
    index("nominations_by_person").on(table.personId),
    index("nominations_by_institution").on(table.institutionId),
    index("nominations_by_nominator").on(table.nominatedById),
    index("nominations_by_decider").on(table.decidedById),
  ],
);
