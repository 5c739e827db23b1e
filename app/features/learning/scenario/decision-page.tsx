import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { QuestionCard, RadioGroup } from "#app/ui/choices.tsx";
import { ErrorSummary, Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Disclosure } from "#app/ui/panel.tsx";
import { DecisionOutcome } from "./decision-outcome.tsx";
import type { OpenDecision } from "./open-decision.ts";
import { linkTo, PlayPath, ScenarioFrame } from "./scenario-frame.tsx";

/** One situation with its choices; afterwards what came of the chosen one. */
export function DecisionPage({
  open,
  isRefused,
  wasDecided,
}: {
  open: OpenDecision;
  /** The form came without a choice. */
  isRefused: boolean;
  /** Another choice was sent for what had been decided. */
  wasDecided: boolean;
}) {
  const { stop, outcome } = open;
  const error = isRefused && !outcome ? m.scenario_error_choice() : undefined;
  return (
    <ScenarioFrame
      place={open}
      scenarioId={open.scenarioId}
      title={open.title}
      play={open.play}
    >
      <ErrorSummary
        title={m.error_summary()}
        errors={error ? [{ href: "#choice", text: error }] : []}
      />
      {wasDecided && outcome ? (
        <Notice tone="warn" title={m.scenario_already_decided()}>
          <p>{m.scenario_already_decided_text()}</p>
        </Notice>
      ) : null}
      <PageHead
        title={open.title}
        meta={[
          m.scenario_label(),
          placeOf(open),
          open.isLookBack ? m.scenario_view_only() : null,
        ]}
      />
      <PlayPath
        place={open}
        play={open.play}
        stops={open.stops}
        here={stop.position}
      />
      <Situation open={open} />
      {outcome ? (
        <DecisionOutcome open={open} outcome={outcome} />
      ) : (
        <Choices open={open} error={error} />
      )}
    </ScenarioFrame>
  );
}

/** Where the page is on the way: also its title in the browser. */
export function placeOf({ stop, total }: Pick<OpenDecision, "stop" | "total">) {
  return stop.repairs
    ? m.scenario_repair()
    : m.scenario_decision_of({ number: stop.number, total });
}

/** The setting stands in full at the first decision, folded at the others. */
function Situation({ open }: { open: OpenDecision }) {
  return (
    <div className="prose">
      {open.stop.position === 1 ? (
        <p>{open.setting}</p>
      ) : (
        <Disclosure summary={m.scenario_setting()}>
          <p>{open.setting}</p>
        </Disclosure>
      )}
      <p>{open.text}</p>
    </div>
  );
}

function Choices({
  open,
  error,
}: {
  open: OpenDecision;
  error: string | undefined;
}) {
  return (
    <form method="post" data-once>
      <QuestionCard>
        <RadioGroup
          id="choice"
          name="choice"
          legend={m.scenario_choose()}
          legendAs="h2"
          error={error}
          options={open.choices.map((text, place) => ({
            value: String(place),
            text,
          }))}
        />
      </QuestionCard>
      <Pager
        label={m.page_navigation()}
        previous={linkTo(open, open.stops[open.stop.position - 2])}
      >
        <Button iconAfter="arrow-right">{m.scenario_continue()}</Button>
      </Pager>
    </form>
  );
}
