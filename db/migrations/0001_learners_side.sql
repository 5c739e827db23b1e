CREATE TABLE `kept_forms` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`path` text NOT NULL,
	`sealed` blob NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `kept_forms_by_person` ON `kept_forms` (`person_id`);--> statement-breakpoint
CREATE INDEX `kept_forms_by_expiry` ON `kept_forms` (`expires_at`);--> statement-breakpoint
CREATE TABLE `module_completions` (
	`enrolment_id` text NOT NULL,
	`module_id` text NOT NULL,
	`course_version_id` text NOT NULL,
	`completed_at` integer NOT NULL,
	PRIMARY KEY(`enrolment_id`, `module_id`),
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`course_version_id`) REFERENCES `course_versions`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `module_completions_by_version` ON `module_completions` (`course_version_id`);--> statement-breakpoint
CREATE TABLE `reading_places` (
	`enrolment_id` text NOT NULL,
	`module_id` text NOT NULL,
	`page_id` text NOT NULL,
	`heading_id` text,
	`seen_at` integer NOT NULL,
	PRIMARY KEY(`enrolment_id`, `module_id`),
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `notes` (
	`person_id` text NOT NULL,
	`course_id` text NOT NULL,
	`module_id` text NOT NULL,
	`page_id` text NOT NULL,
	`sealed` blob NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `module_id`, `page_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `notes_by_course` ON `notes` (`course_id`);--> statement-breakpoint
CREATE TABLE `extra_times` (
	`person_id` text PRIMARY KEY NOT NULL,
	`percent` integer NOT NULL,
	`granted_by_id` text NOT NULL,
	`granted_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`granted_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `extra_times_by_granter` ON `extra_times` (`granted_by_id`);--> statement-breakpoint
CREATE TABLE `scenario_choices` (
	`play_id` text NOT NULL,
	`position` integer NOT NULL,
	`node_id` text NOT NULL,
	`choice_id` text NOT NULL,
	`chosen_at` integer NOT NULL,
	PRIMARY KEY(`play_id`, `position`),
	FOREIGN KEY (`play_id`) REFERENCES `scenario_plays`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `scenario_plays` (
	`id` text PRIMARY KEY NOT NULL,
	`enrolment_id` text NOT NULL,
	`module_id` text NOT NULL,
	`course_version_id` text NOT NULL,
	`number` integer NOT NULL,
	`seed` integer NOT NULL,
	`started_at` integer NOT NULL,
	`ended_at` integer,
	`ending_id` text,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`course_version_id`) REFERENCES `course_versions`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `scenario_plays_one_per_number` ON `scenario_plays` (`enrolment_id`,`module_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `scenario_plays_one_open` ON `scenario_plays` (`enrolment_id`,`module_id`) WHERE "scenario_plays"."ended_at" is null;--> statement-breakpoint
CREATE INDEX `scenario_plays_by_version` ON `scenario_plays` (`course_version_id`);--> statement-breakpoint
-- What was read before was read in the track that the learner has.
CREATE TABLE `__new_page_completions` (
	`enrolment_id` text NOT NULL,
	`module_id` text NOT NULL,
	`page_id` text NOT NULL,
	`track` text NOT NULL,
	`completed_at` integer NOT NULL,
	`was_skipped` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`enrolment_id`, `module_id`, `page_id`, `track`),
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_page_completions`("enrolment_id", "module_id", "page_id", "track", "completed_at") SELECT `done`.`enrolment_id`, `done`.`module_id`, `done`.`page_id`, `enrolments`.`track`, `done`.`completed_at` FROM `page_completions` `done` JOIN `enrolments` ON `enrolments`.`id` = `done`.`enrolment_id`;--> statement-breakpoint
DROP TABLE `page_completions`;--> statement-breakpoint
ALTER TABLE `__new_page_completions` RENAME TO `page_completions`;--> statement-breakpoint
-- An attempt made before belongs to the version that the learner began. Answers
-- refer to attempts, so both are made anew and the old ones dropped in that order.
CREATE TABLE `__new_quiz_attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`enrolment_id` text NOT NULL,
	`module_id` text NOT NULL,
	`course_version_id` text NOT NULL,
	`number` integer NOT NULL,
	`seed` integer NOT NULL,
	`started_at` integer NOT NULL,
	`submitted_at` integer,
	`score` integer,
	`ran_out` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`course_version_id`) REFERENCES `course_versions`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_quiz_attempts`("id", "enrolment_id", "module_id", "course_version_id", "number", "seed", "started_at", "submitted_at", "score") SELECT `attempt`.`id`, `attempt`.`enrolment_id`, `attempt`.`module_id`, `enrolments`.`course_version_id`, `attempt`.`number`, `attempt`.`seed`, `attempt`.`started_at`, `attempt`.`submitted_at`, `attempt`.`score` FROM `quiz_attempts` `attempt` JOIN `enrolments` ON `enrolments`.`id` = `attempt`.`enrolment_id`;--> statement-breakpoint
CREATE TABLE `__new_quiz_answers` (
	`attempt_id` text NOT NULL,
	`question_id` text NOT NULL,
	`answer` text,
	`saved_at` integer NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`attempt_id`, `question_id`),
	FOREIGN KEY (`attempt_id`) REFERENCES `__new_quiz_attempts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_quiz_answers`("attempt_id", "question_id", "answer", "saved_at") SELECT "attempt_id", "question_id", "answer", "saved_at" FROM `quiz_answers`;--> statement-breakpoint
DROP TABLE `quiz_answers`;--> statement-breakpoint
DROP TABLE `quiz_attempts`;--> statement-breakpoint
ALTER TABLE `__new_quiz_attempts` RENAME TO `quiz_attempts`;--> statement-breakpoint
ALTER TABLE `__new_quiz_answers` RENAME TO `quiz_answers`;--> statement-breakpoint
CREATE UNIQUE INDEX `quiz_attempts_one_per_number` ON `quiz_attempts` (`enrolment_id`,`module_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `quiz_attempts_one_open` ON `quiz_attempts` (`enrolment_id`,`module_id`) WHERE "quiz_attempts"."submitted_at" is null;--> statement-breakpoint
CREATE INDEX `quiz_attempts_by_version` ON `quiz_attempts` (`course_version_id`);--> statement-breakpoint
CREATE TABLE `quiz_flags` (
	`attempt_id` text NOT NULL,
	`question_id` text NOT NULL,
	`flagged_at` integer NOT NULL,
	PRIMARY KEY(`attempt_id`, `question_id`),
	FOREIGN KEY (`attempt_id`) REFERENCES `quiz_attempts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
