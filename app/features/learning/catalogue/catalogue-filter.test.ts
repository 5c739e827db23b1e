import { describe, expect, test } from "vitest";
import type { CourseSummary } from "#app/features/courses/course-summary.ts";
import {
  filterCourses,
  filterQuery,
  NO_FILTER,
  readFilter,
  readPageNumber,
  waysOut,
  type CatalogueFilter,
  type CourseState,
} from "./catalogue-filter.ts";

const china = course("CHN", "Žmonės iš Kinijos", 49, ["police", "law"]);
const india = course("IND", "Žmonės iš Indijos 印度", 30, ["police"]);
const law = course("LAW", "Diskriminacija", 150, ["law"]);
const COURSES = [china, india, law];
const STANDING = new Map<string, CourseState>([
  ["CHN", "begun"],
  ["LAW", "finished"],
]);

describe("filterCourses", () => {
  test.each<[Partial<CatalogueFilter>, string[]]>([
    [{}, ["CHN", "IND", "LAW"]],
    [{ q: "zmones" }, ["CHN", "IND"]],
    [{ q: "kin zmon" }, ["CHN"]],
    [{ q: "度" }, ["IND"]],
    [{ q: `${"kin ".repeat(8)} zebras` }, ["CHN"]],
    [{ q: '"*' }, ["CHN", "IND", "LAW"]],
    [{ profession: "law" }, ["CHN", "LAW"]],
    [{ time: 30 }, ["IND"]],
    [{ time: 60 }, ["CHN", "IND"]],
    [{ language: "en" }, ["CHN", "IND", "LAW"]],
    [{ state: "not-begun" }, ["IND"]],
    [{ state: "begun" }, ["CHN"]],
    [{ state: "finished" }, ["LAW"]],
    [{ profession: "law", time: 60 }, ["CHN"]],
    [{ profession: "law", time: 30 }, []],
  ])("lets through with %j: %j", (filter, ids) => {
    expect(found({ ...NO_FILTER, ...filter })).toEqual(ids);
  });
});

describe("waysOut", () => {
  test("says which filter is in the way and what it hides", () => {
    const filter = { ...NO_FILTER, profession: "law", time: 30 as const };
    expect(waysOut(COURSES, filter, STANDING)).toEqual([
      { name: "time", more: 2 },
      { name: "profession", more: 1 },
    ]);
  });

  test("leaves out what would not help", () => {
    const filter = { ...NO_FILTER, q: "zebras", time: 30 as const };
    expect(waysOut(COURSES, filter, STANDING)).toEqual([
      { name: "q", more: 1 },
    ]);
  });
});

describe("readFilter", () => {
  const known = { professions: ["police", "law"], isSignedIn: true };

  test("takes control characters out of what was typed", () => {
    const query = new URLSearchParams({ q: "a\u0000\u001b b\u202e" });
    expect(readFilter(query, known).q).toBe("a b");
  });

  test("reads what an address carries, and writes it again", () => {
    const query = "q=kin&profession=law&time=60&language=en&state=begun";
    const filter = readFilter(new URLSearchParams(query), known);
    expect(filter).toEqual({
      q: "kin",
      profession: "law",
      time: 60,
      language: "en",
      state: "begun",
    });
    expect(filterQuery(filter)).toBe(query);
    expect(filterQuery(filter, 3)).toBe(`${query}&page=3`);
    expect(filterQuery(NO_FILTER)).toBe("");
  });

  test.each([
    "profession=pilot",
    "time=31",
    "time=-1",
    "language=zh",
    "state=lost",
    "profession[]=law",
    "q=%00&state=__proto__",
  ])("takes no notice of %s", (query) => {
    const filter = readFilter(new URLSearchParams(query), known);
    expect(found(filter)).toHaveLength(3);
  });

  test("knows no state for who is not signed in", () => {
    const query = new URLSearchParams("state=begun");
    const filter = readFilter(query, { ...known, isSignedIn: false });
    expect(filter.state).toBeNull();
  });

  test("cuts a title that is too long", () => {
    const query = new URLSearchParams({ q: "ž".repeat(10_000) });
    expect(readFilter(query, known).q).toHaveLength(100);
  });
});

test.each([
  ["2", 2],
  ["0", 1],
  ["-1", 1],
  ["1e9", 1],
  ["99999999", 1],
  ["", 1],
])("readPageNumber takes page=%s as %i", (page, number) => {
  expect(readPageNumber(new URLSearchParams({ page }))).toBe(number);
});

function found(filter: CatalogueFilter): string[] {
  return filterCourses(COURSES, filter, STANDING).map(({ id }) => id);
}

function course(
  id: string,
  title: string,
  minutes: number,
  tracks: string[],
): CourseSummary {
  return {
    id,
    slug: id.toLowerCase(),
    title,
    summary: "",
    audience: "",
    modules: 2,
    minutes,
    languages: ["lt", "en"],
    tracks: tracks.map((track) => ({ id: track, title: track })),
    version: 1,
    publishedAt: new Date(0),
  };
}
