import type { Quiz } from "./quiz-file.ts";
import type { Scenario } from "./scenario-file.ts";
import type { Course, CourseModule } from "./course.ts";

/** What versions may lack that were published before the field was there. */
type Stored<Whole, Later extends keyof Whole> = Omit<Whole, Later> &
  Partial<Pick<Whole, Later>>;

type StoredQuiz = Stored<
  Quiz,
  "counts" | "waitHours" | "layout" | "review" | "pools"
>;
type Node = Scenario["nodes"][number];
type StoredNode = Omit<Node, "choices"> & {
  choices: Stored<Node["choices"][number], "sources">[];
};
type StoredScenario = Stored<
  Omit<Scenario, "nodes"> & { nodes: StoredNode[] },
  "variants" | "sources"
>;

/** A course as some version holds it: of today, or of an earlier format. */
export type StoredCourse = Omit<Course, "modules"> & {
  modules: (Omit<CourseModule, "quiz" | "scenario"> & {
    quiz: StoredQuiz | null;
    scenario: StoredScenario | null;
  })[];
};

/**
 * Fills in what the format did not have yet when a version was published, with
 * the values that say what was true then. A version of today stays as it is.
 */
export function upgradeCourse(stored: StoredCourse): Course {
  return {
    ...stored,
    modules: stored.modules.map((module) => ({
      ...module,
      quiz: module.quiz && upgradeQuiz(module.quiz),
      scenario: module.scenario && upgradeScenario(module.scenario),
    })),
  };
}

function upgradeQuiz(stored: StoredQuiz): Quiz {
  return {
    counts: "best",
    waitHours: 0,
    layout: "one-per-page",
    review: "feedback",
    pools: [],
    ...stored,
  };
}

function upgradeScenario(stored: StoredScenario): Scenario {
  return {
    variants: [],
    sources: [],
    ...stored,
    nodes: stored.nodes.map((node) => ({
      ...node,
      choices: node.choices.map((choice) => ({ sources: [], ...choice })),
    })),
  };
}
