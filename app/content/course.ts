import type { CourseVersionId } from "../shared/ids.ts";
import type { Locale, Text } from "../shared/text.ts";
import type {
  CourseFile,
  Fact,
  ModuleFile,
  Source,
  Term,
} from "./course-tree.ts";
import type { Quiz } from "./quiz-file.ts";
import type { Scenario } from "./scenario-file.ts";

/**
 * A course as read from its tree and checked: what is stored with a version and
 * what every page of the product reads. Prose is not in here; it is rendered to
 * HTML at publication, per page, language and track.
 */
export type Course = Omit<CourseFile, "modules"> & {
  slug: string;
  facts: Fact[];
  sources: Source[];
  terms: Term[];
  modules: CourseModule[];
};

export type CourseModule = Omit<ModuleFile, "pages"> & {
  slug: string;
  pages: CoursePage[];
  quiz: Quiz | null;
  scenario: Scenario | null;
  hasCard: boolean;
  /** The card's first line; versions published before lack it. */
  cardTitle?: Text | undefined;
};

export type CoursePage = {
  id: string;
  slug: string;
  /** The page's first line, without the "# ". */
  title: Text;
  /** What is hard on it, for whoever wants to skip it. */
  contentWarning?: Text | undefined;
  /** Words of the longest track's version; decides the share of the minutes. */
  words: Record<Locale, number>;
};

/** One page, or the field card, as HTML for one language and one track. */
export type RenderedPage = {
  moduleId: string;
  /** A page id, or "card". */
  pageId: string;
  locale: Locale;
  track: string;
  html: string;
};

/** A version as every page reads it. Nothing changes it; do not try. */
export type PublishedVersion = {
  id: CourseVersionId;
  courseId: string;
  number: number;
  publishedAt: Date;
  course: Course;
};

/** A file of the tree: the path inside the course folder, and its bytes. */
export type TreeFile = { path: string; bytes: Uint8Array };

/** A course as its author wrote it: the name of its folder, and the files in it. */
export type CourseTree = { slug: string; files: TreeFile[] };

/** Something an author must put right (or may want to), and where. */
export type Finding = {
  severity: "error" | "warning";
  /** Path inside the course folder, with forward slashes. */
  path: string;
  /** From 1; 1 when the whole file is meant. */
  line: number;
  column: number;
  /** A short machine name such as `mdx/expression` or `yaml/missing-field`. */
  rule: string;
  /** What is wrong and what to do, in both languages. */
  message: Text;
};
