CREATE TABLE `institution_contacts` (
	`institution_id` text NOT NULL,
	`person_id` text NOT NULL,
	`assigned_at` integer NOT NULL,
	PRIMARY KEY(`institution_id`, `person_id`),
	FOREIGN KEY (`institution_id`) REFERENCES `institutions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `institution_contacts_by_person` ON `institution_contacts` (`person_id`);--> statement-breakpoint
CREATE TABLE `attendance` (
	`session_id` text NOT NULL,
	`enrolment_id` text NOT NULL,
	`half` integer NOT NULL,
	`was_present` integer NOT NULL,
	`minutes_missed` integer DEFAULT 0 NOT NULL,
	`marked_by_id` text NOT NULL,
	`marked_at` integer NOT NULL,
	PRIMARY KEY(`session_id`, `enrolment_id`, `half`),
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`marked_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `attendance_by_enrolment` ON `attendance` (`enrolment_id`);--> statement-breakpoint
CREATE INDEX `attendance_by_marker` ON `attendance` (`marked_by_id`);--> statement-breakpoint
CREATE TABLE `attendance_corrections` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`session_id` text NOT NULL,
	`enrolment_id` text NOT NULL,
	`half` integer NOT NULL,
	`old_present` integer,
	`old_minutes_missed` integer,
	`new_present` integer NOT NULL,
	`new_minutes_missed` integer NOT NULL,
	`reason` text NOT NULL,
	`corrected_by_id` text NOT NULL,
	`corrected_at` integer NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`corrected_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `attendance_corrections_by_session` ON `attendance_corrections` (`session_id`);--> statement-breakpoint
CREATE INDEX `attendance_corrections_by_enrolment` ON `attendance_corrections` (`enrolment_id`);--> statement-breakpoint
CREATE INDEX `attendance_corrections_by_person` ON `attendance_corrections` (`corrected_by_id`);--> statement-breakpoint
CREATE TABLE `attendance_locks` (
	`session_id` text PRIMARY KEY NOT NULL,
	`locked_by_id` text NOT NULL,
	`locked_at` integer NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`locked_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `attendance_locks_by_person` ON `attendance_locks` (`locked_by_id`);--> statement-breakpoint
CREATE TABLE `measurements_taken` (
	`enrolment_id` text NOT NULL,
	`occasion` text NOT NULL,
	`taken_at` integer NOT NULL,
	`recorded_by_id` text,
	PRIMARY KEY(`enrolment_id`, `occasion`),
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `measurements_taken_by_recorder` ON `measurements_taken` (`recorded_by_id`);--> statement-breakpoint
CREATE TABLE `certificate_credentials` (
	`certificate_id` text PRIMARY KEY NOT NULL,
	`json` text NOT NULL,
	`sha256` text NOT NULL,
	`key_id` text NOT NULL,
	`signed_at` integer NOT NULL,
	FOREIGN KEY (`certificate_id`) REFERENCES `certificates`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`key_id`) REFERENCES `signing_keys`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `certificate_credentials_by_key` ON `certificate_credentials` (`key_id`);--> statement-breakpoint
CREATE INDEX `certificate_credentials_by_hash` ON `certificate_credentials` (`sha256`);--> statement-breakpoint
CREATE TABLE `expiry_reminders` (
	`certificate_id` text NOT NULL,
	`days_before` integer NOT NULL,
	`sent_at` integer NOT NULL,
	PRIMARY KEY(`certificate_id`, `days_before`),
	FOREIGN KEY (`certificate_id`) REFERENCES `certificates`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `register_entries` (
	`position` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`contents` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	`entered_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `register_entries_one_per_hash` ON `register_entries` (`hash`);--> statement-breakpoint
CREATE INDEX `register_entries_by_subject` ON `register_entries` (`subject`);--> statement-breakpoint
CREATE TABLE `signing_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`public_key` text NOT NULL,
	`sealed_secret` blob NOT NULL,
	`created_at` integer NOT NULL,
	`retired_at` integer
) STRICT;
--> statement-breakpoint
CREATE TABLE `void_numbers` (
	`series` text NOT NULL,
	`year` integer NOT NULL,
	`number` integer NOT NULL,
	`reason` text NOT NULL,
	`voided_by_id` text NOT NULL,
	`voided_at` integer NOT NULL,
	PRIMARY KEY(`series`, `year`, `number`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `cohort_institutions` (
	`cohort_id` text NOT NULL,
	`institution_id` text NOT NULL,
	`seats` integer,
	`invited_at` integer NOT NULL,
	PRIMARY KEY(`cohort_id`, `institution_id`),
	FOREIGN KEY (`cohort_id`) REFERENCES `cohorts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`institution_id`) REFERENCES `institutions`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `cohort_institutions_by_institution` ON `cohort_institutions` (`institution_id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`cohort_id` text NOT NULL,
	`title` text NOT NULL,
	`form` text NOT NULL,
	`place` text NOT NULL,
	`trainers` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`breaks` text NOT NULL,
	`halves_at` integer,
	`created_at` integer NOT NULL,
	`cancelled_at` integer,
	`revision` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`cohort_id`) REFERENCES `cohorts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `sessions_by_cohort` ON `sessions` (`cohort_id`,`starts_at`);--> statement-breakpoint
CREATE TABLE `import_rows` (
	`import_id` text NOT NULL,
	`line` integer NOT NULL,
	`cells` text NOT NULL,
	`outcome` text NOT NULL,
	`problems` text NOT NULL,
	`person_id` text,
	`enrolment_id` text,
	`created_person` integer DEFAULT false NOT NULL,
	`done_at` integer,
	`invited_at` integer,
	`undone_at` integer,
	PRIMARY KEY(`import_id`, `line`),
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `import_rows_by_outcome` ON `import_rows` (`import_id`,`outcome`);--> statement-breakpoint
CREATE INDEX `import_rows_by_person` ON `import_rows` (`person_id`);--> statement-breakpoint
CREATE INDEX `import_rows_by_enrolment` ON `import_rows` (`enrolment_id`);--> statement-breakpoint
CREATE TABLE `imports` (
	`id` text PRIMARY KEY NOT NULL,
	`cohort_id` text NOT NULL,
	`created_by_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`file_name` text,
	`sha256` text NOT NULL,
	`reading` text NOT NULL,
	`state` text NOT NULL,
	`mode` text,
	`send_invitations` integer DEFAULT false NOT NULL,
	`rows_total` integer NOT NULL,
	`rows_done` integer DEFAULT 0 NOT NULL,
	`started_at` integer,
	`finished_at` integer,
	`undone_at` integer,
	`kept_until` integer NOT NULL,
	FOREIGN KEY (`cohort_id`) REFERENCES `cohorts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `imports_by_cohort` ON `imports` (`cohort_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `imports_by_creator` ON `imports` (`created_by_id`);--> statement-breakpoint
CREATE INDEX `imports_kept_until` ON `imports` (`kept_until`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`person_id` text NOT NULL,
	`cohort_id` text,
	`invited_by_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`ended_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cohort_id`) REFERENCES `cohorts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invited_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_one_per_token` ON `invitations` (`token_hash`);--> statement-breakpoint
CREATE INDEX `invitations_by_person` ON `invitations` (`person_id`);--> statement-breakpoint
CREATE INDEX `invitations_by_cohort` ON `invitations` (`cohort_id`);--> statement-breakpoint
CREATE INDEX `invitations_by_inviter` ON `invitations` (`invited_by_id`);--> statement-breakpoint
CREATE TABLE `nominations` (
	`cohort_id` text NOT NULL,
	`person_id` text NOT NULL,
	`institution_id` text NOT NULL,
	`track` text NOT NULL,
	`nominated_by_id` text NOT NULL,
	`nominated_at` integer NOT NULL,
	`outcome` text,
	`decided_by_id` text,
	`decided_at` integer,
	`reason` text,
	PRIMARY KEY(`cohort_id`, `person_id`),
	FOREIGN KEY (`cohort_id`) REFERENCES `cohorts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`institution_id`) REFERENCES `institutions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`nominated_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `nominations_by_person` ON `nominations` (`person_id`);--> statement-breakpoint
CREATE INDEX `nominations_by_institution` ON `nominations` (`institution_id`);--> statement-breakpoint
CREATE INDEX `nominations_by_nominator` ON `nominations` (`nominated_by_id`);--> statement-breakpoint
CREATE INDEX `nominations_by_decider` ON `nominations` (`decided_by_id`);--> statement-breakpoint
CREATE TABLE `waiting_people` (
	`cohort_id` text NOT NULL,
	`person_id` text NOT NULL,
	`track` text NOT NULL,
	`source` text DEFAULT 'self' NOT NULL,
	`asked_at` integer NOT NULL,
	PRIMARY KEY(`cohort_id`, `person_id`),
	FOREIGN KEY (`cohort_id`) REFERENCES `cohorts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `waiting_people_by_person` ON `waiting_people` (`person_id`);--> statement-breakpoint
CREATE TABLE `issue_list_rows` (
	`list_id` text NOT NULL,
	`enrolment_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`replaces_id` text,
	`reason` text,
	`corrected` text,
	`evidence` text NOT NULL,
	`state` text DEFAULT 'waiting' NOT NULL,
	`refusal` text,
	`certificate_id` text,
	`done_at` integer,
	PRIMARY KEY(`list_id`, `enrolment_id`),
	FOREIGN KEY (`list_id`) REFERENCES `issue_lists`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `issue_list_rows_by_position` ON `issue_list_rows` (`list_id`,`position`);--> statement-breakpoint
CREATE INDEX `issue_list_rows_by_enrolment` ON `issue_list_rows` (`enrolment_id`);--> statement-breakpoint
CREATE TABLE `issue_lists` (
	`id` text PRIMARY KEY NOT NULL,
	`cohort_id` text NOT NULL,
	`state` text NOT NULL,
	`proposed_by_id` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`decided_by_id` text,
	`decided_at` integer,
	`reason` text,
	`issued_at` integer,
	FOREIGN KEY (`cohort_id`) REFERENCES `cohorts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `issue_lists_by_cohort` ON `issue_lists` (`cohort_id`,`proposed_at`);--> statement-breakpoint
CREATE INDEX `issue_lists_by_state` ON `issue_lists` (`state`);--> statement-breakpoint
CREATE INDEX `issue_lists_by_proposer` ON `issue_lists` (`proposed_by_id`);--> statement-breakpoint
CREATE INDEX `issue_lists_by_decider` ON `issue_lists` (`decided_by_id`);--> statement-breakpoint
CREATE TABLE `logos` (
	`id` text PRIMARY KEY NOT NULL,
	`alt` text NOT NULL,
	`png` blob NOT NULL,
	`sha256` text NOT NULL,
	`uploaded_by_id` text NOT NULL,
	`uploaded_at` integer NOT NULL,
	FOREIGN KEY (`uploaded_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `logos_one_per_picture` ON `logos` (`sha256`);--> statement-breakpoint
CREATE INDEX `logos_by_uploader` ON `logos` (`uploaded_by_id`);--> statement-breakpoint
CREATE TABLE `programme_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`programme_id` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`course_id` text NOT NULL,
	`course_version_id` text,
	`module_ids` text NOT NULL,
	`contact_hours` integer NOT NULL,
	`online_hours` integer NOT NULL,
	`self_study_hours` integer NOT NULL,
	`rule` text NOT NULL,
	`approving_act` text,
	`place` text NOT NULL,
	`signatory_id` text NOT NULL,
	`signatory_position` text NOT NULL,
	`four_eyes` integer DEFAULT false NOT NULL,
	`document_language` text DEFAULT 'lt' NOT NULL,
	`valid_months` integer,
	`project_code` text,
	`funder_line` text,
	`logo_ids` text DEFAULT '[]' NOT NULL,
	`reason` text,
	`created_by_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programmes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`course_version_id`) REFERENCES `course_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`signatory_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `programme_versions_one_per_number` ON `programme_versions` (`programme_id`,`number`);--> statement-breakpoint
CREATE INDEX `programme_versions_by_course` ON `programme_versions` (`course_id`);--> statement-breakpoint
CREATE INDEX `programme_versions_by_course_version` ON `programme_versions` (`course_version_id`);--> statement-breakpoint
CREATE INDEX `programme_versions_by_signatory` ON `programme_versions` (`signatory_id`);--> statement-breakpoint
CREATE INDEX `programme_versions_by_creator` ON `programme_versions` (`created_by_id`);--> statement-breakpoint
-- What every programme asks and prints becomes its first version, and its rule
-- a list of clauses; a cohort stays with that version.
INSERT INTO `programme_versions` ("id", "programme_id", "number", "title", "course_id", "module_ids", "contact_hours", "online_hours", "self_study_hours", "rule", "approving_act", "place", "signatory_id", "signatory_position", "created_at")
SELECT 'prv_' || substr("id", 5), "id", 1, "title", "course_id", "module_ids", "contact_hours", "online_hours", "self_study_hours",
  json_object('certificate', json(
    CASE
      WHEN json_extract("rule", '$.allPages') AND json_extract("rule", '$.quizPercent') IS NOT NULL
        THEN json_array(json_object('kind', 'all-modules'), json_object('kind', 'quiz', 'moduleId', NULL, 'percent', json_extract("rule", '$.quizPercent'), 'mostAttempts', NULL))
      WHEN json_extract("rule", '$.allPages') THEN json_array(json_object('kind', 'all-modules'))
      WHEN json_extract("rule", '$.quizPercent') IS NOT NULL
        THEN json_array(json_object('kind', 'quiz', 'moduleId', NULL, 'percent', json_extract("rule", '$.quizPercent'), 'mostAttempts', NULL))
      ELSE json_array()
    END), 'participation', NULL),
  "approving_act", "place", "signatory_id", "signatory_position", "created_at"
FROM `programmes`;--> statement-breakpoint
CREATE TABLE `__new_cohorts` (
	`id` text PRIMARY KEY NOT NULL,
	`programme_version_id` text NOT NULL,
	`title` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`open_enrolment` integer NOT NULL,
	`seats` integer,
	`has_waiting_list` integer DEFAULT false NOT NULL,
	`enrol_until` text,
	`study_until` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`programme_version_id`) REFERENCES `programme_versions`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_cohorts`("id", "programme_version_id", "title", "starts_on", "ends_on", "open_enrolment", "seats", "has_waiting_list", "enrol_until", "study_until", "created_at") SELECT "id", 'prv_' || substr("programme_id", 5), "title", "starts_on", "ends_on", "open_enrolment", NULL, false, NULL, NULL, "created_at" FROM `cohorts`;--> statement-breakpoint
DROP TABLE `cohorts`;--> statement-breakpoint
ALTER TABLE `__new_cohorts` RENAME TO `cohorts`;--> statement-breakpoint
CREATE INDEX `cohorts_by_programme_version` ON `cohorts` (`programme_version_id`);--> statement-breakpoint
CREATE INDEX `cohorts_open_until` ON `cohorts` (`open_enrolment`,`ends_on`);--> statement-breakpoint
CREATE TABLE `__new_programmes` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`series` text NOT NULL,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_programmes`("id", "code", "series", "created_at") SELECT "id", "code", "series", "created_at" FROM `programmes`;--> statement-breakpoint
DROP TABLE `programmes`;--> statement-breakpoint
ALTER TABLE `__new_programmes` RENAME TO `programmes`;--> statement-breakpoint
CREATE UNIQUE INDEX `programmes_one_per_code` ON `programmes` (`code`);--> statement-breakpoint
ALTER TABLE `people` ADD `email` text;--> statement-breakpoint
UPDATE `people` SET "email" = (SELECT "email" FROM `accounts` WHERE `accounts`."person_id" = `people`."id");--> statement-breakpoint
DROP INDEX `accounts_one_per_email`;--> statement-breakpoint
ALTER TABLE `accounts` DROP COLUMN `email`;--> statement-breakpoint
DROP INDEX `certificates_one_per_enrolment`;--> statement-breakpoint
ALTER TABLE `certificates` ADD `kind` text DEFAULT 'certificate' NOT NULL;--> statement-breakpoint
ALTER TABLE `certificates` ADD `replaces_id` text;--> statement-breakpoint
ALTER TABLE `certificates` ADD `replaced_for` text;--> statement-breakpoint
CREATE UNIQUE INDEX `certificates_one_first_per_enrolment` ON `certificates` (`enrolment_id`,`kind`) WHERE "certificates"."replaces_id" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `certificates_one_successor` ON `certificates` (`replaces_id`);--> statement-breakpoint
CREATE INDEX `certificates_by_enrolment` ON `certificates` (`enrolment_id`);--> statement-breakpoint
CREATE INDEX `certificates_by_expiry` ON `certificates` (`valid_until`);--> statement-breakpoint
ALTER TABLE `people` ADD `gender` text;--> statement-breakpoint
ALTER TABLE `people` ADD `name_confirmed_at` integer;--> statement-breakpoint
ALTER TABLE `people` ADD `merged_into_id` text REFERENCES people(id);--> statement-breakpoint
CREATE UNIQUE INDEX `people_one_per_email` ON `people` (`email`);--> statement-breakpoint
CREATE INDEX `people_by_name` ON `people` (`name`);--> statement-breakpoint
CREATE INDEX `people_by_merge` ON `people` (`merged_into_id`);--> statement-breakpoint
CREATE INDEX `people_merged` ON `people` (`merged_into_id`) WHERE "people"."merged_into_id" is not null;--> statement-breakpoint
ALTER TABLE `certificate_revocations` ADD `reason_class` text DEFAULT 'other' NOT NULL;--> statement-breakpoint
ALTER TABLE `enrolments` ADD `source` text DEFAULT 'self' NOT NULL;--> statement-breakpoint
ALTER TABLE `enrolments` ADD `institution_id` text REFERENCES institutions(id);--> statement-breakpoint
ALTER TABLE `enrolments` ADD `profession` text;--> statement-breakpoint
UPDATE `enrolments` SET ("institution_id", "profession") = (SELECT "institution_id", "profession" FROM `people` WHERE `people`."id" = `enrolments`."person_id");--> statement-breakpoint
ALTER TABLE `enrolments` ADD `withdrawn_at` integer;--> statement-breakpoint
DROP INDEX `enrolments_by_cohort`;--> statement-breakpoint
CREATE INDEX `enrolments_by_cohort` ON `enrolments` (`cohort_id`,`withdrawn_at`);--> statement-breakpoint
CREATE INDEX `enrolments_by_institution` ON `enrolments` (`institution_id`);--> statement-breakpoint
ALTER TABLE `mails` ADD `calendar` text;--> statement-breakpoint
ALTER TABLE `mails` ADD `parked_at` integer;--> statement-breakpoint
ALTER TABLE `mails` ADD `last_error` text;--> statement-breakpoint
CREATE INDEX `mails_parked` ON `mails` (`parked_at`);--> statement-breakpoint
CREATE INDEX `mails_by_recipient` ON `mails` (`recipient`);--> statement-breakpoint
CREATE INDEX `certificate_documents_by_hash` ON `certificate_documents` (`sha256`);--> statement-breakpoint
CREATE INDEX `sessions_by_start` ON `sessions` (`starts_at`);--> statement-breakpoint
CREATE TRIGGER `certificates_never_change` BEFORE UPDATE ON `certificates` BEGIN SELECT RAISE(ABORT, 'certificates: rows never change'); END;--> statement-breakpoint
CREATE TRIGGER `certificates_never_go` BEFORE DELETE ON `certificates` BEGIN SELECT RAISE(ABORT, 'certificates: rows never go'); END;--> statement-breakpoint
CREATE TRIGGER `certificate_documents_never_change` BEFORE UPDATE ON `certificate_documents` BEGIN SELECT RAISE(ABORT, 'certificate_documents: rows never change'); END;--> statement-breakpoint
CREATE TRIGGER `certificate_documents_never_go` BEFORE DELETE ON `certificate_documents` BEGIN SELECT RAISE(ABORT, 'certificate_documents: rows never go'); END;--> statement-breakpoint
CREATE TRIGGER `certificate_credentials_never_change` BEFORE UPDATE ON `certificate_credentials` BEGIN SELECT RAISE(ABORT, 'certificate_credentials: rows never change'); END;--> statement-breakpoint
CREATE TRIGGER `certificate_credentials_never_go` BEFORE DELETE ON `certificate_credentials` BEGIN SELECT RAISE(ABORT, 'certificate_credentials: rows never go'); END;--> statement-breakpoint
CREATE TRIGGER `certificate_revocations_never_change` BEFORE UPDATE ON `certificate_revocations` BEGIN SELECT RAISE(ABORT, 'certificate_revocations: rows never change'); END;--> statement-breakpoint
CREATE TRIGGER `certificate_revocations_never_go` BEFORE DELETE ON `certificate_revocations` BEGIN SELECT RAISE(ABORT, 'certificate_revocations: rows never go'); END;--> statement-breakpoint
CREATE TRIGGER `void_numbers_never_change` BEFORE UPDATE ON `void_numbers` BEGIN SELECT RAISE(ABORT, 'void_numbers: rows never change'); END;--> statement-breakpoint
CREATE TRIGGER `void_numbers_never_go` BEFORE DELETE ON `void_numbers` BEGIN SELECT RAISE(ABORT, 'void_numbers: rows never go'); END;--> statement-breakpoint
CREATE TRIGGER `register_entries_never_change` BEFORE UPDATE ON `register_entries` BEGIN SELECT RAISE(ABORT, 'register_entries: rows never change'); END;--> statement-breakpoint
CREATE TRIGGER `register_entries_never_go` BEFORE DELETE ON `register_entries` BEGIN SELECT RAISE(ABORT, 'register_entries: rows never go'); END;--> statement-breakpoint
CREATE TRIGGER `attendance_corrections_never_change` BEFORE UPDATE ON `attendance_corrections` BEGIN SELECT RAISE(ABORT, 'attendance_corrections: rows never change'); END;--> statement-breakpoint
CREATE TRIGGER `attendance_corrections_never_go` BEFORE DELETE ON `attendance_corrections` BEGIN SELECT RAISE(ABORT, 'attendance_corrections: rows never go'); END;--> statement-breakpoint
CREATE TRIGGER `audit_events_never_change` BEFORE UPDATE ON `audit_events` BEGIN SELECT RAISE(ABORT, 'audit_events: rows never change'); END;--> statement-breakpoint
CREATE TRIGGER `audit_events_never_go` BEFORE DELETE ON `audit_events` BEGIN SELECT RAISE(ABORT, 'audit_events: rows never go'); END;
