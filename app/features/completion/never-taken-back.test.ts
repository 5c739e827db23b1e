import fc from "fast-check";
import { expect, test } from "vitest";
import type { CourseModule } from "#app/content/course.ts";
import { stepsOf } from "#app/features/learning/module-steps.ts";
import { readRule, type CompletionRule } from "#app/shared/completion-rule.ts";
import { NOW } from "#tests/support/now.ts";
import { smallCourse } from "#tests/support/small-course.ts";
import { completionOf, type LearningRecord } from "./completion.ts";

const { modules } = smallCourse();
const moduleIds = modules.map(({ id }) => id);
const allSteps = modules.flatMap((module) => stepsOf(module));

const rules = fc
  .record({
    allPages: fc.boolean(),
    quizPercent: fc.constantFrom(null, 50, 70, 100),
  })
  .map(readRule);

/** Whatever somebody may have done, in whatever order. */
const records: fc.Arbitrary<LearningRecord> = fc
  .record({
    done: fc.subarray(allSteps.map(({ id }) => id)),
    scores: fc.array(fc.integer({ min: 0, max: 10_000 }), { maxLength: 3 }),
    completed: fc.subarray(moduleIds),
  })
  .map(({ done, scores, completed }) => ({
    modules,
    doneStepIds: new Set(done),
    completedModules: new Map(completed.map((id) => [id, NOW] as const)),
    attended: { plannedMinutes: 0, attendedMinutes: 0 },
    measured: new Set<never>(),
    attempts: scores.map((score, index) => ({
      id: `att_${index}` as const,
      moduleId: "SML-1",
      submittedAt: NOW,
      score,
    })),
  }));

function missingIds(record: LearningRecord, rule: CompletionRule): string[] {
  return completionOf({ moduleIds, rule }, record).unmet.flatMap((clause) =>
    clause.code === "pages-missing" ? clause.missing.map(({ id }) => id) : [],
  );
}

test("what is missing is what is not done, of modules not completed", () => {
  fc.assert(
    fc.property(records, (record) => {
      const expected = modules
        .filter(({ id }) => !record.completedModules.has(id))
        .flatMap((module) => stepsOf(module).map(({ id }) => id))
        .filter((id) => !record.doneStepIds.has(id));
      const rule = readRule({ allPages: true, quizPercent: 70 });
      expect(missingIds(record, rule)).toEqual(expected);
    }),
  );
});

test("percent is from 0 to 100, and 100 only when the rule is met", () => {
  fc.assert(
    fc.property(records, rules, (record, rule) => {
      const { percent, unmet } = completionOf({ moduleIds, rule }, record);
      expect(percent).toBeGreaterThanOrEqual(0);
      expect(percent).toBeLessThanOrEqual(100);
      expect(percent === 100).toBe(unmet.length === 0);
    }),
  );
});

test("doing more never makes the percent smaller", () => {
  const more = fc.constantFrom(...allSteps.map(({ id }) => id));
  fc.assert(
    fc.property(records, rules, more, (record, rule, step) => {
      const doneStepIds = new Set([...record.doneStepIds, step]);
      const before = completionOf({ moduleIds, rule }, record).percent;
      const after = completionOf(
        { moduleIds, rule },
        { ...record, doneStepIds },
      ).percent;
      expect(after).toBeGreaterThanOrEqual(before);
    }),
  );
});

/** A version with more pages, and a quiz where there was none. */
function grown(module: CourseModule, count: number): CourseModule {
  const added = Array.from({ length: count }, (_, index) => ({
    id: `${module.id}-P${50 + index}`,
    slug: `added-${index}`,
    title: { lt: "Nauja", en: "New" },
    words: { lt: 10, en: 10 },
  }));
  const quiz = module.quiz ?? modules[0]?.quiz ?? null;
  return { ...module, quiz, pages: [...module.pages, ...added] };
}

test("no later version takes a completed module back", () => {
  const counts = fc.integer({ min: 0, max: 3 });
  fc.assert(
    fc.property(records, rules, counts, (record, rule, count) => {
      const later = modules.map((module) => grown(module, count));
      const { unmet } = completionOf(
        { moduleIds, rule },
        { ...record, modules: later },
      );
      const named = unmet.flatMap((clause) =>
        clause.code === "pages-missing"
          ? clause.missing.map(({ moduleId }) => moduleId)
          : "moduleId" in clause
            ? [clause.moduleId]
            : [],
      );
      for (const id of record.completedModules.keys()) {
        expect(named).not.toContain(id);
      }
    }),
  );
});
