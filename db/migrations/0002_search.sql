CREATE TABLE `search_entries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`course_id` text NOT NULL,
	`version_id` text NOT NULL,
	`locale` text NOT NULL,
	`kind` text NOT NULL,
	`module_id` text,
	`page_id` text,
	`item_id` text,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`is_open` integer NOT NULL,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `course_versions`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `search_entries_by_version` ON `search_entries` (`version_id`);--> statement-breakpoint
CREATE INDEX `search_entries_by_course` ON `search_entries` (`course_id`,`is_open`);--> statement-breakpoint
-- The words, without a copy of the text (`content = ''`): it is in search_entries.
-- `scope` holds tokens that say who may find a row; it never counts for the order.
-- A hit in a title weighs ten times one in the text.
CREATE VIRTUAL TABLE `search_words_lt` USING fts5(scope, title, body, content = '', contentless_delete = 1, prefix = '2 3 4 5 6 7', tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'");--> statement-breakpoint
CREATE VIRTUAL TABLE `search_words_en` USING fts5(scope, title, body, content = '', contentless_delete = 1, prefix = '2 3 4 5 6 7', tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'");--> statement-breakpoint
INSERT INTO `search_words_lt`(`search_words_lt`, `rank`) VALUES ('rank', 'bm25(0.0, 10.0, 1.0)');--> statement-breakpoint
INSERT INTO `search_words_en`(`search_words_en`, `rank`) VALUES ('rank', 'bm25(0.0, 10.0, 1.0)');--> statement-breakpoint
-- Parts of words of three letters and more, for scripts whose words begin with an
-- article (Arabic) or are not parted by spaces (Chinese).
CREATE VIRTUAL TABLE `search_parts_lt` USING fts5(title, body, content = '', contentless_delete = 1, tokenize = 'trigram remove_diacritics 1');--> statement-breakpoint
CREATE VIRTUAL TABLE `search_parts_en` USING fts5(title, body, content = '', contentless_delete = 1, tokenize = 'trigram remove_diacritics 1');--> statement-breakpoint
INSERT INTO `search_parts_lt`(`search_parts_lt`, `rank`) VALUES ('rank', 'bm25(10.0, 1.0)');--> statement-breakpoint
INSERT INTO `search_parts_en`(`search_parts_en`, `rank`) VALUES ('rank', 'bm25(10.0, 1.0)');--> statement-breakpoint
-- What was published before is indexed by the job worker, where it can be seen.
INSERT INTO `jobs`(`kind`, `payload`, `run_at`, `attempts`) SELECT 'fill-search-index', json_object('versionId', `id`), 0, 0 FROM `course_versions` ORDER BY `published_at`;
