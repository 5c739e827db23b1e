import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Clause, CompletionRule } from "#app/shared/completion-rule.ts";
import { fieldsOfRule, parseRuleForm, type RuleFields } from "./rule-form.ts";

function parsed(fields: RuleFields, moduleIds?: string[]) {
  return parseRuleForm(
    Object.entries(fields).map(([name, value]) => [name, value ?? ""] as const),
    moduleIds,
  );
}

const MODULES = { "rule-modules": "on" };

test("the rule of the office reads as it was filled in", () => {
  const rule = parsed({
    "rule-hours": "on",
    "rule-hours-percent": "80",
    "rule-modules": "on",
    "rule-final-1": "on",
    "rule-final-1-module": "SML-1",
    "rule-final-1-percent": " 72,5 % ",
    "rule-final-1-attempts": "3",
    "rule-after": "on",
    "rule-participation": "hours",
    "rule-participation-percent": "50",
    title: "left alone",
  });
  expect(rule).toEqual({
    ok: true,
    value: {
      certificate: [
        { kind: "contact-hours", percent: 80 },
        { kind: "all-modules" },
        { kind: "quiz", moduleId: "SML-1", percent: 72.5, mostAttempts: 3 },
        { kind: "measurement", occasion: "after" },
      ],
      participation: [{ kind: "contact-hours", percent: 50 }],
    },
  });
});

test("a value beside a box that is not ticked is not read", () => {
  const fields = { ...MODULES, "rule-hours-percent": "nonsense" };
  expect(parsed(fields)).toEqual({
    ok: true,
    value: { certificate: [{ kind: "all-modules" }], participation: null },
  });
});

describe("a mistake is told at its field", () => {
  test.each([
    "",
    "0",
    "0,00",
    "101",
    "100,01",
    "-5",
    "80,123",
    "8O",
    "1e1",
    "٨٠",
  ])("%j is no percentage", (typed) => {
    const hours = { "rule-hours": "on", "rule-hours-percent": typed };
    expect(parsed({ ...MODULES, ...hours })).toEqual({
      ok: false,
      refusal: { "rule-hours-percent": "percent" },
    });
  });

  test.each(["0", "100", "2,5", "many", "-1"])(
    "%j is no number of attempts",
    (typed) => {
      const quiz = {
        "rule-each": "on",
        "rule-each-percent": "70",
        "rule-each-attempts": typed,
      };
      expect(parsed({ ...MODULES, ...quiz })).toEqual({
        ok: false,
        refusal: { "rule-each-attempts": "attempts" },
      });
    },
  );

  test.each(["", "SML-9"])("%j is none of the programme's modules", (typed) => {
    const quiz = {
      "rule-final-1": "on",
      "rule-final-1-percent": "70",
      "rule-final-1-module": typed,
    };
    expect(parsed({ ...MODULES, ...quiz }, ["SML-1"])).toEqual({
      ok: false,
      refusal: { "rule-final-1-module": "module" },
    });
  });

  test("a certificate that asks for nothing is refused", () => {
    expect(parsed({})).toEqual({
      ok: false,
      refusal: { "rule-hours": "nothing" },
    });
  });

  test("every mistake is told at once", () => {
    const fields = {
      "rule-hours": "on",
      "rule-each": "on",
      "rule-each-attempts": "x",
      "rule-participation": "hours",
    };
    expect(parsed(fields)).toEqual({
      ok: false,
      refusal: {
        "rule-hours-percent": "percent",
        "rule-each-percent": "percent",
        "rule-each-attempts": "attempts",
        "rule-participation-percent": "percent",
      },
    });
  });
});

const percent = fc.integer({ min: 1, max: 10_000 }).map((one) => one / 100);
const hours = percent.map((one): Clause => ({
  kind: "contact-hours",
  percent: one,
}));
const quiz = (moduleId: string | null) =>
  fc
    .record({ percent, most: fc.option(fc.integer({ min: 1, max: 99 })) })
    .map((one): Clause => ({
      kind: "quiz",
      moduleId,
      percent: one.percent,
      mostAttempts: one.most,
    }));
const maybe = (clause: fc.Arbitrary<Clause>) =>
  fc.array(clause, { maxLength: 1 });

const rules: fc.Arbitrary<CompletionRule> = fc.record({
  certificate: fc
    .tuple(
      maybe(hours),
      fc.constant<Clause[]>([{ kind: "all-modules" }]),
      maybe(quiz(null)),
      fc.array(quiz("SML-1"), { maxLength: 3 }),
      maybe(fc.constant<Clause>({ kind: "measurement", occasion: "before" })),
      maybe(fc.constant<Clause>({ kind: "measurement", occasion: "after" })),
    )
    .map((parts) => parts.flat()),
  participation: fc.option(hours.map((one) => [one])),
});

test("a rule that fills the form comes back from it as it was", () => {
  fc.assert(
    fc.property(rules, (rule) => {
      expect(parsed(fieldsOfRule(rule))).toEqual({ ok: true, value: rule });
    }),
  );
});
