import { formatCalendarDay } from "#app/i18n/format.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import type { FormReply } from "#app/shared/form.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choices.tsx";
import { fieldState } from "#app/ui/form-reply.ts";
import { Panel } from "#app/ui/panel.tsx";
import { courseHref } from "../addresses.ts";
import type { OpenCourse } from "./open-course.server.ts";

/** The way into a course, with the cohort that one would join. */
export function CourseEnrolment({
  open,
  reply,
}: {
  open: OpenCourse;
  reply: FormReply | undefined;
}) {
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
  if (open.cohort?.place === "in-line") {
    return (
      <Panel id="enrol" title={m.course_enrol_title()}>
        <p>{m.course_waits({ cohort: open.cohort.title })}</p>
      </Panel>
    );
  }
  const own = tracks.find(({ id }) => id === profession)?.id;
  return (
    <Panel id="enrol" title={m.course_enrol_title()}>
      <form method="post" className="stack" data-once>
        <CohortWords open={open} />
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

function CohortWords({ open: { cohort } }: { open: OpenCourse }) {
  if (!cohort) return <p>{m.course_would_learn_alone()}</p>;
  const { title, endsOn, place } = cohort;
  if (place === "none") return <p>{m.course_full_alone({ cohort: title })}</p>;
  if (place === "line") return <p>{m.course_would_wait({ cohort: title })}</p>;
  return (
    <p>
      {m.course_would_join({ cohort: title, day: formatCalendarDay(endsOn) })}
    </p>
  );
}
