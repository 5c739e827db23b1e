import type { AppContext } from "#app/context.ts";
import type { Actor } from "#app/auth/actor.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import type { Locale } from "#app/shared/text.ts";
import { completePage } from "../complete-page.server.ts";
import { keepPlace } from "./keep-place.server.ts";
import { afterStep } from "./open-lesson.server.ts";
import type { OpenModule } from "../open-module.server.ts";

/**
 * Marks a page as done (or as passed over, where it has a content warning) and
 * says where to go on: `next` is a path. The next page becomes the place where
 * the learner stopped, so that it is known without scripts as well. A page that
 * the module does not have, or that may not be passed over, is `not-found`.
 */
export function finishPage(
  context: Pick<AppContext, "db" | "clock">,
  { enrolment, version, module, progress: { steps } }: OpenModule,
  page: {
    actor: Pick<Actor, "id">;
    slug: string;
    locale: Locale;
    skipped: boolean;
  },
): Result<{ next: string }, { code: "not-found" }> {
  const step = steps.find(
    ({ kind, slug }) => kind === "page" && slug === page.slug,
  );
  if (!step) return refuse({ code: "not-found" });
  const { actor, skipped, locale } = page;
  const at = { actor, enrolmentId: enrolment.id, moduleId: module.id };

  const result = completePage(context, { ...at, pageId: step.id, skipped });
  if (!result.ok) return result;
  const next = steps[steps.indexOf(step) + 1] ?? null;
  if (next?.kind === "page")
    keepPlace(context, { ...at, pageId: next.id, headingId: null });
  return accept({ next: afterStep(locale, version.course, module, next) });
}
