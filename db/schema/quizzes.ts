import { sql } from "drizzle-orm";
import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import type {
  AttemptId,
  CourseVersionId,
  EnrolmentId,
  PersonId,
} from "#app/shared/ids.ts";
import { people } from "./accounts.ts";
import { instant } from "./columns.ts";
import { enrolments } from "./enrolments.ts";
import { courseVersions } from "./content.ts";

/** One try at a module's quiz: open until `submittedAt`. */
export const quizAttempts = sqliteTable(
  "quiz_attempts",
  {
    id: text().$type<AttemptId>().primaryKey(),
    enrolmentId: text()
      .$type<EnrolmentId>()
      .notNull()
      .references(() => enrolments.id),
    moduleId: text().notNull(),
    /** What is asked and graded, whatever version the learner reads later. */
    courseVersionId: text()
      .$type<CourseVersionId>()
      .notNull()
      .references(() => courseVersions.id),
    /** 1, 2, 3 … within the enrolment and module. */
    number: integer().notNull(),
    /** Draws from pools and orders questions and options; replays the attempt. */
    seed: integer().notNull(),
    startedAt: instant().notNull(),
    submittedAt: instant(),
    /** Hundredths of a percent, rounded down: 7000 is 70 %. */
    score: integer(),
    /** Closed by the clock, with the answers stored until then. */
    ranOut: integer({ mode: "boolean" }).notNull().default(false),
  },
  (table) => [
    uniqueIndex("quiz_attempts_one_per_number").on(
      table.enrolmentId,
      table.moduleId,
      table.number,
    ),
    uniqueIndex("quiz_attempts_one_open")
      .on(table.enrolmentId, table.moduleId)
      .where(sql`${table.submittedAt} is null`),
    index("quiz_attempts_by_version").on(table.courseVersionId),
  ],
);

/** What was answered, stored when it was given. */
export const quizAnswers = sqliteTable(
  "quiz_answers",
  {
    attemptId: text()
      .$type<AttemptId>()
      .notNull()
      .references(() => quizAttempts.id),
    questionId: text().notNull(),
    /** An `Answer`; null when it was taken back. */
    answer: text({ mode: "json" }).$type<unknown>(),
    savedAt: instant().notNull(),
    /** 1, 2, 3 …: counts the changes, so that an old window is noticed. */
    revision: integer().notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.attemptId, table.questionId] })],
);

/** Questions that a learner marked, to look at them again before submission. */
export const quizFlags = sqliteTable(
  "quiz_flags",
  {
    attemptId: text()
      .$type<AttemptId>()
      .notNull()
      .references(() => quizAttempts.id),
    questionId: text().notNull(),
    flaggedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.attemptId, table.questionId] })],
);

/**
 * More time for one person in every quiz that has a limit, as a share of it: 50
 * is half as long again. Belongs to the person, and holds from the next request.
 */
export const extraTimes = sqliteTable(
  "extra_times",
  {
    personId: text()
      .$type<PersonId>()
      .primaryKey()
      .references(() => people.id),
    percent: integer().notNull(),
    grantedById: text()
      .$type<PersonId>()
      .notNull()
      .references(() => people.id),
    grantedAt: instant().notNull(),
  },
  (table) => [index("extra_times_by_granter").on(table.grantedById)],
);
