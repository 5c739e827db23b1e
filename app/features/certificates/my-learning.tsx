import { formatDay } from "#app/i18n/format.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import { unmetInWords } from "#app/features/completion/unmet-in-words.ts";
import {
  courseHref,
  quizHref,
  stepHref,
} from "#app/features/learning/addresses.ts";
import { ProgressBar } from "#app/features/learning/progress-bar.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Page, PageHead } from "#app/ui/page.tsx";
import { EmptyState } from "#app/ui/panel.tsx";
import { LinkRow, LinkRows } from "#app/ui/rows.tsx";
import { Tag } from "#app/ui/tag.tsx";
import type { OpenMyLearning } from "./open-my-learning.server.ts";

/** One's own courses and certificates, with what is missing in words. */
export function MyLearning({ courses, certificates }: OpenMyLearning) {
  return (
    <Page>
      <PageHead title={m.my_learning_title()} />
      {courses.length === 0 ? (
        <EmptyState
          title={m.my_learning_empty_title()}
          action={
            <ButtonLink href={`/${currentLocale()}`}>
              {m.nav_catalogue()}
            </ButtonLink>
          }
        >
          {m.my_learning_empty_text()}
        </EmptyState>
      ) : (
        <section aria-labelledby="courses">
          <h2 id="courses">{m.my_learning_courses()}</h2>
          <LinkRows>
            {courses.map((course) => (
              <CourseRow key={course.enrolmentId} course={course} />
            ))}
          </LinkRows>
        </section>
      )}
      {certificates.length > 0 ? (
        <section aria-labelledby="certificates">
          <h2 id="certificates">{m.my_learning_certificates()}</h2>
          <LinkRows>
            {certificates.map((certificate) => (
              <CertificateRow key={certificate.id} certificate={certificate} />
            ))}
          </LinkRows>
        </section>
      ) : null}
    </Page>
  );
}

function CourseRow({ course }: { course: OpenMyLearning["courses"][number] }) {
  const { resume, progress, unmet, cohort } = course;
  return (
    <LinkRow
      href={courseHref(course.course)}
      title={course.course.title}
      sentence={unmet ? missingInWords(unmet) : null}
      meta={cohort ? [m.my_learning_cohort({ title: cohort })] : []}
      progress={<ProgressBar progress={progress} />}
      action={
        resume ? (
          <ButtonLink
            href={stepHref(course.course, resume.module, resume.step)}
            iconAfter="arrow-right"
          >
            {m.catalogue_continue()}
          </ButtonLink>
        ) : mayTryTheQuiz(unmet) ? (
          <ButtonLink href={quizHref(course.course, course.firstModule)}>
            {m.module_quiz_open()}
          </ButtonLink>
        ) : null
      }
    />
  );
}

/** Everything is read, and the quiz can still be passed. */
function mayTryTheQuiz(unmet: OpenMyLearning["courses"][number]["unmet"]) {
  return (unmet ?? []).some(
    (clause) => clause.code === "quiz-not-passed" && clause.attemptsLeft > 0,
  );
}

function missingInWords(
  unmet: NonNullable<OpenMyLearning["courses"][number]["unmet"]>,
): string {
  if (unmet.length === 0) return m.my_learning_ready();
  return `${m.my_learning_missing()}: ${unmetInWords(unmet).join("; ")}.`;
}

function CertificateRow({
  certificate,
}: {
  certificate: OpenMyLearning["certificates"][number];
}) {
  const locale = currentLocale();
  const { id, number, issuedAt, revokedAt } = certificate;
  return (
    <LinkRow
      href={`/${locale}/check/${certificate.checkCode}`}
      title={m.my_learning_number({ number })}
      sentence={certificate.programme}
      meta={[m.my_learning_issued({ day: formatDay(issuedAt) })]}
      tag={
        revokedAt ? (
          <Tag tone="bad">
            {m.certificate_revoked_on({ day: formatDay(revokedAt) })}
          </Tag>
        ) : null
      }
      action={
        <ButtonLink
          href={`/${locale}/certificates/${id}/document`}
          variant="quiet"
          icon="download"
        >
          {m.my_learning_download()}
        </ButtonLink>
      }
    />
  );
}
