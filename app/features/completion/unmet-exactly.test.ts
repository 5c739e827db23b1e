import fc from "fast-check";
import { expect, test } from "vitest";
import { reaches } from "#app/features/learning/quiz/grade.ts";
import { stepsOf } from "#app/features/learning/module-steps.ts";
import { hundredths, type Clause } from "#app/shared/completion-rule.ts";
import { NOW } from "#tests/support/now.ts";
import { smallCourse } from "#tests/support/small-course.ts";
import { completionOf, type LearningRecord } from "./completion.ts";

/** The small course with as many attempts as are needed here. */
const modules = smallCourse().modules.map((module) => ({
  ...module,
  quiz: module.quiz && { ...module.quiz, attempts: 5 },
}));
const moduleIds = modules.map(({ id }) => id);
const allSteps = modules.flatMap((module) => stepsOf(module));

const percents = fc.integer({ min: 1, max: 10_000 }).map((one) => one / 100);

const clauses: fc.Arbitrary<Clause> = fc.oneof(
  percents.map((percent) => ({ kind: "contact-hours" as const, percent })),
  fc.constant({ kind: "all-modules" as const }),
  fc.record({
    kind: fc.constant("quiz" as const),
    moduleId: fc.constantFrom(null, "SML-1"),
    percent: percents,
    mostAttempts: fc.option(fc.integer({ min: 1, max: 4 })),
  }),
  fc.record({
    kind: fc.constant("measurement" as const),
    occasion: fc.constantFrom("before" as const, "after" as const),
  }),
);

const records: fc.Arbitrary<LearningRecord> = fc
  .record({
    done: fc.subarray(allSteps.map(({ id }) => id)),
    scores: fc.array(fc.integer({ min: 0, max: 10_000 }), { maxLength: 5 }),
    planned: fc.integer({ min: 0, max: 2_000 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    measured: fc.subarray(["before", "after"] as const),
  })
  .map(({ done, scores, planned, share, measured }) => ({
    modules,
    completedModules: new Map(),
    doneStepIds: new Set(done),
    attempts: scores.map((score, index) => ({
      id: `att_${index}` as const,
      moduleId: "SML-1",
      submittedAt: NOW,
      score,
    })),
    attended: {
      plannedMinutes: planned,
      attendedMinutes: Math.floor(planned * share),
    },
    measured: new Set(measured),
  }));

/** The rule as a person would check it: one question for each clause. */
function isMet(clause: Clause, record: LearningRecord): boolean {
  switch (clause.kind) {
    case "contact-hours": {
      const { plannedMinutes, attendedMinutes } = record.attended;
      const asked = BigInt(hundredths(clause.percent)) * BigInt(plannedMinutes);
      return plannedMinutes > 0 && BigInt(attendedMinutes) * 10_000n >= asked;
    }
    case "all-modules":
      return allSteps.every(({ id }) => record.doneStepIds.has(id));
    case "quiz": {
      const most = clause.mostAttempts ?? Infinity;
      return record.attempts.some(
        ({ score }, index) => index < most && reaches(score, clause.percent),
      );
    }
    case "measurement":
      return record.measured.has(clause.occasion);
  }
}

test("what is unmet is exactly the clauses that do not hold", () => {
  const lists = fc.array(clauses, { maxLength: 5 });
  fc.assert(
    fc.property(lists, lists, records, (certificate, participation, record) => {
      const rule = { certificate, participation };
      const told = completionOf({ moduleIds, rule }, record);
      const wrong = (list: Clause[]) =>
        list.filter((clause) => !isMet(clause, record));
      expect(told.unmet).toHaveLength(wrong(certificate).length);
      expect(told.participationUnmet).toHaveLength(wrong(participation).length);
      for (const [index, clause] of wrong(certificate).entries()) {
        const alone = { certificate: [clause], participation: null };
        const { unmet } = completionOf({ moduleIds, rule: alone }, record);
        expect(unmet).toEqual([told.unmet[index]]);
      }
      expect(told.percent === 100).toBe(told.unmet.length === 0);
      expect(told.mayGet).toBe(
        wrong(certificate).length === 0
          ? "certificate"
          : wrong(participation).length === 0
            ? "participation"
            : null,
      );
    }),
  );
});
