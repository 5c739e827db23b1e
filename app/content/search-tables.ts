import type { Locale } from "../shared/text.ts";

/**
 * The FTS5 tables of migration 0002, by language. One of each per language, so
 * that a search ranks and counts the words of one language alone.
 */
export const SEARCH_TABLES = {
  lt: { words: "search_words_lt", parts: "search_parts_lt" },
  en: { words: "search_words_en", parts: "search_parts_en" },
} as const satisfies Record<Locale, Record<"words" | "parts", string>>;
