import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { stepHref } from "../addresses.ts";
import type { Step } from "../module-steps.ts";

type StepsProps = {
  course: { slug: string };
  module: { slug: string };
  hasQuiz: boolean;
  previous: Step | null;
  next: Step | null;
  isDone: boolean;
  /** The page is behind its warning: there is nothing to be done with yet. */
  isHeldBack?: boolean;
};

/** Back, and "done, continue" in one: the form marks the step and goes on. */
export function Steps(steps: StepsProps) {
  const { course, module, previous, isHeldBack = false } = steps;
  const locale = currentLocale();
  return (
    <Pager
      label={m.page_navigation()}
      previous={
        previous
          ? {
              href: stepHref(course, module, previous),
              text: previous.title[locale],
            }
          : undefined
      }
    >
      {isHeldBack ? null : (
        <form method="post" data-once>
          <Button iconAfter="arrow-right">{forwardText(steps)}</Button>
        </form>
      )}
    </Pager>
  );
}

function forwardText({ hasQuiz, isDone, next }: StepsProps): string {
  if (next !== null) {
    const title = next.title[currentLocale()];
    return isDone ? m.page_next({ title }) : m.page_done_next({ title });
  }
  return hasQuiz ? m.page_done_quiz() : m.page_done_module();
}
