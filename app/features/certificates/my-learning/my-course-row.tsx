import { formatCalendarDay, formatPercent } from "#app/i18n/format.ts";
import { m } from "#app/paraglide/messages.js";
import {
  courseHref,
  moduleHref,
  quizHref,
  stepHref,
} from "#app/features/learning/addresses.ts";
import {
  ModuleStateMark,
  quizInWords,
} from "#app/features/learning/course/module-state.tsx";
import { ProgressBar } from "#app/features/learning/progress-bar.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/panel.tsx";
import { LinkRow } from "#app/ui/rows.tsx";
import type { OpenMyLearning } from "./open-my-learning.server.ts";
import { UnmetWithLinks } from "./unmet-with-links.tsx";

type MyCourse = OpenMyLearning["courses"][number];

/** One enrolment: how far, until when, what is missing, and where to go on. */
export function MyCourseRow({ course }: { course: MyCourse }) {
  const { progress, percent, cohort, deadline } = course;
  return (
    <LinkRow
      href={courseHref(course.course)}
      title={course.course.title}
      sentence={<Missing course={course} />}
      meta={[
        cohort
          ? m.my_learning_cohort({ title: cohort })
          : m.my_learning_alone(),
        deadline ? deadlineInWords(deadline) : null,
        percent === null
          ? null
          : m.my_learning_percent({ percent: formatPercent(percent * 100) }),
      ]}
      progress={
        <>
          <ProgressBar progress={progress} />
          <Results course={course} />
        </>
      }
      action={<NextStep course={course} />}
    />
  );
}

function NextStep({
  course: { course, resume, quizToPass },
}: {
  course: MyCourse;
}) {
  if (resume) {
    return (
      <ButtonLink
        href={stepHref(course, resume.module, resume.step)}
        iconAfter="arrow-right"
      >
        {m.catalogue_continue()}
      </ButtonLink>
    );
  }
  return quizToPass ? (
    <ButtonLink href={quizHref(course, quizToPass)}>
      {m.module_quiz_open()}
    </ButtonLink>
  ) : null;
}

/** Module by module: the state, the score that counts, and the attempts. */
function Results({ course: { course, modules } }: { course: MyCourse }) {
  return (
    <Disclosure summary={m.my_learning_results()}>
      <ul className="list list--apart">
        {modules.map((module) => (
          <li key={module.slug}>
            <a href={moduleHref(course, module)}>{module.title}</a>
            {module.standing ? (
              <>
                <p>
                  <ModuleStateMark standing={module.standing} />
                </p>
                <QuizResult quiz={module.standing.quiz} />
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function QuizResult({
  quiz,
}: {
  quiz: NonNullable<MyCourse["modules"][number]["standing"]>["quiz"];
}) {
  if (!quiz) return null;
  const { attemptsUsed: used, attemptsAllowed: allowed } = quiz;
  return (
    <p>
      {quizInWords(quiz)} ({m.my_learning_attempts_of({ used, allowed })})
    </p>
  );
}

function deadlineInWords({
  day,
  daysLeft,
}: NonNullable<MyCourse["deadline"]>): string {
  const last = formatCalendarDay(day);
  if (daysLeft < 0) return m.my_learning_ended({ day: last });
  return daysLeft === 0
    ? m.my_learning_until_today({ day: last })
    : m.my_learning_until({ day: last, n: daysLeft });
}

function Missing({ course: { unmet, course } }: { course: MyCourse }) {
  if (!unmet) return null;
  return unmet.length === 0 ? (
    m.my_learning_ready()
  ) : (
    <UnmetWithLinks unmet={unmet} course={course} />
  );
}
