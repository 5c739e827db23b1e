import { m } from "#app/paraglide/messages.js";
import { ButtonLink } from "#app/ui/button.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Disclosure } from "#app/ui/panel.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { decisionHref, endingHref } from "../addresses.ts";
import { linkTo } from "./scenario-frame.tsx";
import type { OpenDecision } from "./open-decision.ts";
import { SCORE } from "./scenario-words.ts";
import { SourceList } from "./source-list.tsx";

type Outcome = NonNullable<OpenDecision["outcome"]>;

/** The story goes on: what was chosen, what happens, and only then why. */
export function DecisionOutcome({
  open,
  outcome,
}: {
  open: OpenDecision;
  outcome: Outcome;
}) {
  return (
    <>
      <section aria-labelledby="chosen" className="scenario-chosen">
        <h2 id="chosen">{m.scenario_chosen()}</h2>
        <p>{outcome.chosen}</p>
      </section>
      <section aria-labelledby="consequence" className="prose">
        <h2 id="consequence">{m.scenario_consequence()}</h2>
        <p>{outcome.consequence}</p>
        <Why outcome={outcome} />
        {open.isLookBack ? <Others texts={outcome.others} /> : null}
      </section>
      <Onward open={open} />
    </>
  );
}

function Why({ outcome }: { outcome: Outcome }) {
  const { tone, word } = SCORE[outcome.score];
  return (
    <Disclosure summary={m.scenario_why()}>
      <p>
        <Tag tone={tone}>{word()}</Tag> {outcome.feedback}
      </p>
      {outcome.sources.length > 0 ? (
        <>
          <h3>{m.scenario_sources()}</h3>
          <SourceList sources={outcome.sources} />
        </>
      ) : null}
    </Disclosure>
  );
}

function Others({ texts }: { texts: string[] }) {
  return (
    <Disclosure summary={m.scenario_others()}>
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Disclosure>
  );
}

function Onward({ open }: { open: OpenDecision }) {
  const { course, module, play, stop, stops } = open;
  const next = stop.position + 1;
  return (
    <Pager
      label={m.page_navigation()}
      previous={linkTo(open, stops[stop.position - 2])}
    >
      <ButtonLink
        href={
          open.leadsToEnding
            ? endingHref(course, module, play)
            : decisionHref(course, module, play, next)
        }
        iconAfter="arrow-right"
      >
        {open.leadsToEnding ? m.scenario_to_ending() : m.scenario_continue()}
      </ButtonLink>
    </Pager>
  );
}
