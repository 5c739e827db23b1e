import { Fragment } from "react";
import type { Scenario } from "#app/content/course-tree.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import { Disclosure } from "#app/ui/panel.tsx";
import { Tag, type Tone } from "#app/ui/tag.tsx";

type Node = Scenario["nodes"][number];
type Choice = Node["choices"][number];
type Ending = Scenario["endings"][number];

const SCORE: Record<Choice["score"], { tone: Tone; word: () => string }> = {
  1: { tone: "ok", word: m.scenario_score_good },
  0: { tone: "warn", word: m.scenario_score_partly },
  [-1]: { tone: "bad", word: m.scenario_score_harmful },
};

const ENDING_TONE: Record<Ending["kind"], Tone> = {
  good: "ok",
  mixed: "warn",
  harmful: "bad",
};

/**
 * A scenario to be read: each decision, and behind each choice what happens and
 * why. The consequence comes first; nothing is chosen or stored.
 */
export function ScenarioText({ scenario }: { scenario: Scenario }) {
  const locale = currentLocale();
  return (
    <div className="prose">
      <p>{scenario.setting[locale]}</p>
      {scenario.nodes.map((node) => (
        <Fragment key={node.id}>
          <h2>{nodeTitle(scenario, node)}</h2>
          <p>{node.text[locale]}</p>
          {node.choices.map((choice) => (
            <ChoiceText key={choice.id} choice={choice} />
          ))}
        </Fragment>
      ))}
      <h2>{m.scenario_endings()}</h2>
      <ul>
        {scenario.endings.map(({ id, kind, text }) => (
          <li key={id}>
            <Tag tone={ENDING_TONE[kind]}>{m[`scenario_ending_${kind}`]()}</Tag>{" "}
            {text[locale]}
          </li>
        ))}
      </ul>
    </div>
  );
}

function ChoiceText({ choice }: { choice: Choice }) {
  const locale = currentLocale();
  const { tone, word } = SCORE[choice.score];
  return (
    <Disclosure summary={choice.text[locale]}>
      <p>
        <strong>{m.scenario_consequence()}.</strong>{" "}
        {choice.consequence[locale]}
      </p>
      <p>
        <Tag tone={tone}>{word()}</Tag> {choice.feedback[locale]}
      </p>
    </Disclosure>
  );
}

/** Decisions are counted; a node for mending a mistake is called that. */
function nodeTitle({ nodes }: Scenario, node: Node): string {
  if (node.id.startsWith("R")) return m.scenario_repair();
  const decisions = nodes.filter(({ id }) => id.startsWith("D"));
  return m.scenario_decision({ number: decisions.indexOf(node) + 1 });
}
