import { m } from "#app/paraglide/messages.js";
import type { FormReply } from "#app/shared/form.server.ts";
import { errorLines, fieldState } from "#app/ui/form-reply.ts";
import { ErrorSummary } from "#app/ui/notice.tsx";
import { Page, PageHead } from "#app/ui/page.tsx";
import { courseHref } from "../addresses.ts";
import { TrackForm } from "./track-form.tsx";

/** The form of the course's page on a page of its own. */
export function TrackPage({
  open: { course, tracks, track },
  reply,
}: {
  open: {
    course: { slug: string; title: string };
    tracks: { id: string; title: string }[];
    track: string;
  };
  reply: FormReply | undefined;
}) {
  return (
    <Page
      width="text"
      breadcrumbs={{
        label: m.nav_breadcrumbs(),
        steps: [{ href: courseHref(course), text: course.title }],
        here: m.course_track_title(),
      }}
    >
      <ErrorSummary title={m.error_summary()} errors={errorLines(reply)} />
      <PageHead title={m.course_track_title()} />
      <TrackForm
        course={course}
        tracks={tracks}
        track={track}
        error={fieldState(reply, "track").error}
      />
    </Page>
  );
}
