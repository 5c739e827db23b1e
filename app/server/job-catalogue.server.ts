import { issueDocuments } from "#app/features/certificates/issue-lists/issue-documents.job.server.ts";
import { remindOfExpiry } from "#app/features/certificates/register/remind-of-expiry.job.server.ts";
import { mailCertificate } from "#app/features/certificates/register/mail-certificate.job.server.ts";
import { makeCertificateDocument } from "#app/features/certificates/document/make-certificate-document.job.server.ts";
import { remindOfDeadlines } from "#app/features/completion/reminders/remind-of-deadlines.job.server.ts";
import { remindOfSessions } from "#app/features/completion/reminders/remind-of-sessions.job.server.ts";
import { sendDigests } from "#app/features/reports/digest/send-digests.job.server.ts";
import { sendMail } from "#app/email/send-mail.job.server.ts";
import { dailyRound } from "#app/jobs/daily-round.job.server.ts";
import { forgetImports } from "#app/features/enrolments/import/forget-imports.job.server.ts";
import { importPeople } from "#app/features/enrolments/import/import-people.job.server.ts";
import { undoImportJob } from "#app/features/enrolments/import/undo-import.job.server.ts";
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
  "remind-of-expiry": remindOfExpiry,
  "issue-documents": issueDocuments,
  "fill-search-index": fillSearchIndex,
  "close-lapsed-attempt": closeLapsedAttemptJob,
  "send-mail": sendMail,
  "remind-of-deadlines": remindOfDeadlines,
  "remind-of-sessions": remindOfSessions,
  "send-digests": sendDigests,
  "daily-round": dailyRound,
  "import-people": importPeople,
  "undo-import": undoImportJob,
  "forget-imports": forgetImports,
  "open-demonstration": openDemonstration,
};
