import type { Locale } from "#app/shared/text.ts";
import type { OpenModule } from "./open-module.server.ts";

export type OpenScenario = NonNullable<ReturnType<typeof openScenario>>;

/** A module's scenario with its place in the module; null when there is none. */
export function openScenario(
  { version, module, progress, quiz }: OpenModule,
  locale: Locale,
) {
  const step = progress.steps.find(({ kind }) => kind === "scenario");
  const { scenario } = module;
  if (!scenario || !step) return null;
  const index = progress.steps.indexOf(step);
  return {
    title: scenario.title[locale],
    scenario,
    step,
    number: index + 1,
    previous: progress.steps[index - 1] ?? null,
    course: { slug: version.course.slug, title: version.course.title[locale] },
    module: { slug: module.slug, title: module.title[locale] },
    progress,
    quiz,
  };
}
