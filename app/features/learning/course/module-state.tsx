import { formatDay, formatPercent } from "#app/i18n/format.ts";
import { m } from "#app/paraglide/messages.js";
import { StateMark } from "#app/ui/tag.tsx";
import type { ModuleStanding } from "./module-standing.ts";
import type { QuizState } from "../quiz/quiz-state.ts";

/** The state of a module in words; a completed one says when and at which version. */
export function ModuleStateMark({ standing }: { standing: ModuleStanding }) {
  const { state, completion } = standing;
  switch (state) {
    case "done":
      return (
        <StateMark state="done">
          {completion
            ? m.module_completed_at({
                number: completion.versionNumber,
                day: formatDay(completion.completedAt),
              })
            : m.state_done()}
        </StateMark>
      );
    case "read":
      return <StateMark state="in-progress">{m.state_read()}</StateMark>;
    case "in-progress":
      return <StateMark state="in-progress">{m.module_begun()}</StateMark>;
    case "not-started":
      return <StateMark state="not-started">{m.state_not_started()}</StateMark>;
  }
}

/** What is still missing of a module, in one sentence; null when nothing is. */
export function missingInModule({
  progress: { doneSteps, totalSteps },
  quiz,
  state,
}: ModuleStanding): string | null {
  const open = totalSteps - doneSteps;
  if (state === "done") return open > 0 ? m.module_added({ n: open }) : null;
  const parts = [
    open > 0 ? m.module_missing_steps({ n: open }) : null,
    quiz && !quiz.passed ? m.module_missing_quiz() : null,
  ].filter((part) => part !== null);
  return m.module_missing({ what: parts.join(", ") });
}

/** Where somebody stands with a quiz: the score that counts and what is left. */
export function quizInWords(quiz: QuizState): string {
  const { countedScore, attemptsUsed, attemptsAllowed } = quiz;
  const needed = formatPercent(quiz.neededPercent * 100);
  if (countedScore === null) {
    return quiz.openAttemptId
      ? m.module_quiz_begun()
      : m.module_quiz_not_taken({ needed });
  }
  const score = formatPercent(countedScore);
  if (quiz.passed) return m.module_quiz_passed({ score });
  const left = Math.max(0, attemptsAllowed - attemptsUsed);
  return left === 0
    ? m.module_quiz_lost({ score, needed })
    : m.module_quiz_failed({ score, needed, n: left });
}
