import { mailCertificate } from "#app/features/certificates/register/mail-certificate.job.server.ts";
import { makeCertificateDocument } from "#app/features/certificates/document/make-certificate-document.job.server.ts";
import { fillSearchIndex } from "#app/features/learning/search/fill-search-index.job.server.ts";
import { closeLapsedAttemptJob } from "#app/features/learning/quiz/close-lapsed-attempt.job.server.ts";
import { openDemonstration } from "#db/seed/demonstration.server.ts";
import type { JobCatalogue } from "#app/jobs/job-handler.ts";

/**
 * Every kind of job and the feature function that does it. Imported by the
 * worker thread, which runs without Vite: handlers and what they import are
 * `.ts`, not `.tsx`.
 */
export const catalogue: JobCatalogue = {
  "make-certificate-document": makeCertificateDocument,
  "mail-certificate": mailCertificate,
  "fill-search-index": fillSearchIndex,
  "close-lapsed-attempt": closeLapsedAttemptJob,
  "open-demonstration": openDemonstration,
};
