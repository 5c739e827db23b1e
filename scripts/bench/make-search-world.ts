import { sha256 } from "#app/content/content-hash.server.ts";
import type {
  Course,
  CourseModule,
  RenderedPage,
} from "#app/content/course.ts";
import { insertVersion } from "#app/content/publication.queries.server.ts";
import { newId, type CourseVersionId, type PersonId } from "#app/shared/ids.ts";
import { LOCALES, type Text } from "#app/shared/text.ts";
import { inTransaction, type Db } from "#db/client.server.ts";

const MODULES_PER_COURSE = 10;
const PAGES_PER_MODULE = 14;
const WORDS_PER_PAGE = 150;

/** As in any text, the most frequent words say nothing. */
const FUNCTION_WORDS =
  "ir į kad iš su ar tai o yra už po kaip ne per nuo bet prie jei tik dar kai apie gali būti jo jų mes savo šis kuris".split(
    " ",
  );
const STEMS =
  "kalb žmon vertėj poky supran klaus vaik šeim teis pareig lietuv kin ind islam ukrain prekyb nukent liudyt apklaus susitik mokykl ligon prieglob dokument vard pavard raš tarptaut kultūr nuomon patirt baim pagarb sutart įrodym tyrim darb būst sveikat saug".split(
    " ",
  );
const ENDINGS =
  "as a is ys us ė os ų ui ai iui ams oms ėms ais omis uose ose imas imo inti iant ininkas ininkė".split(
    " ",
  );
const FIRST = "ba de gi ka lo mu na pra re si to vy ža ši čiu tra".split(" ");
const SECOND = "bran dor gvil kas lait mer nul pent rod suk tink vert".split(
  " ",
);

/**
 * Publishes as many modules as asked for, ten to a course, with invented pages
 * whose words are as unevenly frequent as words are. Gives the versions, so
 * that people can be enrolled in them. The same numbers give the same text.
 */
export function makeSearchWorld(
  db: Db,
  {
    modules,
    approverId,
    now,
  }: { modules: number; approverId: PersonId; now: Date },
): { courseId: string; versionId: CourseVersionId }[] {
  const word = wordsFrom(1);
  const courses = Math.ceil(modules / MODULES_PER_COURSE);
  return Array.from({ length: courses }, (_, index) => {
    const course = courseOf(index, word);
    const versionId = newId("ver", now);
    inTransaction(db, (tx) =>
      insertVersion(tx, {
        id: versionId,
        number: 1,
        treeHash: sha256(course.id),
        course,
        files: [],
        pages: pagesOf(course, word),
        publishedAt: now,
        approvedById: approverId,
      }),
    );
    return { courseId: course.id, versionId };
  });
}

/** Frequent and rare words of that world, whole, begun and with other endings. */
export const SEARCHES = [
  "kalbas",
  "zmoniu",
  "žmonėms",
  "vertėjo vaiko teisės",
  "nukent",
  "kal",
  "praverto",
  "zebras",
];

type WordMaker = () => string;

/** Words by a fixed seed; the n-th most frequent is n times rarer than the first. */
function wordsFrom(seed: number): WordMaker {
  let state = seed;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const invented = FIRST.flatMap((one) => SECOND.map((two) => one + two));
  const all = [
    ...FUNCTION_WORDS,
    ...ENDINGS.flatMap((ending) =>
      [...STEMS, ...invented].map((stem) => stem + ending),
    ),
  ];
  return () => all[Math.floor(all.length ** random()) - 1] ?? "kalba";
}

function courseOf(index: number, word: WordMaker): Course {
  const id = codeOf(index);
  return {
    id,
    slug: `course-${index}`,
    title: said(word, 4),
    summary: said(word, 25),
    audience: said(word, 10),
    tracks: [{ id: "police", title: said(word, 2) }],
    outcomes: [],
    formerSlugs: [],
    facts: [],
    sources: [],
    terms: [],
    modules: Array.from({ length: MODULES_PER_COURSE }, (_, number) =>
      moduleOf(`${id}-${number + 1}`, word),
    ),
  };
}

function moduleOf(id: string, word: WordMaker): CourseModule {
  return {
    id,
    slug: id.toLowerCase(),
    title: said(word, 4),
    summary: said(word, 20),
    minutes: 20,
    outcomes: [{ id: `${id}.O1`, domain: "skill", text: said(word, 12) }],
    formerSlugs: [],
    pages: Array.from({ length: PAGES_PER_MODULE }, (_, page) => ({
      id: `${id}-P${page + 10}`,
      slug: `page-${page}`,
      title: said(word, 3),
      words: { lt: WORDS_PER_PAGE, en: WORDS_PER_PAGE },
    })),
    quiz: null,
    scenario: null,
    hasCard: false,
  };
}

function pagesOf(course: Course, word: WordMaker): RenderedPage[] {
  return course.modules.flatMap((module) =>
    module.pages.flatMap(({ id: pageId }) =>
      LOCALES.map((locale) => ({
        moduleId: module.id,
        pageId,
        locale,
        track: "police",
        html: `<p>${sentence(word, WORDS_PER_PAGE)}</p>`,
      })),
    ),
  );
}

/** AAA, AAB … */
function codeOf(index: number): string {
  const letters = index.toString(26).padStart(3, "0");
  return Array.from(letters, (digit) =>
    String.fromCharCode(65 + Number.parseInt(digit, 26)),
  ).join("");
}

function said(word: WordMaker, words: number): Text {
  return { lt: sentence(word, words), en: sentence(word, words) };
}

function sentence(word: WordMaker, words: number): string {
  return Array.from({ length: words }, word).join(" ");
}
