import { findCourseBySlug } from "#app/content/content.queries.server.ts";
import type { KeptForm } from "#app/auth/own-kept-forms.server.ts";
import type { Locale } from "#app/shared/text.ts";
import type { Db } from "#db/client.server.ts";

/** What a form does, as far as its address tells. */
type FormPurpose =
  | "answer"
  | "note"
  | "page"
  | "quiz"
  | "scenario"
  | "course"
  | "cohort"
  | "other";

/** By the address below the language; the first that fits. */
const PURPOSES: [FormPurpose, RegExp][] = [
  ["note", /^courses\/[^/]+\/[^/]+\/[^/]+\/note$/],
  ["answer", /^courses\/[^/]+\/[^/]+\/quiz\/[^/]+\/questions\/[^/]+$/],
  ["quiz", /^courses\/[^/]+\/[^/]+\/quiz(\/|$)/],
  ["scenario", /^courses\/[^/]+\/[^/]+\/scenario(\/|$)/],
  ["page", /^courses\/[^/]+\/[^/]+\/[^/]+$/],
  ["course", /^courses\/[^/]+$/],
  ["cohort", /^cohorts\//],
];

const LONGEST_SHOWN = 300;

/**
 * A kept form in words: what it is for, of which course and module, and what
 * somebody wrote in it. Ids, numbers and choices are left out: they say nothing
 * to a reader.
 */
export function presentKeptForm(db: Db, form: KeptForm, locale: Locale) {
  const { id, path, fields, createdAt } = form;
  const [, , ...parts] = (path.split("?")[0] ?? "").split("/");
  const place = parts.join("/");
  const purpose =
    PURPOSES.find(([, address]) => address.test(place))?.[0] ?? "other";
  return {
    id,
    fields,
    createdAt,
    purpose,
    place: parts[0] === "courses" ? titlesOf(db, parts, locale) : [],
    written: fields
      .map(([, value]) => value)
      .filter(isWritten)
      .map(shortened),
  };
}

/** The course, the module and the page that an address names, as they are called. */
function titlesOf(
  db: Db,
  [, courseSlug = "", moduleSlug, pageSlug]: string[],
  locale: Locale,
): string[] {
  const course = findCourseBySlug(db, courseSlug)?.version.course;
  const module = course?.modules.find(({ slug }) => slug === moduleSlug);
  const page = module?.pages.find(({ slug }) => slug === pageSlug);
  return [course, module, page].flatMap((one) => one?.title[locale] ?? []);
}

/** A person's own words, and no number, choice or id of ours. */
function isWritten(value: string): boolean {
  return /\p{L}/u.test(value) && !/^[a-z0-9_-]+$/.test(value);
}

function shortened(value: string): string {
  const characters = [...value];
  if (characters.length <= LONGEST_SHOWN) return value;
  return `${characters.slice(0, LONGEST_SHOWN).join("")}…`;
}
