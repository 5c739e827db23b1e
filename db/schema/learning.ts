import { sql } from "drizzle-orm";
import {
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import type { AttemptId, EnrolmentId } from "#app/shared/ids.ts";
import { instant } from "./columns.ts";
import { enrolments } from "./cohorts.ts";

/** A page (or a scenario) that a learner marked as done. */
export const pageCompletions = sqliteTable(
  "page_completions",
  {
    enrolmentId: text()
      .$type<EnrolmentId>()
      .notNull()
      .references(() => enrolments.id),
    moduleId: text().notNull(),
    /** A page id or a scenario id; ids outlive versions. */
    pageId: text().notNull(),
    completedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.enrolmentId, table.moduleId, table.pageId] }),
  ],
);

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
    /** 1, 2, 3 … within the enrolment and module. */
    number: integer().notNull(),
    /** Decides the order of questions and options; replays the attempt. */
    seed: integer().notNull(),
    startedAt: instant().notNull(),
    submittedAt: instant(),
    /** Hundredths of a percent, rounded down: 7000 is 70 %. */
    score: integer(),
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
    answer: text({ mode: "json" }).$type<unknown>().notNull(),
    savedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.attemptId, table.questionId] })],
);
