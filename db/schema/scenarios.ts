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
  CourseVersionId,
  EnrolmentId,
  ScenarioPlayId,
} from "#app/shared/ids.ts";
import { instant } from "./columns.ts";
import { enrolments } from "./enrolments.ts";
import { courseVersions } from "./content.ts";

/** One way through a scenario: open until an ending is reached. */
export const scenarioPlays = sqliteTable(
  "scenario_plays",
  {
    id: text().$type<ScenarioPlayId>().primaryKey(),
    enrolmentId: text()
      .$type<EnrolmentId>()
      .notNull()
      .references(() => enrolments.id),
    moduleId: text().notNull(),
    courseVersionId: text()
      .$type<CourseVersionId>()
      .notNull()
      .references(() => courseVersions.id),
    /** 1, 2, 3 … within the enrolment and module. */
    number: integer().notNull(),
    /** Draws the variant and orders the choices; replays the play. */
    seed: integer().notNull(),
    startedAt: instant().notNull(),
    endedAt: instant(),
    /** The ending's id, with `endedAt`. */
    endingId: text(),
  },
  (table) => [
    uniqueIndex("scenario_plays_one_per_number").on(
      table.enrolmentId,
      table.moduleId,
      table.number,
    ),
    uniqueIndex("scenario_plays_one_open")
      .on(table.enrolmentId, table.moduleId)
      .where(sql`${table.endedAt} is null`),
    index("scenario_plays_by_version").on(table.courseVersionId),
  ],
);

/** The path as it was clicked, one row for each decision, never changed. */
export const scenarioChoices = sqliteTable(
  "scenario_choices",
  {
    playId: text()
      .$type<ScenarioPlayId>()
      .notNull()
      .references(() => scenarioPlays.id),
    /** 1, 2, 3 … along the path. */
    position: integer().notNull(),
    nodeId: text().notNull(),
    choiceId: text().notNull(),
    chosenAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.playId, table.position] })],
);
