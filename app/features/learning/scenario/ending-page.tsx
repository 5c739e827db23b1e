import { formatInstant } from "#app/i18n/format.ts";
import { m } from "#app/paraglide/messages.js";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { moduleHref, quizHref } from "../addresses.ts";
import { EndingReview } from "./ending-review.tsx";
import type { OpenEnding } from "./open-ending.ts";
import { linkTo, PlayPath, ScenarioFrame } from "./scenario-frame.tsx";
import { PlayForm } from "./scenario-start.tsx";
import { ENDING } from "./scenario-words.ts";

/** How it ended, what can still be mended, and each decision looked at again. */
export function EndingPage({ open }: { open: OpenEnding }) {
  const { course, module, ending, play } = open;
  const { tone, word } = ENDING[ending.kind];
  return (
    <ScenarioFrame
      place={open}
      scenarioId={open.scenarioId}
      title={open.title}
      play={play}
    >
      <PageHead
        title={m.scenario_ending()}
        meta={[
          open.title,
          m.scenario_play({ number: play.number }),
          play.endedAt ? formatInstant(play.endedAt) : null,
        ]}
      />
      <PlayPath place={open} play={play} stops={open.stops} />
      <div className="prose">
        <p>
          <Tag tone={tone}>{word()}</Tag>
        </p>
        <p>{ending.text}</p>
        {ending.repair ? (
          <>
            <h2>{m.scenario_repairable()}</h2>
            <p>{ending.repair}</p>
          </>
        ) : null}
      </div>
      <EndingReview rows={open.rows} />
      <PlayForm
        course={course}
        module={module}
        variant="quiet"
        text={m.scenario_again()}
      />
      <Onward open={open} />
    </ScenarioFrame>
  );
}

function Onward({ open }: { open: OpenEnding }) {
  const { course, module, stops, quiz } = open;
  return (
    <Pager label={m.page_navigation()} previous={linkTo(open, stops.at(-1))}>
      <ButtonLink
        href={quiz ? quizHref(course, module) : moduleHref(course, module)}
        iconAfter="arrow-right"
      >
        {quiz ? m.scenario_done_quiz() : m.scenario_done_module()}
      </ButtonLink>
    </Pager>
  );
}
