import { formatCalendarDay } from "#app/i18n/format.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import { ButtonLink } from "#app/ui/button.tsx";
import { Disclosure, Panel } from "#app/ui/panel.tsx";
import { changesHref, quizHref, stepHref } from "../addresses.ts";
import type { OpenCourse } from "./open-course.server.ts";
import { ProgressBar } from "../progress-bar.tsx";
import { TrackForm } from "./track-form.tsx";

type Enrolment = NonNullable<OpenCourse["enrolment"]>;

/** How far the learner is, the one link that goes on, and what goes with it. */
export function CourseProgress({
  open,
  enrolment,
}: {
  open: OpenCourse;
  enrolment: Enrolment;
}) {
  const { course, tracks, progress } = open;
  const own = tracks.find(({ id }) => id === enrolment.track);
  return (
    <Panel id="progress" title={m.course_your_progress()}>
      {progress ? <ProgressBar progress={progress} /> : null}
      <NextStep open={open} />
      <EnrolmentWords enrolment={enrolment} />
      <Differences open={open} />
      <ChangedPages open={open} />
      {tracks.length > 1 ? (
        <Disclosure
          summary={m.course_track_change({ track: own?.title ?? "" })}
        >
          <TrackForm course={course} tracks={tracks} track={enrolment.track} />
        </Disclosure>
      ) : null}
    </Panel>
  );
}

function NextStep({
  open: { course, modules, progress },
}: {
  open: OpenCourse;
}) {
  const module = modules.find(({ standing }) => standing?.progress.resumeStep);
  const step = module?.standing?.progress.resumeStep;
  if (!module || !step) return <ToTheQuiz course={course} modules={modules} />;
  return (
    <>
      <p>{m.course_next({ title: step.title[currentLocale()] })}</p>
      <p>
        <ButtonLink
          href={stepHref(course, module, step)}
          iconAfter="arrow-right"
        >
          {progress?.doneSteps === 0 ? m.course_start() : m.course_continue()}
        </ButtonLink>
      </p>
    </>
  );
}

/** Everything is read: the first quiz that is not passed is what is left. */
function ToTheQuiz({
  course,
  modules,
}: Pick<OpenCourse, "course" | "modules">) {
  const isLeft = (module: OpenCourse["modules"][number]) =>
    module.standing?.quiz && !module.standing.quiz.passed;
  const module =
    modules.find((one) => isLeft(one) && one.standing?.quiz?.mayTry) ??
    modules.find(isLeft);
  if (!module) return <p>{m.course_all_done()}</p>;
  return (
    <p>
      <ButtonLink href={quizHref(course, module)}>
        {m.course_to_the_quiz({ module: module.title })}
      </ButtonLink>
    </p>
  );
}

/** The cohort and what follows, or that one learns alone. */
function EnrolmentWords({
  enrolment: { cohort, programme },
}: {
  enrolment: Enrolment;
}) {
  if (!cohort) return <p>{m.course_alone()}</p>;
  return (
    <p>
      {m.course_in_cohort({
        cohort: cohort.title,
        day: formatCalendarDay(cohort.endsOn),
      })}{" "}
      {programme ? m.course_certificate_for({ programme }) : null}
    </p>
  );
}

/** After a change of version: the way to the pages that are other now. */
function ChangedPages({ open: { course, toReadAgain } }: { open: OpenCourse }) {
  if (toReadAgain === 0) return null;
  return (
    <p>
      {m.course_to_read_again({ n: toReadAgain })}{" "}
      <a href={changesHref(course)}>{m.course_newer_see()}</a>
    </p>
  );
}

/** After a change of profession: the pages that read otherwise in the new one. */
function Differences({ open: { course, modules } }: { open: OpenCourse }) {
  const differing = modules.flatMap((module) =>
    (module.standing?.progress.steps ?? [])
      .filter(({ differs }) => differs)
      .map((step) => ({ module, step })),
  );
  if (differing.length === 0) return null;
  return (
    <section aria-labelledby="differing">
      <h3 id="differing">{m.course_differs({ n: differing.length })}</h3>
      <ul className="list">
        {differing.map(({ module, step }) => (
          <li key={step.id}>
            <a href={stepHref(course, module, step)}>
              {step.title[currentLocale()]}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
