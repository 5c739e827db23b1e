import { m } from "#app/paraglide/messages.js";
import { currentLocale } from "#app/i18n/locale.ts";
import { Outline, type OutlineItem } from "#app/ui/outline.tsx";
import type { State } from "#app/ui/tag.tsx";
import { quizHref, stepHref } from "./addresses.ts";
import { ProgressBar } from "./progress-bar.tsx";
import type { ModuleProgress } from "./progress.ts";
import type { QuizState } from "./quiz/quiz-state.ts";

type Place = {
  course: { slug: string };
  module: { slug: string; title: string };
  progress: ModuleProgress;
  quiz: QuizState | null;
  /** The step that the page shows. */
  here?: string;
};

/** The contents of a module with the learner's state, beside each of its pages. */
export function ModuleOutline(place: Place) {
  const { module, progress, quiz, here } = place;
  const position = progress.steps.findIndex(({ id }) => id === here) + 1;
  return (
    <Outline
      label={m.module_contents()}
      title={module.title}
      progress={<ProgressBar progress={progress} />}
      items={[
        ...progress.steps.map((step) => stepItem(place, step)),
        ...(quiz ? [quizItem(place, quiz)] : []),
      ]}
      openText={{
        name: m.module_pages(),
        position: m.page_number_short({
          number: position || progress.doneSteps,
          total: progress.totalSteps,
        }),
      }}
      closeText={m.nav_close()}
    />
  );
}

function stepItem(
  { course, module, here }: Place,
  step: ModuleProgress["steps"][number],
): OutlineItem {
  const isHere = step.id === here;
  const [state, word] = stateOf(step, isHere);
  return {
    href: stepHref(course, module, step),
    title: step.title[currentLocale()],
    state,
    meta: `${m.minutes({ n: step.minutes })} · ${word}`,
    current: isHere,
  };
}

function stateOf(
  step: ModuleProgress["steps"][number],
  isHere: boolean,
): [State, string] {
  if (step.skipped) return ["done", m.state_skipped()];
  if (step.differs) return ["done", m.state_done_differs()];
  if (step.state === "done") return ["done", m.state_done()];
  return isHere
    ? ["in-progress", m.state_current()]
    : ["not-started", m.state_not_started()];
}

function quizItem({ course, module }: Place, quiz: QuizState): OutlineItem {
  const [state, meta] = stateOfQuiz(quiz);
  return {
    href: quizHref(course, module),
    title: m.module_quiz(),
    state,
    meta,
  };
}

function stateOfQuiz(quiz: QuizState): [State, string] {
  if (quiz.passed) return ["done", m.quiz_passed()];
  if (quiz.openAttemptId) return ["in-progress", m.quiz_attempt_open()];
  return quiz.attemptsUsed > 0
    ? ["warning", m.quiz_not_passed()]
    : ["not-started", m.state_not_started()];
}
