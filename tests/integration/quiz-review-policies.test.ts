import { describe, expect, test } from "vitest";
import type { Question, Quiz } from "#app/content/quiz-file.ts";
import {
  itemsInOrder,
  optionsInOrder,
  rightsInOrder,
} from "#app/features/learning/quiz/attempt-order.ts";
import { moveToVersion } from "#app/features/learning/course/move-to-version.server.ts";
import { quizAttempts } from "#db/schema/quizzes.ts";
import { ruta } from "#db/seed/people.ts";
import { mainOf, textOf } from "#tests/support/html.ts";
import { canariesIn, plantCanaries } from "#tests/support/quiz-canaries.ts";
import { changing } from "#tests/support/quiz-attempt.ts";
import {
  quizWorld,
  tryQuiz,
  type Answering,
  type QuizWorld,
} from "#tests/support/quiz-world.ts";
import { publishSmallCourse } from "#tests/support/small-course.ts";

type Kind = Question["type"];
type Policy = Quiz["review"];

const NO = "Nežinau";

/** To each type something wrong, and to those with parts something right too. */
const given: Answering = (question, seed) => {
  const at = (all: readonly { id: string }[], id: string) =>
    String(all.findIndex((one) => one.id === `kanarele-id-${id}`));
  switch (question.type) {
    case "single":
      return [["answer", at(optionsInOrder(question, seed), "guess")]];
    case "multiple":
      return ["language", "faith"].map((id) => [
        "answer",
        at(optionsInOrder(question, seed), id),
      ]);
    case "true-false":
      return [["answer", "false"]];
    case "matching":
      return [
        ["answer-0", at(rightsInOrder(question, seed), "spoken")],
        ["answer-1", at(rightsInOrder(question, seed), "third")],
      ];
    case "ordering": {
      const places = { brief: 1, introduce: 3, talk: 2 };
      return Object.entries(places).map(([id, place]) => [
        `answer-${at(itemsInOrder(question, seed), id)}`,
        String(place),
      ]);
    }
    case "fill-in":
      return [
        ["answer-0", "paso"],
        ["answer-1", NO],
      ];
    case "short-answer":
      return [["answer", NO]];
  }
};

/** What may be read of the reasons and the key, after `kanarele-` and before `-lt`. */
const TOLD: Record<Policy, Record<Kind, string[]>> = {
  score: {
    single: [],
    multiple: [],
    "true-false": [],
    matching: [],
    ordering: [],
    "fill-in": [],
    "short-answer": [],
  },
  feedback: {
    single: ["SML-1-Q1-guess"],
    multiple: [],
    "true-false": ["SML-1-Q3-false"],
    matching: ["SML-1-Q4-spoken"],
    ordering: [],
    "fill-in": ["SML-1-Q6-a"],
    "short-answer": ["SML-1-Q7-otherwise"],
  },
  key: {
    single: ["SML-1-Q1-guess"],
    multiple: ["SML-1-Q2-language", "SML-1-Q2-faith"],
    "true-false": ["SML-1-Q3-false"],
    matching: ["SML-1-Q4-spoken", "SML-1-Q4-written"],
    ordering: ["SML-1-Q5-brief", "SML-1-Q5-introduce", "SML-1-Q5-talk"],
    "fill-in": ["SML-1-Q6-a", "SML-1-Q6-b", "raktas-SML-1-Q6-b0"],
    "short-answer": [
      "SML-1-Q7-otherwise",
      "raktas-SML-1-Q7-accept0",
      "raktas-SML-1-Q7-accept1",
    ],
  },
};

/** Right answers that nobody gave: to be read with the key alone. */
const KEY_WORDS = [
  "Paklausiu žmogaus. Teisingas atsakymas",
  "Kokiu raštu skaitote. Teisingas atsakymas",
  "Teisinga Teisingas atsakymas",
  "Raštas – skaitome Teisingas atsakymas",
  "4. Pasitikrinate, ar aišku. Teisingas atsakymas",
  "ZHAO",
];
const VERDICTS = /Neteisingai|Iš dalies|atsakymas (ne)?teisingas/;

function planting(change: Partial<Quiz>) {
  return (course: Parameters<typeof plantCanaries>[0]): void => {
    plantCanaries(course);
    changing((quiz) => Object.assign(quiz, change))(course);
  };
}

/** What the result of the attempt that this world has says, as a page and as data. */
async function resultIn(world: QuizWorld) {
  const path = `${world.home()}/result`;
  const page = await world.learner.get(path);
  expect(page.status).toBe(200);
  const data = await world.learner.getData(path);
  return { html: page.text, text: textOf(mainOf(page.text)), data: data.text };
}

type Result = Awaited<ReturnType<typeof resultIn>>;

function expectNoMoreThan(policy: Policy, { html, text, data }: Result) {
  const told = Object.values(TOLD[policy]).flat();
  const canaries = told.map((one) => `kanarele-${one}-lt`).sort();
  expect(canariesIn(html)).toEqual(canaries);
  // The data of a page know the whole of a text with gaps.
  const more = policy === "key" ? ["kanarele-raktas-SML-1-Q6-a0-lt"] : [];
  expect(canariesIn(data)).toEqual([...canaries, ...more].sort());
  const words = KEY_WORDS.filter((words) => text.includes(words));
  expect(words).toEqual(policy === "key" ? KEY_WORDS : KEY_WORDS.slice(-1));
  expect(VERDICTS.test(text)).toBe(policy !== "score");
}

const POLICIES = ["score", "feedback", "key"] as const;

describe.each(POLICIES)(
  "where a quiz tells the %s while tries are left",
  (policy) => {
    test("so does the result of an attempt that was submitted", async () => {
      const world = quizWorld(planting({ review: policy }));
      await tryQuiz(world, given);
      expectNoMoreThan(policy, await resultIn(world));
    });

    test("so does the result of one whose time ran out", async () => {
      const limited = { review: policy, timeLimitMinutes: 10 };
      const world = quizWorld(planting(limited));
      await world.start();
      for (const number of world.questions().keys())
        await world.answer(number + 1, given);
      world.app.advance(11 * 60_000);
      const result = await resultIn(world);
      expect(result.text).toContain("Laikas baigėsi");
      expectNoMoreThan(policy, result);
    });

    test("so does one of a version that was left, whatever the new one tells", async () => {
      const world = quizWorld(planting({ review: policy }));
      await tryQuiz(world, given);
      const other = policy === "key" ? "score" : "key";
      const { id } = publishSmallCourse(world.app, planting({ review: other }));
      const [attempt] = world.app.db.select().from(quizAttempts).all();
      if (!attempt) throw new Error("An attempt was made.");
      const { enrolmentId } = attempt;
      const wish = { actor: ruta, enrolmentId, versionId: id };
      expect(moveToVersion(world.app, wish).ok).toBe(true);
      expectNoMoreThan(policy, await resultIn(world));
    });

    test("everybody is told the key when no try is left", async () => {
      const world = quizWorld(planting({ review: policy, attempts: 1 }));
      await tryQuiz(world, given);
      expectNoMoreThan("key", await resultIn(world));
    });

    test("nothing at all is told while the attempt is open", async () => {
      const world = quizWorld(planting({ review: policy }));
      await world.start();
      for (const number of world.questions().keys())
        await world.answer(number + 1, given);
      const early = await world.learner.get(`${world.home()}/result`);
      expect(early.location).toBe(`${world.home()}/check`);
      expect(canariesIn(early.text)).toEqual([]);
    });
  },
);
