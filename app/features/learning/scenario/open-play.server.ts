import type { Source } from "#app/content/course-tree.ts";
import type { Scenario } from "#app/content/scenario-file.ts";
import type { AppContext } from "#app/context.ts";
import type { PersonId, ScenarioPlayId } from "#app/shared/ids.ts";
import type { Locale, Text } from "#app/shared/text.ts";
import { openModule } from "../open-module.server.ts";
import { frameOf, type ScenarioPlace } from "./open-scenario.server.ts";
import { scenarioOf } from "./own-scenario.server.ts";
import { followPath, variantOf, wordsIn, type Path } from "./scenario-path.ts";
import {
  findPlayOf,
  listChoices,
  type Play,
} from "./scenario-plays.queries.server.ts";

export type OpenPlay = {
  place: ScenarioPlace;
  play: Play;
  /** At the version of the play, as its sources are. */
  scenario: Scenario;
  sources: readonly Source[];
  path: Path;
  /** A text of the scenario in the page's language, with the play's people. */
  tell: (text: Text) => string;
};

/**
 * A learner's own play of the scenario of the module that the address names, at
 * the version of the play; null for another's, and for another module's.
 */
export function openPlay(
  context: Pick<AppContext, "db" | "clock">,
  personId: PersonId,
  where: {
    course: string;
    module: string;
    play: ScenarioPlayId;
    locale: Locale;
  },
): OpenPlay | null {
  const { db } = context;
  const open = openModule(context, personId, where);
  const play = findPlayOf(db, personId, where.play);
  const belongs =
    play?.enrolmentId === open?.enrolment.id &&
    play?.moduleId === open?.module.id;
  const own = play && scenarioOf(db, play);
  if (!open || !play || !own || !belongs) return null;
  const { scenario, version } = own;
  const variant = variantOf(scenario, play.seed);
  return {
    place: frameOf(open, where.locale),
    play,
    scenario,
    sources: version.course.sources,
    path: followPath(scenario, play.seed, listChoices(db, play.id)),
    tell: (text) => wordsIn(text, variant)[where.locale],
  };
}

/** The last part of the address at which a play is now: a position, or `end`. */
export function presentPart({ path }: Pick<OpenPlay, "path">): string {
  return path.ending ? "end" : String(path.decisions.length);
}
