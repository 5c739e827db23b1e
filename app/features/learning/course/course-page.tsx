import { formatDay } from "#app/i18n/format.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import type { FormReply } from "#app/shared/form.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choices.tsx";
import { errorLines, fieldState } from "#app/ui/form-reply.ts";
import { ErrorSummary } from "#app/ui/notice.tsx";
import { Page, PageHead } from "#app/ui/page.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { LinkRow, LinkRows } from "#app/ui/rows.tsx";
import { StateMark } from "#app/ui/tag.tsx";
import { courseHref, moduleHref, quizHref, stepHref } from "./addresses.ts";
import type { OpenCourse } from "./open-course.server.ts";
import { ProgressBar } from "./progress-bar.tsx";

type Reply = FormReply | undefined;

/** A course before and after enrolment: the same page, another next step. */
export function CoursePage({
  open,
  reply,
}: {
  open: OpenCourse;
  reply: Reply;
}) {
  const { course, outcomes, progress } = open;
  return (
    <Page
      width="text"
      breadcrumbs={{
        label: m.nav_breadcrumbs(),
        steps: [{ href: `/${currentLocale()}`, text: m.nav_catalogue() }],
        here: course.title,
      }}
    >
      <ErrorSummary title={m.error_summary()} errors={errorLines(reply)} />
      <PageHead
        title={course.title}
        lede={course.summary}
        meta={[
          m.catalogue_modules({ n: course.modules }),
          m.minutes({ n: course.minutes }),
          m.version({ n: course.version }),
          m.updated_on({ day: formatDay(course.publishedAt) }),
        ]}
      />
      {progress ? (
        <Resume open={open} />
      ) : (
        <Enrolment open={open} reply={reply} />
      )}
      <section aria-labelledby="modules">
        <h2 id="modules">{m.course_modules()}</h2>
        <LinkRows>
          {open.modules.map((module) => (
            <ModuleRow key={module.slug} open={open} module={module} />
          ))}
        </LinkRows>
      </section>
      <section aria-labelledby="outcomes" className="prose">
        <h2 id="outcomes">{m.course_outcomes()}</h2>
        <ul>
          {outcomes.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ul>
        <h2>{m.course_audience()}</h2>
        <p>{course.audience}</p>
      </section>
    </Page>
  );
}

/** How far the learner is, and the one link that goes on. */
function Resume({ open: { course, modules, progress } }: { open: OpenCourse }) {
  const module = modules.find(({ progress }) => progress?.resumeStep);
  const step = module?.progress?.resumeStep;
  return (
    <Panel id="progress" title={m.course_your_progress()}>
      {progress ? <ProgressBar progress={progress} /> : null}
      {module && step ? (
        <ButtonLink
          href={stepHref(course, module, step)}
          iconAfter="arrow-right"
        >
          {progress?.doneSteps === 0 ? m.course_start() : m.course_continue()}
        </ButtonLink>
      ) : (
        <ToTheQuiz course={course} module={modules[0]} />
      )}
    </Panel>
  );
}

/** Everything is read: the quiz is what is left, or what can be looked at. */
function ToTheQuiz({
  course,
  module,
}: {
  course: OpenCourse["course"];
  module: OpenCourse["modules"][number] | undefined;
}) {
  if (!module) return null;
  return (
    <ButtonLink href={quizHref(course, module)}>
      {m.module_quiz_open()}
    </ButtonLink>
  );
}

function Enrolment({ open, reply }: { open: OpenCourse; reply: Reply }) {
  const { course, tracks, profession, isSignedIn } = open;
  if (!isSignedIn) {
    const back = new URLSearchParams({ returnTo: courseHref(course) });
    return (
      <p id="enrol">
        <ButtonLink href={`/${currentLocale()}/sign-in?${back}`}>
          {m.course_enrol_sign_in()}
        </ButtonLink>
      </p>
    );
  }
  const own = tracks.find(({ id }) => id === profession)?.id;
  return (
    <Panel id="enrol" title={m.course_enrol_title()}>
      <form method="post" className="stack" data-once>
        <RadioGroup
          id="track"
          name="track"
          legend={m.course_enrol_track()}
          hint={m.course_enrol_track_hint()}
          options={tracks.map(({ id, title }) => ({ value: id, text: title }))}
          defaultValue={own}
          error={fieldState(reply, "track").error}
        />
        <p>
          <Button>{m.course_enrol_submit()}</Button>
        </p>
      </form>
    </Panel>
  );
}

function ModuleRow({
  open: { course },
  module,
}: {
  open: OpenCourse;
  module: OpenCourse["modules"][number];
}) {
  return (
    <LinkRow
      href={module.progress ? moduleHref(course, module) : "#enrol"}
      title={module.title}
      sentence={module.summary}
      meta={[m.minutes({ n: module.minutes })]}
      tag={module.progress ? <ModuleState {...module.progress} /> : null}
    />
  );
}

function ModuleState({
  doneSteps,
  totalSteps,
}: {
  doneSteps: number;
  totalSteps: number;
}) {
  if (doneSteps === 0) {
    return <StateMark state="not-started">{m.state_not_started()}</StateMark>;
  }
  return doneSteps === totalSteps ? (
    <StateMark state="done">{m.state_read()}</StateMark>
  ) : (
    <StateMark state="in-progress">{m.state_current()}</StateMark>
  );
}
