import type { Clause, CompletionRule } from "#app/shared/completion-rule.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";

/** What may be wrong in one field of the rule's form. */
export type RuleProblem =
  /** Not a percentage from 0,01 to 100 with two decimals at most. */
  | "percent"
  /** Not a whole number from 1 to 99. */
  | "attempts"
  /** No module is chosen, or none of the programme's. */
  | "module"
  /** The certificate would ask for nothing. */
  | "nothing";

export type RuleProblems = Partial<Record<string, RuleProblem>>;

/** The form's fields by name; a field that is not ticked or filled is absent. */
export type RuleFields = Partial<Record<string, string>>;

const PERCENT = /^\d{1,3}([.,]\d{1,2})?$/;
const ATTEMPTS = /^[1-9]\d?$/;
const NAMED = /^rule-final-\d+$/;

/**
 * Reads a rule from the fields of `RuleForm`; fields of the rest of a form are
 * left alone. A value beside a box that is not ticked is not read. Where the
 * programme's modules are given, a quiz of another module is a problem.
 */
export function parseRuleForm(
  entries: Iterable<readonly [string, string]>,
  moduleIds?: readonly string[],
): Result<CompletionRule, RuleProblems> {
  const form = new FormReader(Object.fromEntries(entries), moduleIds);
  const certificate = form.certificate();
  const participation = form.participation();
  if (certificate.length === 0) form.problems["rule-hours"] ??= "nothing";
  return Object.keys(form.problems).length > 0
    ? refuse(form.problems)
    : accept({ certificate, participation });
}

/** A rule as the form is filled with it; the inverse of `parseRuleForm`. */
export function fieldsOfRule(rule: CompletionRule): RuleFields {
  const named = rule.certificate.filter(
    (clause) => clause.kind === "quiz" && clause.moduleId !== null,
  );
  const fields = rule.certificate.flatMap((clause) =>
    Object.entries(fieldsOf(clause, named.indexOf(clause) + 1)),
  );
  const share = rule.participation?.find(
    (clause) => clause.kind === "contact-hours",
  );
  return {
    ...Object.fromEntries(fields),
    "rule-participation": share ? "hours" : "none",
    ...(share && { "rule-participation-percent": String(share.percent) }),
  };
}

/** How many rows for quizzes of their own the form has; never fewer than one. */
export function namedRows(fields: RuleFields): number[] {
  const rows = Object.keys(fields)
    .filter((name) => NAMED.test(name))
    .map((name) => Number(name.slice("rule-final-".length)));
  return Array.from({ length: Math.max(1, ...rows) }, (_, index) => index + 1);
}

function fieldsOf(clause: Clause, row: number): Record<string, string> {
  switch (clause.kind) {
    case "contact-hours":
      return { "rule-hours": "on", "rule-hours-percent": `${clause.percent}` };
    case "all-modules":
      return { "rule-modules": "on" };
    case "measurement":
      return { [`rule-${clause.occasion}`]: "on" };
    case "quiz": {
      const { moduleId, percent, mostAttempts } = clause;
      const name = moduleId === null ? "rule-each" : `rule-final-${row}`;
      return {
        [name]: "on",
        [`${name}-percent`]: `${percent}`,
        ...(moduleId !== null && { [`${name}-module`]: moduleId }),
        ...(mostAttempts !== null && {
          [`${name}-attempts`]: `${mostAttempts}`,
        }),
      };
    }
  }
}

/** Reads field after field and notes what is wrong with each. */
class FormReader {
  readonly problems: RuleProblems = {};
  readonly #fields: RuleFields;
  readonly #moduleIds: readonly string[] | undefined;

  constructor(fields: RuleFields, moduleIds: readonly string[] | undefined) {
    this.#fields = fields;
    this.#moduleIds = moduleIds;
  }

  certificate(): Clause[] {
    const rows = namedRows(this.#fields).map((row) => `rule-final-${row}`);
    return [
      ...this.#ticked("rule-hours", () => this.#share("rule-hours-percent")),
      ...this.#ticked("rule-modules", () => ({ kind: "all-modules" })),
      ...this.#ticked("rule-each", (name) => this.#quiz(name, null)),
      ...rows.flatMap((row) =>
        this.#ticked(row, (name) => this.#quiz(name, this.#module(name))),
      ),
      ...(["before", "after"] as const).flatMap((occasion) =>
        this.#ticked(`rule-${occasion}`, () => ({
          kind: "measurement",
          occasion,
        })),
      ),
    ];
  }

  participation(): Clause[] | null {
    return this.#fields["rule-participation"] === "hours"
      ? [this.#share("rule-participation-percent")]
      : null;
  }

  #ticked(name: string, clause: (name: string) => Clause): Clause[] {
    return this.#fields[name] === undefined ? [] : [clause(name)];
  }

  #share(name: string): Clause {
    return { kind: "contact-hours", percent: this.#percent(name) };
  }

  #quiz(name: string, moduleId: string | null): Clause {
    const percent = this.#percent(`${name}-percent`);
    const mostAttempts = this.#attempts(`${name}-attempts`);
    return { kind: "quiz", moduleId, percent, mostAttempts };
  }

  #percent(name: string): number {
    const typed = (this.#fields[name] ?? "").trim().replace(/\s*%$/, "");
    const percent = Number(typed.replace(",", "."));
    const isOne = PERCENT.test(typed) && percent > 0 && percent <= 100;
    if (!isOne) this.problems[name] = "percent";
    return percent;
  }

  #attempts(name: string): number | null {
    const typed = (this.#fields[name] ?? "").trim();
    if (typed === "") return null;
    if (!ATTEMPTS.test(typed)) this.problems[name] = "attempts";
    return Number(typed);
  }

  #module(row: string): string {
    const name = `${row}-module`;
    const moduleId = this.#fields[name] ?? "";
    const isKnown = this.#moduleIds?.includes(moduleId) ?? moduleId !== "";
    if (!isKnown) this.problems[name] = "module";
    return moduleId;
  }
}
