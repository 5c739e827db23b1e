import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choices.tsx";
import { trackHref } from "../addresses.ts";

/** Chooses the profession whose version of a course is shown first. */
export function TrackForm({
  course,
  tracks,
  track,
  error,
}: {
  course: { slug: string };
  tracks: { id: string; title: string }[];
  /** The present one. */
  track: string;
  error?: string | undefined;
}) {
  return (
    <form method="post" action={trackHref(course)} className="stack" data-once>
      <RadioGroup
        id="track"
        name="track"
        legend={m.course_enrol_track()}
        hint={m.course_track_hint()}
        options={tracks.map(({ id, title }) => ({ value: id, text: title }))}
        defaultValue={track}
        error={error}
      />
      <p>
        <Button variant="quiet">{m.course_track_submit()}</Button>
      </p>
    </form>
  );
}
