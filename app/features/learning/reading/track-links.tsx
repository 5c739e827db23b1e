import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import { stepHref } from "../addresses.ts";
import type { Lesson } from "./open-lesson.server.ts";

/** Whose version this is, when it is not the reader's own profession's. */
export function TrackLine({ lesson }: { lesson: Lesson }) {
  const { course, module, step, shown, ownTrack } = lesson;
  if (shown.id === ownTrack) return null;
  return (
    <p className="track-line">
      {m.page_track_shown({ track: shown.title[currentLocale()] })}{" "}
      <a href={stepHref(course, module, step)}>{m.page_track_own()}</a>
    </p>
  );
}

/** The other professions' versions of a page, one click away, above the pager. */
export function OtherTracks({
  lesson: { tracks, course, module, step },
}: {
  lesson: Lesson;
}) {
  if (tracks.length < 2) return null;
  const here = stepHref(course, module, step);
  return (
    <nav className="tracks no-print" aria-labelledby="tracks">
      <h2 id="tracks">{m.page_track()}</h2>
      <ul className="tracks__list">
        {tracks.map(({ id, title, isOwn, isShown }) => (
          <li key={id}>
            <a
              href={isOwn ? here : `${here}?track=${id}`}
              aria-current={isShown ? "true" : undefined}
            >
              {title[currentLocale()]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
