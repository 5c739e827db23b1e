CREATE TABLE `accounts` (
	`person_id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`password_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`disabled_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_one_per_email` ON `accounts` (`email`);--> statement-breakpoint
CREATE TABLE `institutions` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`municipality` text NOT NULL,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `institutions_one_per_name` ON `institutions` (`name`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`profession` text,
	`institution_id` text,
	`locale` text DEFAULT 'lt' NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`institution_id`) REFERENCES `institutions`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `people_by_institution` ON `people` (`institution_id`);--> statement-breakpoint
CREATE TABLE `role_grants` (
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`granted_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `role`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `sign_ins` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `sign_ins_by_person` ON `sign_ins` (`person_id`);--> statement-breakpoint
CREATE INDEX `sign_ins_by_expiry` ON `sign_ins` (`expires_at`);--> statement-breakpoint
CREATE TABLE `throttles` (
	`key` text PRIMARY KEY NOT NULL,
	`window_start` integer NOT NULL,
	`count` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `certificate_counters` (
	`series` text NOT NULL,
	`year` integer NOT NULL,
	`last_number` integer NOT NULL,
	PRIMARY KEY(`series`, `year`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `certificate_documents` (
	`certificate_id` text PRIMARY KEY NOT NULL,
	`pdf` blob NOT NULL,
	`sha256` text NOT NULL,
	`made_at` integer NOT NULL,
	FOREIGN KEY (`certificate_id`) REFERENCES `certificates`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `certificate_revocations` (
	`certificate_id` text PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`revoked_by_id` text NOT NULL,
	`revoked_at` integer NOT NULL,
	FOREIGN KEY (`certificate_id`) REFERENCES `certificates`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `certificates` (
	`id` text PRIMARY KEY NOT NULL,
	`series` text NOT NULL,
	`year` integer NOT NULL,
	`number` integer NOT NULL,
	`public_code` text NOT NULL,
	`enrolment_id` text NOT NULL,
	`cohort_id` text NOT NULL,
	`person_id` text NOT NULL,
	`issued_by_id` text NOT NULL,
	`issued_at` integer NOT NULL,
	`valid_until` integer,
	`snapshot` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `certificates_one_per_number` ON `certificates` (`series`,`year`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `certificates_one_per_public_code` ON `certificates` (`public_code`);--> statement-breakpoint
CREATE UNIQUE INDEX `certificates_one_per_enrolment` ON `certificates` (`enrolment_id`);--> statement-breakpoint
CREATE INDEX `certificates_by_cohort` ON `certificates` (`cohort_id`);--> statement-breakpoint
CREATE INDEX `certificates_by_person` ON `certificates` (`person_id`);--> statement-breakpoint
CREATE TABLE `cohort_coordinators` (
	`cohort_id` text NOT NULL,
	`person_id` text NOT NULL,
	`assigned_at` integer NOT NULL,
	PRIMARY KEY(`cohort_id`, `person_id`),
	FOREIGN KEY (`cohort_id`) REFERENCES `cohorts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `cohort_coordinators_by_person` ON `cohort_coordinators` (`person_id`);--> statement-breakpoint
CREATE TABLE `cohorts` (
	`id` text PRIMARY KEY NOT NULL,
	`programme_id` text NOT NULL,
	`title` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`open_enrolment` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programmes`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `cohorts_by_programme` ON `cohorts` (`programme_id`);--> statement-breakpoint
CREATE TABLE `enrolments` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`cohort_id` text,
	`course_id` text NOT NULL,
	`course_version_id` text NOT NULL,
	`track` text NOT NULL,
	`enrolled_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cohort_id`) REFERENCES `cohorts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`course_version_id`) REFERENCES `course_versions`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `enrolments_one_per_cohort` ON `enrolments` (`person_id`,`cohort_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `enrolments_one_alone_per_course` ON `enrolments` (`person_id`,`course_id`) WHERE "enrolments"."cohort_id" is null;--> statement-breakpoint
CREATE INDEX `enrolments_by_cohort` ON `enrolments` (`cohort_id`);--> statement-breakpoint
CREATE INDEX `enrolments_by_course` ON `enrolments` (`course_id`);--> statement-breakpoint
CREATE INDEX `enrolments_by_version` ON `enrolments` (`course_version_id`);--> statement-breakpoint
CREATE TABLE `programmes` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`title` text NOT NULL,
	`series` text NOT NULL,
	`course_id` text NOT NULL,
	`module_ids` text NOT NULL,
	`contact_hours` integer NOT NULL,
	`online_hours` integer NOT NULL,
	`self_study_hours` integer NOT NULL,
	`rule` text NOT NULL,
	`approving_act` text,
	`place` text NOT NULL,
	`signatory_id` text NOT NULL,
	`signatory_position` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`signatory_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `programmes_one_per_code` ON `programmes` (`code`);--> statement-breakpoint
CREATE INDEX `programmes_by_course` ON `programmes` (`course_id`);--> statement-breakpoint
CREATE INDEX `programmes_by_signatory` ON `programmes` (`signatory_id`);--> statement-breakpoint
CREATE TABLE `content_blobs` (
	`hash` text PRIMARY KEY NOT NULL,
	`bytes` blob NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `course_slugs` (
	`slug` text PRIMARY KEY NOT NULL,
	`course_id` text NOT NULL,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `course_slugs_by_course` ON `course_slugs` (`course_id`);--> statement-breakpoint
CREATE TABLE `course_version_files` (
	`version_id` text NOT NULL,
	`path` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`version_id`, `path`),
	FOREIGN KEY (`version_id`) REFERENCES `course_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hash`) REFERENCES `content_blobs`(`hash`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `course_version_files_by_blob` ON `course_version_files` (`hash`);--> statement-breakpoint
CREATE TABLE `course_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`course_id` text NOT NULL,
	`number` integer NOT NULL,
	`tree_hash` text NOT NULL,
	`course` text NOT NULL,
	`published_at` integer NOT NULL,
	`approved_by_id` text NOT NULL,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`approved_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `course_versions_one_per_tree` ON `course_versions` (`course_id`,`tree_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `course_versions_one_per_number` ON `course_versions` (`course_id`,`number`);--> statement-breakpoint
CREATE INDEX `course_versions_by_approver` ON `course_versions` (`approved_by_id`);--> statement-breakpoint
CREATE TABLE `courses` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `rendered_pages` (
	`version_id` text NOT NULL,
	`module_id` text NOT NULL,
	`page_id` text NOT NULL,
	`locale` text NOT NULL,
	`track` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`version_id`, `module_id`, `page_id`, `locale`, `track`),
	FOREIGN KEY (`version_id`) REFERENCES `course_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hash`) REFERENCES `content_blobs`(`hash`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `rendered_pages_by_blob` ON `rendered_pages` (`hash`);--> statement-breakpoint
CREATE TABLE `page_completions` (
	`enrolment_id` text NOT NULL,
	`module_id` text NOT NULL,
	`page_id` text NOT NULL,
	`completed_at` integer NOT NULL,
	PRIMARY KEY(`enrolment_id`, `module_id`, `page_id`),
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `quiz_answers` (
	`attempt_id` text NOT NULL,
	`question_id` text NOT NULL,
	`answer` text NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`attempt_id`, `question_id`),
	FOREIGN KEY (`attempt_id`) REFERENCES `quiz_attempts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `quiz_attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`enrolment_id` text NOT NULL,
	`module_id` text NOT NULL,
	`number` integer NOT NULL,
	`seed` integer NOT NULL,
	`started_at` integer NOT NULL,
	`submitted_at` integer,
	`score` integer,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `quiz_attempts_one_per_number` ON `quiz_attempts` (`enrolment_id`,`module_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `quiz_attempts_one_open` ON `quiz_attempts` (`enrolment_id`,`module_id`) WHERE "quiz_attempts"."submitted_at" is null;--> statement-breakpoint
CREATE TABLE `audit_events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`actor_id` text NOT NULL,
	`action` text NOT NULL,
	`subject_id` text NOT NULL,
	`facts` text,
	`happened_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `audit_events_by_subject` ON `audit_events` (`subject_id`);--> statement-breakpoint
CREATE TABLE `jobs` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`payload` text NOT NULL,
	`run_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`claimed_at` integer,
	`finished_at` integer,
	`parked_at` integer,
	`last_error` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `jobs_waiting` ON `jobs` (`run_at`) WHERE "jobs"."finished_at" is null and "jobs"."parked_at" is null;--> statement-breakpoint
CREATE TABLE `mails` (
	`id` text PRIMARY KEY NOT NULL,
	`recipient` text NOT NULL,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`html` text NOT NULL,
	`dedupe_key` text NOT NULL,
	`created_at` integer NOT NULL,
	`sent_at` integer
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `mails_one_per_key` ON `mails` (`dedupe_key`);--> statement-breakpoint
CREATE INDEX `mails_by_creation` ON `mails` (`created_at`);