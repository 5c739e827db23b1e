import { formatDay } from "#app/i18n/format.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import { ButtonLink } from "#app/ui/button.tsx";
import { LessonLayout } from "#app/ui/lesson-layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { StateMark } from "#app/ui/tag.tsx";
import { courseHref, moduleHref, quizHref, stepHref } from "./addresses.ts";
import { quizInWords } from "./course/module-state.tsx";
import { ModuleOutline } from "./module-outline.tsx";
import type { ModuleSummary } from "./open-module.server.ts";
import type { StoppedInModule } from "./reading/stopped-at.server.ts";
import type { QuizState } from "./quiz/quiz-state.ts";

/** The module at a glance, with one clear next step. */
export function ModulePage({
  open,
  stopped,
}: {
  open: ModuleSummary;
  stopped: StoppedInModule | null;
}) {
  const { course, module, progress, quiz } = open;
  return (
    <LessonLayout
      breadcrumbs={{
        label: m.nav_breadcrumbs(),
        steps: [{ href: courseHref(course), text: course.title }],
        here: module.title,
      }}
      outline={
        <ModuleOutline
          course={course}
          module={module}
          progress={progress}
          quiz={quiz}
        />
      }
    >
      <PageHead
        title={module.title}
        lede={module.summary}
        meta={[
          m.module_number({ number: module.number, total: course.modules }),
          m.minutes({ n: module.minutes }),
        ]}
      />
      {module.warning ? (
        <Notice tone="warn" title={m.module_warning_title()} silent>
          {module.warning}
        </Notice>
      ) : null}
      <Completed open={open} />
      <NextStep open={open} />
      {stopped ? <StoppedLine open={open} stopped={stopped} /> : null}
      <Outcomes open={open} />
      {quiz ? <QuizPanel open={open} quiz={quiz} /> : null}
      <ToPrint open={open} />
    </LessonLayout>
  );
}

/** When and at which version it was completed; that stays, whatever follows. */
function Completed({ open: { completion } }: { open: ModuleSummary }) {
  if (!completion) return null;
  return (
    <p>
      <StateMark state="done">
        {m.module_completed_at({
          number: completion.versionNumber,
          day: formatDay(completion.completedAt),
        })}
      </StateMark>
    </p>
  );
}

/** What can be taken along on paper. */
function ToPrint({ open: { course, module } }: { open: ModuleSummary }) {
  const home = moduleHref(course, module);
  return (
    <div className="row no-print">
      {module.hasCard ? (
        <ButtonLink href={`${home}/card`} variant="quiet" icon="print">
          {m.module_card_print()}
        </ButtonLink>
      ) : null}
      <ButtonLink href={`${home}/print`} variant="quiet" icon="print">
        {m.print_module()}
      </ButtonLink>
    </div>
  );
}

function Outcomes({ open: { module } }: { open: ModuleSummary }) {
  return (
    <section aria-labelledby="outcomes" className="prose">
      <h2 id="outcomes">{m.module_outcomes()}</h2>
      <ul>
        {module.outcomes.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </section>
  );
}

function NextStep({
  open: { course, module, progress, completion },
}: {
  open: ModuleSummary;
}) {
  const { resumeStep, doneSteps, steps } = progress;
  const step = resumeStep ?? steps[0];
  if (!step) return null;
  const title = step.title[currentLocale()];
  const text = doneSteps === 0 ? m.module_start() : m.module_resume({ title });
  return (
    <div className="row">
      {resumeStep || completion ? null : <p>{m.module_all_read()}</p>}
      {completion && !resumeStep ? (
        <ButtonLink href={courseHref(course)}>
          {m.module_back_to_course()}
        </ButtonLink>
      ) : null}
      <ButtonLink
        href={stepHref(course, module, step)}
        variant={resumeStep ? "primary" : "quiet"}
        iconAfter="arrow-right"
      >
        {resumeStep ? text : m.module_read_again()}
      </ButtonLink>
    </div>
  );
}

/** A finer place than the page to go on with, where it is known. */
function StoppedLine({
  open: { course, module },
  stopped: { id, text, seenAt, page },
}: {
  open: ModuleSummary;
  stopped: StoppedInModule;
}) {
  const href = `${stepHref(course, module, page)}#${id}`;
  const day = formatDay(seenAt);
  return (
    <p className="small">
      {m.module_place({ title: page.title, heading: text, day })}{" "}
      <a href={href}>{m.page_place_go()}</a>
    </p>
  );
}

function QuizPanel({
  open: { course, module, progress },
  quiz,
}: {
  open: ModuleSummary;
  quiz: QuizState;
}) {
  return (
    <Panel id="quiz" title={m.module_quiz()}>
      <p>{quizInWords(quiz)}</p>
      <ButtonLink
        href={quizHref(course, module)}
        variant={progress.resumeStep || quiz.passed ? "quiet" : "primary"}
      >
        {m.module_quiz_open()}
      </ButtonLink>
    </Panel>
  );
}
