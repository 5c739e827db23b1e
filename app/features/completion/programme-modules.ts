import type { CourseModule } from "#app/content/course.ts";

/** The programme's modules as the learner's version has them, in its order. */
export function modulesOf(
  { moduleIds }: { moduleIds: readonly string[] },
  { modules }: { modules: readonly CourseModule[] },
): readonly CourseModule[] {
  const chosen = chosenModules.get(modules);
  const known = chosen?.get(moduleIds);
  if (known) return known;
  const found = moduleIds.flatMap(
    (moduleId) => modules.find(({ id }) => id === moduleId) ?? [],
  );
  chosenModules.set(modules, (chosen ?? new WeakMap()).set(moduleIds, found));
  return found;
}

/**
 * Worked out once for a version's modules and a programme's list, which never
 * change: a cohort of 1,000 asks for the same ones 5,000 times.
 */
const chosenModules = new WeakMap<
  readonly CourseModule[],
  WeakMap<readonly string[], readonly CourseModule[]>
>();
