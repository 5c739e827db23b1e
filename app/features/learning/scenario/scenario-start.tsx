import { formatInstant } from "#app/i18n/format.ts";
import { m } from "#app/paraglide/messages.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { decisionHref, endingHref, scenarioHref } from "../addresses.ts";
import type { OpenScenario } from "./open-scenario.server.ts";
import { ScenarioFrame } from "./scenario-frame.tsx";
import { ENDING } from "./scenario-words.ts";

/** Before the play: who and where, what is hard in it, and one button. */
export function ScenarioStart({ open }: { open: OpenScenario }) {
  const { step } = open;
  return (
    <ScenarioFrame place={open} scenarioId={step.id} title={open.title}>
      <PageHead
        title={open.title}
        meta={[
          m.scenario_label(),
          m.scenario_decisions_about({ n: open.decisions }),
          m.minutes({ n: step.minutes }),
        ]}
      />
      {open.warning ? <Warning open={open} text={open.warning} /> : null}
      <div className="prose">
        <p>{open.setting}</p>
      </div>
      <p className="hint">{m.scenario_how()}</p>
      <Go open={open} />
      <EarlierPlays open={open} />
    </ScenarioFrame>
  );
}

function Warning({ open, text }: { open: OpenScenario; text: string }) {
  return (
    <Notice tone="warn" title={m.scenario_warning_title()} silent>
      <p>{text}</p>
      {open.step.state === "done" ? null : (
        <form method="post" data-once className="scenario-skip">
          <p>{m.scenario_skip_text()}</p>
          <Button variant="quiet" name="intent" value="skip">
            {m.scenario_skip()}
          </Button>
        </form>
      )}
    </Notice>
  );
}

function Go({
  open: { course, module, current, plays },
}: {
  open: OpenScenario;
}) {
  if (current) {
    return (
      <div className="row">
        <ButtonLink
          href={decisionHref(course, module, current, current.position)}
          iconAfter="arrow-right"
        >
          {m.scenario_resume()}
        </ButtonLink>
      </div>
    );
  }
  const again = plays.length > 0;
  return (
    <PlayForm
      course={course}
      module={module}
      variant={again ? "quiet" : "primary"}
      text={again ? m.scenario_again() : m.scenario_start()}
    />
  );
}

/** Starts a play, or leads to the one that is open. */
export function PlayForm({
  course,
  module,
  variant,
  text,
}: {
  course: { slug: string };
  module: { slug: string };
  variant: "primary" | "quiet";
  text: string;
}) {
  return (
    <form method="post" action={scenarioHref(course, module)} data-once>
      <Button variant={variant} iconAfter="arrow-right">
        {text}
      </Button>
    </form>
  );
}

function EarlierPlays({
  open: { course, module, plays },
}: {
  open: OpenScenario;
}) {
  if (plays.length === 0) return null;
  return (
    <section aria-labelledby="plays" className="stack">
      <h2 id="plays">{m.scenario_plays()}</h2>
      <ul className="plays">
        {plays.map((play) => (
          <li key={play.id}>
            <a href={endingHref(course, module, play)}>
              {m.scenario_play({ number: play.number })}
            </a>
            <Tag tone={ENDING[play.kind].tone}>{ENDING[play.kind].word()}</Tag>
            <span>{formatInstant(play.endedAt)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
