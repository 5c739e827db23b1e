import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { CompletionRule } from "#app/shared/completion-rule.ts";
import { attributeOf, mistakesOf, tagsOf } from "#tests/support/html.ts";
import { RuleForm } from "./rule-form.tsx";

const rule: CompletionRule = {
  certificate: [
    { kind: "contact-hours", percent: 80 },
    { kind: "quiz", moduleId: "SML-1", percent: 70, mostAttempts: 3 },
  ],
  participation: null,
};
const modules = [{ id: "SML-1", title: { lt: "<b>Pirmas</b>", en: "First" } }];

function form(wishes: Partial<Parameters<typeof RuleForm>[0]> = {}): string {
  const all = { rule, modules, ...wishes };
  return renderToStaticMarkup(createElement(RuleForm, all));
}

function filled(html: string): Record<string, string | null> {
  const inputs = tagsOf(html, "input").filter(
    (tag) => attributeOf(tag, "type") === "text" || / checked/.test(tag),
  );
  return Object.fromEntries(
    inputs
      .map((tag) => [attributeOf(tag, "name"), attributeOf(tag, "value")])
      .filter(([, value]) => value !== null),
  );
}

test("the form shows a rule as it stands", () => {
  const html = form();
  expect(filled(html)).toEqual({
    "rule-hours": "on",
    "rule-hours-percent": "80",
    "rule-final-1": "on",
    "rule-final-1-percent": "70",
    "rule-final-1-attempts": "3",
    "rule-participation": "none",
  });
  expect(html).toContain('<option value="SML-1" selected="">');
  expect(html).not.toContain("<b>Pirmas");
});

test("what was typed comes back, with the mistake at its field", () => {
  const html = form({
    typed: { "rule-hours": "on", "rule-hours-percent": "<8O>" },
    problems: { "rule-hours-percent": "percent" },
  });
  expect(filled(html)).toEqual({
    "rule-hours": "on",
    "rule-hours-percent": "<8O>",
    "rule-participation": "none",
  });
  expect(Object.keys(mistakesOf(html).fields)).toEqual(["rule-hours-percent"]);
  expect(html).toContain('aria-describedby="rule-hours-percent-error"');
});

test("every control has a label of its own", () => {
  const html = form();
  const ids = [...tagsOf(html, "input"), ...tagsOf(html, "select")]
    .filter((tag) => !/type="(checkbox|radio)"/.test(tag))
    .map((tag) => attributeOf(tag, "id"));
  for (const id of ids) expect(html).toContain(`<label for="${id}">`);
  expect(new Set(ids).size).toBe(ids.length);
});
