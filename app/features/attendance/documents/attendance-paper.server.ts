import type { Actor } from "#app/auth/actor.ts";
import type { AppContext } from "#app/context.ts";
import { spreadsheetInWorker } from "#app/documents/render-in-worker.server.ts";
import type { CohortId } from "#app/shared/ids.ts";
import type { Locale } from "#app/shared/text.ts";
import { openPaperSource } from "./open-paper-source.server.ts";
import { printed } from "./sign-in-sheet.server.ts";
import {
  summaryAsSheets,
  summaryOnPaper,
  type SummaryKind,
} from "./summaries.ts";

const XLSX =
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" as const;

const NAMES: Record<SummaryKind, Record<Locale, string>> = {
  summary: { lt: "lankomumo-suvestine", en: "attendance-summary" },
  participants: { lt: "dalyviu-sarasas", en: "participants" },
};

/**
 * The attendance summary or the participant list of a cohort, made outside of
 * the main thread; null for whoever does not run the cohort.
 */
export async function attendancePaper(
  context: Pick<AppContext, "db" | "clock" | "config">,
  actor: Pick<Actor, "id">,
  asked: {
    locale: Locale;
    cohortId: CohortId;
    kind: SummaryKind;
    format: "pdf" | "xlsx";
  },
) {
  const { locale, kind, format } = asked;
  const source = openPaperSource(context, actor, asked.cohortId);
  if (!source) return null;
  const fileName = `${NAMES[kind][locale]}.${format}`;
  if (format === "xlsx") {
    const sheets = summaryAsSheets(source, kind, locale);
    return { bytes: await spreadsheetInWorker(sheets), type: XLSX, fileName };
  }
  const madeAt = context.clock();
  const wish = summaryOnPaper(source, { kind, madeAt }, locale);
  return {
    bytes: await printed(wish, locale, madeAt),
    type: "application/pdf" as const,
    fileName,
  };
}
