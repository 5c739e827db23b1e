import {
  insertVersion,
  countVersions,
} from "#app/content/publication.queries.server.ts";
import { findVersion } from "#app/content/content.queries.server.ts";
import { sha256 } from "#app/content/content-hash.server.ts";
import type {
  Course,
  CoursePage,
  PublishedVersion,
  RenderedPage,
} from "#app/content/course.ts";
import { newId } from "#app/shared/ids.ts";
import { LOCALES } from "#app/shared/text.ts";
import { vytautas } from "#db/seed/people.ts";
import { quiz } from "#tests/fixtures/courses/small-course-quiz.ts";
import { scenario } from "#tests/fixtures/courses/small-course-scenario.ts";
import { says } from "#tests/fixtures/courses/says.ts";
import type { TestApp } from "./test-app.ts";

/**
 * A course that is as small as a course can be and still has everything: two
 * modules, two tracks, a question of each type, a scenario, a field card. It is
 * what checking `smallCourseTree()` gives. Every call gives a copy of its own.
 */
export function smallCourse(): Course {
  return structuredClone(course);
}

/**
 * Puts the small course, with `change` made to it, into the database as its
 * next version. The pages' HTML is one sentence: see `smallPageHtml`.
 */
export function publishSmallCourse(
  app: Pick<TestApp, "db" | "clock">,
  change: (course: Course) => void = () => {},
): PublishedVersion {
  const course = smallCourse();
  change(course);
  const number = countVersions(app.db, course.id) + 1;
  const id = newId("ver", app.clock());
  insertVersion(app.db, {
    id,
    number,
    treeHash: sha256(`${number} ${JSON.stringify(course)}`),
    course,
    files: [],
    pages: smallPages(course),
    publishedAt: app.clock(),
    approvedById: vytautas.id,
  });
  const version = findVersion(app.db, id);
  if (!version) throw new Error("The version that was inserted is not there.");
  return version;
}

/** What a page of a published small course shows, for example `SML-1-P01 lt police`. */
export function smallPageHtml(
  page: Pick<RenderedPage, "pageId" | "locale" | "track">,
): string {
  return `<p>${page.pageId} ${page.locale} ${page.track}</p>`;
}

function smallPages(course: Course): RenderedPage[] {
  return course.modules.flatMap((module) => {
    const pageIds = module.pages.map(({ id }) => id);
    return [...pageIds, ...(module.hasCard ? ["card"] : [])].flatMap((pageId) =>
      LOCALES.flatMap((locale) =>
        course.tracks.map(({ id: track }) => ({
          moduleId: module.id,
          pageId,
          locale,
          track,
          html: smallPageHtml({ pageId, locale, track }),
        })),
      ),
    );
  });
}

function page(
  number: number,
  id: string,
  slug: string,
  lt: string,
  en: string,
): CoursePage {
  return { id, slug, title: says(lt, en), words: { lt: number, en: number } };
}

const course: Course = {
  id: "SML",
  slug: "small-course",
  title: says("Mažas kursas", "A small course"),
  summary: says("Du trumpi moduliai bandymams.", "Two short modules to try."),
  audience: says("Visi, kas bando.", "Everybody who tries."),
  tracks: [
    { id: "police", title: says("Policijos pareigūnas", "Police officer") },
    {
      id: "social-work",
      title: says("Socialinis darbuotojas", "Social worker"),
    },
  ],
  outcomes: [
    {
      id: "SML.C1",
      domain: "attitude",
      text: says("klausia, užuot spėję", "ask instead of guessing"),
    },
  ],
  formerSlugs: [],
  facts: [
    {
      id: "SML-1.F1",
      text: says(
        "2020 m. surašyme vardą galėjo įrašyti pats žmogus.",
        "In the 2020 census people could write their own name.",
      ),
      sources: ["Register2020"],
      confidence: "H",
      reviewBy: "2029-11",
    },
  ],
  sources: [
    {
      key: "Register2020",
      reference: "Pavyzdinis registras. Surašymo atmintinė. 2020.",
      url: "https://example.org/census",
      verified: "K",
      confidence: "H",
      reviewBy: "2029-11",
    },
  ],
  terms: [
    {
      id: "hello",
      original: "你好",
      transliteration: "nǐ hǎo",
      lang: "zh-Hans",
      direction: "ltr",
      meaning: says("labas", "hello"),
      note: says("Tinka bet kada.", "Fits at any time."),
    },
  ],
  modules: [
    {
      id: "SML-1",
      slug: "first-steps",
      title: says("Pirmi žingsniai", "First steps"),
      summary: says("Ko paklausti pirmiausia.", "What to ask first."),
      minutes: 20,
      outcomes: [
        {
          id: "SML-1.O1",
          domain: "knowledge",
          text: says("paaiškina, kodėl klausia", "explain why they ask"),
        },
        {
          id: "SML-1.O2",
          domain: "skill",
          text: says("susitaria dėl kalbos", "agree on the language"),
        },
      ],
      pages: [
        page(20, "SML-1-P01", "why-we-ask", "Kodėl klausiame", "Why we ask"),
        page(20, "SML-1-P02", "names", "Vardai", "Names"),
        page(20, "SML-1-P03", "the-interpreter", "Vertėjas", "The interpreter"),
      ],
      formerSlugs: [],
      quiz,
      scenario,
      hasCard: true,
      cardTitle: says("Trys klausimai", "Three questions"),
    },
    {
      id: "SML-2",
      slug: "second-steps",
      title: says("Antri žingsniai", "Second steps"),
      summary: says(
        "Kas po pirmo pokalbio.",
        "What comes after the first talk.",
      ),
      minutes: 15,
      outcomes: [
        {
          id: "SML-2.O1",
          domain: "skill",
          text: says("užrašo, ką sutarė", "write down what was agreed"),
        },
      ],
      pages: [
        page(20, "SML-2-P01", "notes", "Užrašai", "Notes"),
        page(20, "SML-2-P02", "next-time", "Kitas kartas", "Next time"),
      ],
      formerSlugs: [],
      quiz: null,
      scenario: null,
      hasCard: false,
    },
  ],
};
