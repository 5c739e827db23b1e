import { pdfInWorker } from "#app/documents/render-in-worker.server.ts";
import type { AppContext } from "#app/context.ts";
import { readSnapshot } from "#app/shared/certificate-snapshot.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { certificateOrder } from "./certificate-document.server.ts";
import type { RegisteredCertificate } from "./certificate-sheet.ts";
import { listLogoPictures } from "./logo-pictures.queries.server.ts";

/** The office's own template has a mistake; `complaint` is the compiler's. */
export type TemplateMistake = { code: "template-mistake"; complaint: string };

/**
 * Draws a specimen, marked as one on every page, in the thread for documents.
 * With our own template, a mistake is a bug and throws.
 */
export async function drawSpecimen(
  { db, config }: Pick<AppContext, "db" | "config">,
  specimen: RegisteredCertificate,
): Promise<Result<Buffer, TemplateMistake>> {
  const { origin, certificateTemplate } = config;
  const { logos } = readSnapshot(specimen.snapshot);
  const { template, inputs, files } = certificateOrder(specimen, {
    origin,
    certificateTemplate,
    logos: listLogoPictures(db, logos),
    credential: null,
    isSpecimen: true,
  });
  try {
    return accept(
      await pdfInWorker(template, inputs, specimen.issuedAt, files),
    );
  } catch (error) {
    if (certificateTemplate === null) throw error;
    const complaint = error instanceof Error ? error.message : String(error);
    return refuse({ code: "template-mistake", complaint });
  }
}
