import { formatDay, formatPercent } from "#app/i18n/format.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import { unmetInWords } from "#app/features/completion/unmet-in-words.ts";
import { Button } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import type { CohortLearner, OpenCohort } from "./open-cohort.server.ts";
import { StandingMark } from "./standing.tsx";

/** Everybody with how far they are, and why there is no certificate yet. */
export function CohortTable({
  cohort,
  learners,
}: Pick<OpenCohort, "cohort" | "learners">) {
  return (
    <DataTable id="learners" caption={m.cohort_table()}>
      <thead>
        <tr>
          <th scope="col">{m.cohort_column_person()}</th>
          <th scope="col">{m.cohort_column_state()}</th>
          <th scope="col">{m.cohort_column_pages()}</th>
          <th scope="col">{m.cohort_column_quiz()}</th>
          <th scope="col">{m.cohort_column_active()}</th>
          <th scope="col">{m.cohort_column_certificate()}</th>
        </tr>
      </thead>
      <tbody>
        {learners.map((learner) => (
          <LearnerRow
            key={learner.enrolmentId}
            learner={learner}
            cohortId={cohort.id}
          />
        ))}
      </tbody>
    </DataTable>
  );
}

/** One button that issues one certificate, and says to whom. */
export function IssueForm({ learner }: { learner: CohortLearner }) {
  return (
    <form method="post" data-once>
      <input type="hidden" name="enrolment" value={learner.enrolmentId} />
      <Button small>
        {m.cohort_issue()}
        <span className="vh">
          {" "}
          {m.cohort_issue_for({ name: learner.personName })}
        </span>
      </Button>
    </form>
  );
}

function LearnerRow({
  learner,
  cohortId,
}: {
  learner: CohortLearner;
  cohortId: string;
}) {
  const { doneSteps, totalSteps, lastActivityAt } = learner;
  return (
    <tr>
      <th scope="row">
        {learner.personName}
        <small>{learner.institutionName}</small>
        {learner.isOwn ? null : (
          <small>
            <ExtraTimeLink learner={learner} cohortId={cohortId} />
          </small>
        )}
      </th>
      <td className="wrap-text">
        <StandingMark standing={learner.standing} />
        <Reasons learner={learner} />
      </td>
      <td>{m.cohort_pages_of({ done: doneSteps, total: totalSteps })}</td>
      <td>
        <QuizCell learner={learner} />
      </td>
      <td>{lastActivityAt ? formatDay(lastActivityAt) : m.cohort_never()}</td>
      <td>
        <CertificateCell learner={learner} cohortId={cohortId} />
      </td>
    </tr>
  );
}

function ExtraTimeLink({
  learner: { enrolmentId, personName, extraPercent },
  cohortId,
}: {
  learner: CohortLearner;
  cohortId: string;
}) {
  const home = `/${currentLocale()}/cohorts/${cohortId}/learners`;
  return (
    <a href={`${home}/${enrolmentId}`}>
      {extraPercent === 0
        ? m.extra_time_link()
        : m.extra_time_granted({ percent: formatPercent(extraPercent * 100) })}
      <span className="vh"> {m.cohort_issue_for({ name: personName })}</span>
    </a>
  );
}

/** Why not yet: every clause of the rule that is not met. */
function Reasons({ learner }: { learner: CohortLearner }) {
  const reasons = unmetInWords(learner.unmet);
  if (learner.certificate || reasons.length === 0) return null;
  return <small>{m.cohort_why_not({ reasons: reasons.join("; ") })}</small>;
}

function QuizCell({ learner: { quizzes } }: { learner: CohortLearner }) {
  return quizzes.map((quiz) => (
    <span key={quiz.moduleId}>
      {quiz.countedScore === null ? "–" : formatPercent(quiz.countedScore)}
      <small>
        {m.cohort_attempts_of({
          used: quiz.attemptsUsed,
          allowed: quiz.attemptsAllowed,
        })}
      </small>
    </span>
  ));
}

function CertificateCell({
  learner,
  cohortId,
}: {
  learner: CohortLearner;
  cohortId: string;
}) {
  const { certificate, standing, isOwn } = learner;
  if (certificate) {
    const home = `/${currentLocale()}/cohorts/${cohortId}/certificates`;
    return (
      <a href={`${home}/${certificate.certificateId}`}>
        {m.my_learning_number({ number: certificate.number })}
      </a>
    );
  }
  return standing === "ready" && !isOwn ? <IssueForm learner={learner} /> : "–";
}
