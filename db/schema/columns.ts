import { customType, integer, text } from "drizzle-orm/sqlite-core";
import type { Text } from "#app/shared/text.ts";

/** An instant, in UTC: stored as milliseconds, read as a Date. */
export const instant = () => integer({ mode: "timestamp_ms" });

/** A calendar day in Europe/Vilnius, `2026-11-22`: no time, no zone. */
export const day = () => text().$type<`${number}-${number}-${number}`>();

/** A string in both languages, as JSON. */
export const bilingual = () => text({ mode: "json" }).$type<Text>();

/** Bytes. STRICT tables know BLOB; drizzle's own blob() reads JSON by default. */
export const bytes = customType<{ data: Buffer; driverData: Buffer }>({
  dataType: () => "blob",
});
