import { m } from "#app/paraglide/messages.js";
import { Progress as Bar } from "#app/ui/progress.tsx";
import type { Progress } from "./progress.ts";

/** How much of a course or module is done, as a bar and in words. */
export function ProgressBar({
  progress: { doneSteps, totalSteps, minutesLeft },
}: {
  progress: Progress;
}) {
  const done = m.course_steps_done({ n: doneSteps, total: totalSteps });
  const left =
    minutesLeft > 0 ? ` · ${m.minutes_left({ n: minutesLeft })}` : "";
  return (
    <Bar
      label={m.course_your_progress()}
      value={doneSteps}
      max={totalSteps}
      text={done + left}
    />
  );
}
