import { formatDay, formatPercent } from "#app/i18n/format.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import type { CohortId } from "#app/shared/ids.ts";
import { unmetInWords } from "#app/features/completion/unmet-in-words.ts";
import { StateMark, type State } from "#app/ui/tag.tsx";
import type { CohortLearner } from "./open-cohort.server.ts";
import { StandingMark } from "./standing.tsx";

type Cell = { learner: CohortLearner; cohortId: CohortId };

/** One person: how they stand, attendance, every module, what was issued. */
export function LearnerRow({
  learner,
  cohortId,
  modules,
}: Cell & { modules: readonly { id: string }[] }) {
  const { lastActivityAt, institutionName } = learner;
  return (
    <tr>
      <th scope="row">
        <a href={`${homeOf(cohortId)}/people/${learner.enrolmentId}`}>
          <bdi>{learner.personName}</bdi>
        </a>
        <small>{institutionName}</small>
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
      <td>
        <AttendanceCell learner={learner} />
      </td>
      {modules.map(({ id }) => (
        <td key={id}>
          <ModuleCell learner={learner} moduleId={id} />
        </td>
      ))}
      <td>{lastActivityAt ? formatDay(lastActivityAt) : m.cohort_never()}</td>
      <td>
        <CertificateCell learner={learner} cohortId={cohortId} />
      </td>
    </tr>
  );
}

function ExtraTimeLink({ learner, cohortId }: Cell) {
  const { enrolmentId, personName, extraPercent } = learner;
  return (
    <a href={`${homeOf(cohortId)}/learners/${enrolmentId}`}>
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

function AttendanceCell({ learner }: Pick<Cell, "learner">) {
  const { plannedMinutes, attendedMinutes } = learner.attended;
  if (plannedMinutes === 0) return m.dashboard_no_sessions();
  // Rounded down: what is shown never claims more than was attended.
  const share = Math.floor((attendedMinutes * 10_000) / plannedMinutes);
  return (
    <>
      {formatPercent(share)}
      <small>
        {m.dashboard_minutes_of({
          attended: attendedMinutes,
          planned: plannedMinutes,
        })}
      </small>
    </>
  );
}

function ModuleCell({
  learner,
  moduleId,
}: Pick<Cell, "learner"> & { moduleId: string }) {
  const module = learner.modules.find((one) => one.moduleId === moduleId);
  if (!module) return m.dashboard_no_module();
  const quiz = learner.quizzes.find((one) => one.moduleId === moduleId);
  const { shape, word } = moduleState(module, quiz);
  return (
    <>
      <StateMark state={shape} spoken={word}>
        {m.cohort_pages_of({
          done: module.doneSteps,
          total: module.totalSteps,
        })}
      </StateMark>
      {quiz ? <QuizLine quiz={quiz} /> : null}
    </>
  );
}

type Module = CohortLearner["modules"][number];
type Quiz = CohortLearner["quizzes"][number];

function moduleState(
  module: Module,
  quiz: Quiz | undefined,
): { shape: State; word: string } {
  const isRead = module.doneSteps === module.totalSteps;
  if (module.isCompleted || (isRead && (!quiz || quiz.passed))) {
    return { shape: "done", word: m.dashboard_module_done() };
  }
  if (quiz && !quiz.mayTry && !quiz.passed) {
    return { shape: "warning", word: m.learner_failed() };
  }
  const hasBegun = module.doneSteps > 0 || quiz?.attemptsUsed;
  return hasBegun
    ? { shape: "in-progress", word: m.learner_in_progress() }
    : { shape: "not-started", word: m.learner_not_started() };
}

function QuizLine({ quiz }: { quiz: Quiz }) {
  return (
    <small>
      {m.cohort_column_quiz()}{" "}
      {quiz.countedScore === null ? "–" : formatPercent(quiz.countedScore)}
      {", "}
      {m.cohort_attempts_of({
        used: quiz.attemptsUsed,
        allowed: quiz.attemptsAllowed,
      })}
    </small>
  );
}

function CertificateCell({ learner, cohortId }: Cell) {
  const { certificate, mayGet, isOwn } = learner;
  if (certificate) {
    return (
      <a href={`${homeOf(cohortId)}/certificates/${certificate.certificateId}`}>
        {m.my_learning_number({ number: certificate.number })}
        {certificate.kind === "participation" ? (
          <small>{m.dashboard_confirmation()}</small>
        ) : null}
      </a>
    );
  }
  if (mayGet === null || isOwn) return "–";
  return mayGet === "certificate"
    ? m.dashboard_may_certify()
    : m.dashboard_may_confirm();
}

function homeOf(cohortId: CohortId): string {
  return `/${currentLocale()}/cohorts/${cohortId}`;
}
