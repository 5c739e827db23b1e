import type { ReactNode } from "react";
import { m } from "#app/paraglide/messages.js";
import { Page } from "#app/ui/page.tsx";
import { courseHref, moduleHref, quizHref } from "../addresses.ts";

type Titled = { slug: string; title: string };

/** Pages of a quiz stand alone: no outline beside them, only the way back. */
export function QuizFrame({
  course,
  module,
  attempt,
  here,
  isSummary = false,
  children,
}: {
  course: Titled;
  module: Titled;
  /** When the page belongs to one attempt, the way back leads over the quiz. */
  attempt?: { id: string; isSubmitted?: boolean };
  here: string;
  /** The page lists answers, which may change when unsent ones arrive. */
  isSummary?: boolean;
  children: ReactNode;
}) {
  const steps = [
    { href: courseHref(course), text: course.title },
    { href: moduleHref(course, module), text: module.title },
  ];
  if (attempt) {
    steps.push({ href: quizHref(course, module), text: m.module_quiz() });
  }
  return (
    <Page
      width="text"
      breadcrumbs={{ label: m.nav_breadcrumbs(), steps, here }}
    >
      {attempt ? (
        // By this the script knows whose unsent answers are still of use.
        <span
          hidden
          data-attempt={attempt.id}
          data-closed={attempt.isSubmitted || undefined}
          data-summary={isSummary || undefined}
        />
      ) : null}
      {children}
    </Page>
  );
}
