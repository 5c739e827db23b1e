import type { ReactNode } from "react";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import type { CompletionRule } from "#app/shared/completion-rule.ts";
import type { Text } from "#app/shared/text.ts";
import { Fieldset, RadioGroup } from "#app/ui/choices.tsx";
import { FieldError, Select, TextInput, describedBy } from "#app/ui/field.tsx";
import {
  fieldsOfRule,
  namedRows,
  type RuleFields,
  type RuleProblem,
  type RuleProblems,
} from "./rule-form.ts";

type Form = { fields: RuleFields; problems: RuleProblems };
type RuleModule = { id: string; title: Text };

/**
 * What a certificate and a confirmation of participation ask for: a box and its
 * values for each kind of clause, so that no script is needed. Every field's
 * name begins with `rule-`; `parseRuleForm` reads them. `typed` is what came in
 * with a form that was refused, in place of the rule.
 */
export function RuleForm({
  rule,
  modules,
  problems = {},
  typed,
}: {
  rule: CompletionRule;
  /** Modules with a quiz, to choose a final one from. */
  modules: readonly RuleModule[];
  problems?: RuleProblems;
  typed?: RuleFields | undefined;
}) {
  const form = { fields: typed ?? fieldsOfRule(rule), problems };
  return (
    <>
      <Fieldset
        id="rule"
        legend={m.rule_certificate()}
        hint={m.rule_certificate_hint()}
      >
        <Part name="rule-hours" form={form} word={m.rule_box_hours()}>
          <Percent name="rule-hours-percent" form={form} />
        </Part>
        <Part name="rule-modules" form={form} word={m.rule_box_modules()} />
        <Part name="rule-each" form={form} word={m.rule_box_each_quiz()}>
          <Mark name="rule-each" form={form} />
        </Part>
        {namedRows(form.fields).map((row) => (
          <NamedQuiz
            key={row}
            name={`rule-final-${row}`}
            form={form}
            modules={modules}
          />
        ))}
        <Part name="rule-before" form={form} word={m.rule_box_before()} />
        <Part name="rule-after" form={form} word={m.rule_box_after()} />
      </Fieldset>
      <Participation form={form} />
    </>
  );
}

/** The problems of a refused rule, for the summary above the whole form. */
export function ruleProblemsInWords(
  problems: RuleProblems,
): { href: string; text: string }[] {
  return Object.entries(problems).flatMap(([name, problem]) =>
    problem ? [{ href: `#${name}`, text: problemInWords(problem) }] : [],
  );
}

function problemInWords(problem: RuleProblem): string {
  switch (problem) {
    case "percent":
      return m.rule_problem_percent();
    case "attempts":
      return m.rule_problem_attempts();
    case "module":
      return m.rule_problem_module();
    case "nothing":
      return m.rule_problem_nothing();
  }
}

function errorAt(name: string, { problems }: Form): string | undefined {
  const problem = problems[name];
  return problem && problemInWords(problem);
}

/** A box to tick, and below it the values that belong to it. */
function Part({
  name,
  form,
  word,
  children,
}: {
  name: string;
  form: Form;
  word: string;
  children?: ReactNode;
}) {
  const error = errorAt(name, form);
  return (
    <div className="rule">
      <FieldError id={name} error={error} />
      <label className="opt">
        <input
          type="checkbox"
          id={name}
          name={name}
          value="on"
          defaultChecked={form.fields[name] !== undefined}
          aria-describedby={describedBy({ id: name, error })}
        />
        <span>{word}</span>
      </label>
      {children ? <div className="rule__values">{children}</div> : null}
    </div>
  );
}

function Percent({ name, form }: { name: string; form: Form }) {
  return (
    <TextInput
      id={name}
      name={name}
      label={m.rule_percent()}
      inputMode="decimal"
      size={6}
      maxLength={8}
      defaultValue={form.fields[name]}
      error={errorAt(name, form)}
    />
  );
}

/** The percentage of a quiz, and within how many attempts. */
function Mark({ name, form }: { name: string; form: Form }) {
  const attempts = `${name}-attempts`;
  return (
    <>
      <Percent name={`${name}-percent`} form={form} />
      <TextInput
        id={attempts}
        name={attempts}
        label={m.rule_attempts()}
        hint={m.rule_attempts_hint()}
        inputMode="numeric"
        size={6}
        maxLength={4}
        defaultValue={form.fields[attempts]}
        error={errorAt(attempts, form)}
      />
    </>
  );
}

function NamedQuiz({
  name,
  form,
  modules,
}: {
  name: string;
  form: Form;
  modules: readonly RuleModule[];
}) {
  const module = `${name}-module`;
  return (
    <Part name={name} form={form} word={m.rule_box_final_quiz()}>
      <Select
        id={module}
        name={module}
        label={m.rule_module()}
        empty={m.rule_module_choose()}
        options={modules.map(({ id, title }) => ({
          value: id,
          text: title[currentLocale()],
        }))}
        defaultValue={form.fields[module] ?? ""}
        error={errorAt(module, form)}
      />
      <Mark name={name} form={form} />
    </Part>
  );
}

function Participation({ form }: { form: Form }) {
  return (
    <div className="rule">
      <RadioGroup
        id="rule-participation"
        name="rule-participation"
        legend={m.rule_participation()}
        hint={m.rule_participation_hint()}
        options={[
          { value: "none", text: m.rule_participation_none() },
          { value: "hours", text: m.rule_box_hours() },
        ]}
        defaultValue={form.fields["rule-participation"] ?? "none"}
      />
      <div className="rule__values">
        <Percent name="rule-participation-percent" form={form} />
      </div>
    </div>
  );
}
