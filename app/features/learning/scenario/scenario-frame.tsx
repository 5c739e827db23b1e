import type { ReactNode } from "react";
import { m } from "#app/paraglide/messages.js";
import { LessonLayout } from "#app/ui/lesson-layout.tsx";
import { PathStrip } from "#app/ui/path-strip.tsx";
import {
  courseHref,
  decisionHref,
  moduleHref,
  scenarioHref,
} from "../addresses.ts";
import { ModuleOutline } from "../module-outline.tsx";
import type { Stop } from "./open-decision.ts";
import type { ScenarioPlace } from "./open-scenario.server.ts";

/** Pages of a scenario stand in the module, beside its contents. */
export function ScenarioFrame({
  place,
  scenarioId,
  title,
  play,
  children,
}: {
  place: ScenarioPlace;
  scenarioId: string;
  title: string;
  /** When the page belongs to one play, the way back leads over the start. */
  play?: { number: number };
  children: ReactNode;
}) {
  const { course, module, progress, quiz } = place;
  const steps = [
    { href: courseHref(course), text: course.title },
    { href: moduleHref(course, module), text: module.title },
  ];
  if (play) steps.push({ href: scenarioHref(course, module), text: title });
  const here = play ? m.scenario_play({ number: play.number }) : title;
  return (
    <LessonLayout
      breadcrumbs={{ label: m.nav_breadcrumbs(), steps, here }}
      outline={
        <ModuleOutline
          course={course}
          module={module}
          progress={progress}
          quiz={quiz}
          here={scenarioId}
        />
      }
    >
      {children}
    </LessonLayout>
  );
}

/** Where the play has been; each stop can be looked at again. */
export function PlayPath({
  place: { course, module },
  play,
  stops,
  here,
}: {
  place: ScenarioPlace;
  play: { id: string };
  stops: Stop[];
  /** The position that the page shows. */
  here?: number;
}) {
  return (
    <PathStrip
      label={m.scenario_path()}
      stops={stops.map((stop) => ({
        href: decisionHref(course, module, play, stop.position),
        text: nameOf(stop),
        current: stop.position === here,
      }))}
    />
  );
}

/** Leads to a stop of a play, if there is one. */
export function linkTo(
  {
    course,
    module,
    play,
  }: Pick<ScenarioPlace, "course" | "module"> & { play: { id: string } },
  stop: Stop | undefined,
) {
  if (!stop) return undefined;
  const href = decisionHref(course, module, play, stop.position);
  return { href, text: nameOf(stop) };
}

/** Decisions are counted; what mends a mistake is called that. */
export function nameOf({ repairs, number }: Stop): string {
  return repairs ? m.scenario_repair() : m.scenario_decision({ number });
}
