import { formatDay } from "#app/i18n/format.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import { documentTitle } from "#app/features/certificates/register/register-words.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Page, PageHead } from "#app/ui/page.tsx";
import { EmptyState } from "#app/ui/panel.tsx";
import { LinkRow, LinkRows } from "#app/ui/rows.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { DutiesSection } from "./duties.tsx";
import { LeftCourses } from "./left-courses.tsx";
import { MyCourseRow } from "./my-course-row.tsx";
import type { OpenMyLearning } from "./open-my-learning.server.ts";

/** One's own courses and certificates, with what is missing in words. */
export function MyLearning({
  courses,
  duties,
  left,
  certificates,
}: OpenMyLearning) {
  return (
    <Page width="list">
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
              <MyCourseRow key={course.enrolmentId} course={course} />
            ))}
          </LinkRows>
        </section>
      )}
      <DutiesSection duties={duties} />
      <LeftCourses courses={left} />
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
      <TakeAlong courses={courses} hasCertificates={certificates.length > 0} />
    </Page>
  );
}

/** What one may take along: deadlines and the verifier, where they are of use. */
function TakeAlong({
  courses,
  hasCertificates,
}: Pick<OpenMyLearning, "courses"> & { hasCertificates: boolean }) {
  const home = `/${currentLocale()}/my-learning`;
  const hasDeadline = courses.some(
    ({ deadline }) => deadline !== null && deadline.daysLeft >= 0,
  );
  return (
    <section aria-labelledby="take-along">
      <h2 id="take-along">{m.my_learning_tools()}</h2>
      <div className="row">
        {hasDeadline ? (
          <ButtonLink href={`${home}/calendar`} variant="quiet" icon="download">
            {m.my_learning_calendar()}
          </ButtonLink>
        ) : null}
        {hasCertificates ? (
          <ButtonLink href="/verifier" variant="quiet" icon="download">
            {m.check_offline_download()}
          </ButtonLink>
        ) : null}
        <ButtonLink href={`${home}/export`} variant="quiet">
          {m.my_learning_export()}
        </ButtonLink>
        <ButtonLink href={`/${currentLocale()}/notes`} variant="quiet">
          {m.notes_title()}
        </ButtonLink>
      </div>
    </section>
  );
}

type OwnCertificate = OpenMyLearning["certificates"][number];

/** Whether a certificate counts, and why it does not any more. */
function ValidityTag({
  certificate: { revokedAt, validUntil, state },
}: {
  certificate: OwnCertificate;
}) {
  if (revokedAt) {
    const day = formatDay(revokedAt);
    return <Tag tone="bad">{m.certificate_revoked_on({ day })}</Tag>;
  }
  if (state === "replaced") {
    return <Tag tone="warn">{m.my_learning_replaced()}</Tag>;
  }
  return validUntil && state === "expired" ? (
    <Tag tone="warn">
      {m.my_learning_expired({ day: formatDay(validUntil) })}
    </Tag>
  ) : (
    <Tag tone="ok">{m.register_state_valid()}</Tag>
  );
}

function CertificateRow({ certificate }: { certificate: OwnCertificate }) {
  const locale = currentLocale();
  const { issuedAt, validUntil, state } = certificate;
  return (
    <LinkRow
      href={`/${locale}/check/${certificate.checkCode}`}
      title={documentTitle(certificate)}
      sentence={certificate.programme}
      meta={[
        m.my_learning_issued({ day: formatDay(issuedAt) }),
        validUntil && state === "valid"
          ? m.my_learning_valid_until({ day: formatDay(validUntil) })
          : null,
      ]}
      tag={<ValidityTag certificate={certificate} />}
      action={<Downloads certificate={certificate} />}
    />
  );
}

/** The paper, and the same as a file that machines can check. */
function Downloads({
  certificate: { id, hasCredential },
}: {
  certificate: OwnCertificate;
}) {
  const home = `/${currentLocale()}/certificates/${id}`;
  return (
    <>
      <ButtonLink href={`${home}/document`} variant="quiet" icon="download">
        {m.my_learning_download()}
      </ButtonLink>
      {hasCredential ? (
        <ButtonLink href={`${home}/credential`} variant="quiet" icon="download">
          {m.certificate_credential_download()}
        </ButtonLink>
      ) : null}
    </>
  );
}
