import { describe, expect, test } from "vitest";
import type { Course } from "#app/content/course.ts";
import { lina } from "#db/seed/people.ts";
import { browserOf, type Answer } from "#tests/support/browser.ts";
import { mainOf, textOf } from "#tests/support/html.ts";
import {
  canariesIn,
  PAGES_OF_THE_SITE,
  plantCanaries,
} from "#tests/support/quiz-canaries.ts";
import {
  feedbackFor,
  mostlyWrong,
  quizWorld,
  rightly,
  tryQuiz,
  type QuizWorld,
} from "#tests/support/quiz-world.ts";

describe("before an attempt is submitted", () => {
  test("no key and no feedback leaves the server", async () => {
    const world = quizWorld();
    const pages = [
      ...(await everyPage(world)),
      await world.start(),
      await world.answer(1, rightly),
      ...(await everyPage(world)),
      ...(await everyAnswerToAForm(world)),
      ...(await whatTheOfficeSees(world)),
    ];

    expect(pages.filter(({ status }) => status === 200).length).toBeGreaterThan(
      100,
    );
    for (const { text } of pages) {
      expect(canariesIn(text)).toEqual([]);
      expect(text).not.toMatch(/\bcorrect\b|rightAnswer|whenTrue/);
    }
  });

  test("the data of a page has no place for them either", async () => {
    const world = quizWorld();
    await world.start();
    for (const path of pathsOf(world)) {
      const { text: data } = await world.learner.getData(path);
      // The quiz's rules may say that reasons will be given afterwards.
      const text = data.replace('"review","feedback"', '"review"');
      const banned = /"(correct|answer|answers|seed|feedback)"/;
      expect([path, banned.exec(text)?.[0]]).toEqual([path, undefined]);
    }
  });
});

describe("after submission", () => {
  test("tells why for what was chosen, and keeps the key for the next try", async () => {
    const world = quizWorld();
    await tryQuiz(world, mostlyWrong);
    const page = await world.learner.get(`${world.home()}/result`);
    const data = await world.learner.getData(`${world.home()}/result`);

    // Of several right options none is told while another try is left.
    const chosen = feedbackFor(world, mostlyWrong)
      .filter((canary) => !canary.includes("SML-1-Q2"))
      .sort();
    expect(canariesIn(page.text)).toEqual(chosen);
    expect(canariesIn(data.text)).toEqual(chosen);
    const text = textOf(mainOf(page.text));
    expect(text).not.toContain("Teisingas atsakymas");
    expect(text).not.toContain("Paklausiu žmogaus.");
    expect(data.text).not.toContain("Paklausiu žmogaus.");
  });

  test("tells the key when no attempt is left", async () => {
    const world = quizWorld();
    await tryQuiz(world, mostlyWrong);
    await tryQuiz(world, mostlyWrong);
    const page = await world.learner.get(`${world.home()}/result`);

    const text = textOf(mainOf(page.text));
    expect(text).toContain("Bandymų nebeliko.");
    expect(text).toContain("Paklausiu žmogaus. Teisingas atsakymas");
    expect(text).toContain("Raštas – skaitome Teisingas atsakymas");
    expect(canariesIn(page.text)).toEqual(
      [
        ...feedbackFor(world, mostlyWrong),
        // What was matched, ordered or filled in wrongly is explained now.
        "kanarele-SML-1-Q4-written-lt",
        ...["brief", "check", "introduce", "talk"].map(
          (item) => `kanarele-SML-1-Q5-${item}-lt`,
        ),
        "kanarele-SML-1-Q6-a-lt",
        "kanarele-SML-1-Q6-b-lt",
        "kanarele-raktas-SML-1-Q6-a0-lt",
        "kanarele-raktas-SML-1-Q6-b0-lt",
        "kanarele-raktas-SML-1-Q7-accept0-lt",
        "kanarele-raktas-SML-1-Q7-accept1-lt",
      ].sort(),
    );
  });

  test("tells it when the quiz is passed, for the first try as well", async () => {
    const world = quizWorld();
    await tryQuiz(world, mostlyWrong);
    const first = `${world.home()}/result`;
    await tryQuiz(world, rightly);
    const page = await world.learner.get(`${world.home()}/result`);

    expect(textOf(page.text)).toContain(
      "Surinkote 7 iš 7 taškų; išlaikymo riba – 70 %.",
    );
    expect(canariesIn(page.text)).toEqual(feedbackFor(world, rightly).sort());
    const earlier = await world.learner.get(first);
    expect(textOf(earlier.text)).toContain("Teisingas atsakymas");
  });

  test("keeps the key while the next attempt is open", async () => {
    const world = quizWorld();
    await tryQuiz(world, mostlyWrong);
    const first = `${world.home()}/result`;
    await world.start();

    const earlier = await world.learner.get(first);
    expect(textOf(earlier.text)).not.toContain("Teisingas atsakymas");
  });
});

describe("where the quiz tells the score alone", () => {
  const scoreOnly = (course: Course) => {
    plantCanaries(course);
    for (const { quiz } of course.modules) if (quiz) quiz.review = "score";
  };

  test("no reason and no verdict is told while another try is left", async () => {
    const world = quizWorld(scoreOnly);
    await tryQuiz(world, mostlyWrong);
    const result = `${world.home()}/result`;
    for (const { text } of [
      await world.learner.get(result),
      await world.learner.getData(result),
    ]) {
      expect(canariesIn(text)).toEqual([]);
      expect(text).not.toMatch(/"(partly|wrong|right)"/);
    }
    await tryQuiz(world, mostlyWrong);
    const last = await world.learner.get(`${world.home()}/result`);
    expect(canariesIn(last.text)).not.toEqual([]);
  });
});

describe("where the quiz is all on one page, with a time limit", () => {
  const onOnePage = (course: Course) => {
    plantCanaries(course);
    for (const { quiz } of course.modules) {
      if (quiz) quiz.layout = "all-on-one-page";
      if (quiz) quiz.timeLimitMinutes = 20;
    }
  };

  test("no key and no feedback leaves the server before submission", async () => {
    const world = quizWorld(onOnePage);
    const path = () => `${world.home()}/questions`;
    await world.start();
    const fields = world
      .questions()
      .flatMap((question, index) =>
        rightly(question, world.seed()).map(([name, value]): Field => [
          `q${index + 1}-${name}`,
          value,
        ]),
      );
    const answers = [
      ...(await everyPage(world)),
      await world.learner.get(path()),
      await world.learner.post(path(), fields),
      await world.learner.post(`${path()}/answers`, fields),
      await world.learner.post(path(), [["q1-answer", "99"], ...fields]),
      await world.learner.post(path(), [["q9-answer", "99"]]),
      await world.learner.get(path()),
      await world.learner.getData(path()),
      ...(await everyPage(world)),
    ];
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(2);
    for (const { text } of answers) expect(canariesIn(text)).toEqual([]);
  });
});

type Field = [name: string, value: string];

const HOME = "/courses/small-course/first-steps";

/** Every page that a learner can open now, in both languages. */
function pathsOf(world: QuizWorld): string[] {
  const ofAttempt = world.isStarted()
    ? ["1", "2", "3", "4", "5", "6", "7"]
        .map((number) => `questions/${number}`)
        .concat("questions", "check", "result")
        .map((page) => `${world.home().replace("/lt", "")}/${page}`)
    : [];
  const paths = [
    "",
    "/my-learning",
    "/courses/small-course",
    HOME,
    `${HOME}/why-we-ask`,
    `${HOME}/names`,
    `${HOME}/names?track=social-work`,
    `${HOME}/the-interpreter`,
    `${HOME}/scenario`,
    `${HOME}/card`,
    `${HOME}/quiz`,
    `${HOME}/print`,
    "/courses/small-course/second-steps",
    "/courses/small-course/second-steps/notes",
    "/courses/small-course/track",
    "/courses/small-course/changes",
    ...PAGES_OF_THE_SITE,
    ...ofAttempt,
  ];
  return ["/lt", "/en"].flatMap((locale) => paths.map((path) => locale + path));
}

/** Each as a document and as data. */
async function everyPage(world: QuizWorld): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const path of pathsOf(world)) {
    answers.push(await world.learner.get(path));
    answers.push(await world.learner.getData(path));
  }
  return answers;
}

/** Answers to questions: understood, not understood, and sent by the script. */
async function everyAnswerToAForm(world: QuizWorld): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const number of [1, 2, 3, 4, 5, 6, 7]) {
    const path = `${world.home()}/questions/${number}`;
    answers.push(await world.learner.post(path, { answer: "99" }));
    answers.push(await world.learner.post(`${path}/answer`, { answer: "99" }));
    answers.push(await world.answer(number, rightly));
  }
  return answers;
}

async function whatTheOfficeSees(world: QuizWorld): Promise<Answer[]> {
  const coordinator = browserOf(world.app, lina);
  const path = `/lt/cohorts/${world.cohortId}`;
  return [await coordinator.get(path), await coordinator.getData(path)];
}
