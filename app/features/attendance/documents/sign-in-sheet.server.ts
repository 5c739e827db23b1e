import { createRequire } from "node:module";
import { z } from "zod";
import type { Actor } from "#app/auth/actor.ts";
import type { AppContext } from "#app/context.ts";
import { pdfInWorker } from "#app/documents/render-in-worker.server.ts";
import { officeDay } from "#app/features/cohorts/office-day.ts";
import { idSchema, type CohortId } from "#app/shared/ids.ts";
import type { Locale } from "#app/shared/text.ts";
import { openPaperSource } from "./open-paper-source.server.ts";
import { paperTable, type PaperWish } from "./paper-table.server.ts";
import type { PaperSource } from "./paper-source.ts";
import { sheetSession, signInSheet } from "./sign-in-sheet.ts";

// Not relative to this file, which the web server's build moves elsewhere.
const TEMPLATE = "#app/features/attendance/documents/attendance-table.typ";
const require = createRequire(import.meta.url);

/** Which sheet: of a day, or of a session or one half of it. */
export const SheetQuestion = z.union([
  z.object({ day: z.iso.date() }).strict(),
  z.object({
    session: idSchema("ses"),
    half: z.enum(["1", "2"]).transform(Number).optional(),
  }),
]);

/**
 * The sign-in sheet as a PDF, made outside of the main thread; null where there
 * is no such cohort for the actor, or nothing to sign for.
 */
export async function signInSheetPdf(
  context: Pick<AppContext, "db" | "clock" | "config">,
  actor: Pick<Actor, "id">,
  asked: {
    locale: Locale;
    cohortId: CohortId;
    of: z.output<typeof SheetQuestion>;
  },
) {
  const source = openPaperSource(context, actor, asked.cohortId);
  const sessions = source ? sessionsAsked(source, asked.of) : [];
  const [first] = sessions;
  if (!source || !first) return null;
  const day = officeDay(first.session.startsAt);
  const wish = signInSheet(source, { day, sessions }, asked.locale);
  return {
    bytes: await printed(wish, asked.locale, context.clock()),
    type: "application/pdf" as const,
    fileName: `${asked.locale === "lt" ? "dalyviu-parasai" : "sign-in"}-${day}.pdf`,
  };
}

/** A list of people as the bytes of a PDF. */
export function printed(
  wish: PaperWish,
  locale: Locale,
  madeAt: Date,
): Promise<Buffer<ArrayBuffer>> {
  const sheet = JSON.stringify(paperTable(wish, locale));
  return pdfInWorker(require.resolve(TEMPLATE), { sheet }, madeAt);
}

function sessionsAsked(
  { sessions }: PaperSource,
  of: z.output<typeof SheetQuestion>,
) {
  const asked = sessions
    .filter((session) =>
      "day" in of
        ? officeDay(session.startsAt) === of.day
        : session.id === of.session,
    )
    .map((session) => sheetSession(session, "day" in of ? undefined : of.half));
  return asked.filter(({ halves }) => halves.length > 0);
}
