import { describe, expect, test } from "vitest";
import type { Course, CourseModule } from "#app/content/course.ts";
import { ruta, lina } from "#db/seed/people.ts";
import { study } from "#db/seed/study.server.ts";
import { MODULE } from "#tests/support/addresses.ts";
import { browserOf } from "#tests/support/browser.ts";
import { linksOf, mainOf, mistakesOf, textOf } from "#tests/support/html.ts";
import {
  mostlyWrong,
  quizWorld,
  rightly,
  tryQuiz,
  wrongly,
  type QuizWorld,
} from "#tests/support/quiz-world.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe("a quiz with a time limit", () => {
  test("says so before it begins, and the minutes on every page", async () => {
    const world = quizWorld(twentyMinutes);
    expect(await wordsOf(world, `${MODULE}/quiz`)).toContain(
      "Nuo pradžios turite 20 min.",
    );
    await world.start();
    world.app.advance(2 * MINUTE + 30_000);
    for (const page of ["questions/1", "check"]) {
      const words = await wordsOf(world, `${world.home()}/${page}`);
      expect(words).toContain("Liko 18 min. (iki 10:20)");
    }
  });

  test("tells the script the server's own time, and when it is over", async () => {
    const world = quizWorld(twentyMinutes);
    await world.start();
    const { text } = await world.learner.get(`${world.home()}/questions/1`);
    const now = world.app.clock().getTime();
    expect(text).toContain(`data-now="${now}"`);
    expect(text).toContain(`data-deadline="${now + 20 * MINUTE}"`);
    expect(text).toContain(`data-over="${world.home()}/check"`);
  });

  test("asks to submit when it is over, while a late save may still come", async () => {
    const world = quizWorld(twentyMinutes);
    await world.start();
    world.app.advance(20 * MINUTE);
    const { text } = await world.learner.get(`${world.home()}/check`);
    expect(textOf(mainOf(text))).toContain("Laikas baigėsi. Pateikite testą");
    // No page that leads to itself when its time is over.
    expect(text).not.toContain("data-deadline");
  });

  test("counts what was saved; a late answer lands on the result and is told", async () => {
    const world = quizWorld(twentyMinutes);
    await world.start();
    await world.answer(1, rightly);
    world.app.advance(22 * MINUTE);
    const late = await world.answer(2, rightly);
    expect(late.location).toBe(`${world.home()}/result?late=1`);

    const words = await wordsOf(world, late.location ?? "");
    expect(words).toContain(
      "Laikas baigėsi: įskaityta tai, kas buvo išsaugota.",
    );
    expect(words).toContain("paskutinis atsakymas neįskaitytas");
    expect(words).toContain("Surinkote 1 iš 7 taškų");
    const check = await world.learner.get(`${world.home()}/check`);
    expect(check.location).toBe(`${world.home()}/result`);
  });
});

describe("waiting between attempts", () => {
  test("is said with the hour, and nothing starts before it", async () => {
    const world = quizWorld(anHourBetween);
    expect(await wordsOf(world, `${MODULE}/quiz`)).toContain(
      "Prieš kitą bandymą reikia palaukti 1 val.",
    );
    await tryQuiz(world, mostlyWrong);
    const until =
      "Kitą bandymą galėsite pradėti nuo 2026 m. lapkričio 23 d. 11:00.";
    expect(await wordsOf(world, `${world.home()}/result`)).toContain(until);
    expect(await wordsOf(world, `${MODULE}/quiz`)).toContain(until);
    expect((await world.start()).location).toBe(`${MODULE}/quiz`);

    // By halves: who does nothing for an hour is signed out.
    world.app.advance(HOUR / 2);
    await world.learner.get(`${MODULE}/quiz`);
    world.app.advance(HOUR / 2);
    expect((await world.start()).location).toMatch(/questions\/1$/);
  });
});

describe("which attempt counts, and what is told of it", () => {
  test.each([
    ["best", "Įskaitomas geriausias bandymas."],
    ["last", "Įskaitomas paskutinis bandymas."],
  ] as const)("is said before the quiz: %s", async (counts, words) => {
    const world = quizWorld((course) => void (quizOf(course).counts = counts));
    expect(await wordsOf(world, `${MODULE}/quiz`)).toContain(words);
  });

  test.each([
    ["best", "85,71 %, 2 iš 3 band."],
    ["last", "0 %, 2 iš 3 band."],
  ] as const)(
    "is the score on the office's page: %s",
    async (counts, words) => {
      const world = quizWorld((course) => {
        Object.assign(quizOf(course), { counts, attempts: 3, passMark: 100 });
      });
      await tryQuiz(world, (question, seed) =>
        (question.type === "single" ? wrongly : rightly)(question, seed),
      );
      await tryQuiz(world, wrongly);
      const office = browserOf(world.app, lina);
      const page = await office.get(`/lt/cohorts/${world.cohortId}`);
      expect(textOf(mainOf(page.text))).toContain(words);
    },
  );

  test("the score alone, where the quiz tells no more yet", async () => {
    const world = quizWorld((course) => void (quizOf(course).review = "score"));
    await tryQuiz(world, mostlyWrong);
    const words = await wordsOf(world, `${world.home()}/result`);
    expect(words).toContain("Kol liko bandymų, rodomas tik rezultatas.");
    expect(words).toContain("Jūsų atsakymas");
    expect(words).not.toMatch(
      /Neteisingai|Teisingai|Jūsų atsakymas neteisingas/,
    );
  });

  test("the key, where the quiz tells it at once", async () => {
    const world = quizWorld((course) => void (quizOf(course).review = "key"));
    await tryQuiz(world, mostlyWrong);
    const words = await wordsOf(world, `${world.home()}/result`);
    expect(words).toContain("Teisingas atsakymas");
    expect(words).toContain("Liko 1 bandymas.");
    expect(words).not.toContain("Teisingus atsakymus parodysime");
  });
});

describe("extra time", () => {
  test("is granted from the person's row, and holds from the next page", async () => {
    const world = quizWorld(twentyMinutes);
    await world.start();
    const coordinator = browserOf(world.app, lina);
    const cohort = await coordinator.get(`/lt/cohorts/${world.cohortId}`);
    const link = linksOf(mainOf(cohort.text)).find(({ text }) =>
      text.includes(`Papildomas laikas asmeniui ${ruta.name}`),
    );
    const path = link?.href ?? "";
    const form = await coordinator.get(path);
    expect(textOf(mainOf(form.text))).toContain(ruta.name);

    const saved = await coordinator.post(path, { percent: "50" });
    expect(saved.location).toBe(`${path}?saved=1`);
    const after = await coordinator.get(saved.location ?? "");
    expect(textOf(mainOf(after.text))).toContain(
      "Papildomas laikas išsaugotas",
    );
    expect(after.text).toMatch(
      /<input[^>]*value="50"[^>]*checked|checked[^>]*value="50"/,
    );

    const words = await wordsOf(world, `${world.home()}/questions/1`);
    expect(words).toContain("Liko 30 min. (iki 10:30)");
    expect(words).toContain("Jums skirta papildomo laiko: iš viso 30 min.");
  });

  test("is told on the cohort's page, and nobody grants it to themselves", async () => {
    const world = quizWorld(twentyMinutes);
    const own = study(world.app, lina, "SML", {});
    const coordinator = browserOf(world.app, lina);
    const page = `/lt/cohorts/${world.cohortId}`;
    const before = await coordinator.get(page);
    const links = linksOf(mainOf(before.text)).filter(({ text }) =>
      text.startsWith("Papildomas laikas"),
    );
    expect(links.map(({ text }) => text)).toEqual([
      `Papildomas laikas asmeniui ${ruta.name}`,
    ]);
    await coordinator.post(links[0]?.href ?? "", { percent: "25" });
    expect(textOf(mainOf((await coordinator.get(page)).text))).toContain(
      `Papildomas laikas: 25 % asmeniui ${ruta.name}`,
    );

    const forged = `${page}/learners/${own}`;
    expect((await coordinator.get(forged)).status).toBe(404);
    const refused = await coordinator.post(forged, { percent: "100" });
    expect(refused.status).toBe(404);
  });

  test.each(["", "10", "-50", "50.0"])(
    "is refused as “%s”",
    async (percent) => {
      const world = quizWorld(twentyMinutes);
      const coordinator = browserOf(world.app, lina);
      const cohort = await coordinator.get(`/en/cohorts/${world.cohortId}`);
      const link = linksOf(mainOf(cohort.text)).find(({ text }) =>
        text.includes("Extra time"),
      );
      const refused = await coordinator.post(link?.href ?? "", { percent });
      expect(refused.status).toBe(422);
      expect(mistakesOf(refused.text).summary).toEqual([
        { href: "#percent", text: "Choose how much time is added" },
      ]);
    },
  );
});

function quizOf(course: Course): NonNullable<CourseModule["quiz"]> {
  const quiz = course.modules[0]?.quiz;
  if (!quiz) throw new Error("The first module has a quiz.");
  return quiz;
}

function twentyMinutes(course: Course): void {
  quizOf(course).timeLimitMinutes = 20;
}

function anHourBetween(course: Course): void {
  quizOf(course).waitHours = 1;
}

async function wordsOf(world: QuizWorld, path: string): Promise<string> {
  return textOf(mainOf((await world.learner.get(path)).text));
}
