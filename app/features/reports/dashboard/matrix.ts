import { EXCEPTION_KINDS, type Exception } from "./exceptions.ts";
import type { CohortLearner, Standing } from "./open-cohort.server.ts";

const ROWS_A_PAGE = 50;

export const STANDINGS = [
  "not-started",
  "in-progress",
  "failed",
  "ready",
  "certified",
  "confirmed",
  "revoked",
  "withdrawn",
] as const satisfies readonly Standing[];

const SORTS = ["name", "progress", "attendance", "activity"] as const;
export type Sort = (typeof SORTS)[number];

/** What of the matrix is asked for: all of it stands in the address. */
export type MatrixView = {
  name: string;
  /** A standing, or a kind of exception; null: everybody. */
  show: string | null;
  institution: string | null;
  sort: Sort;
  /** Names from A, numbers and days from the least; or the other way round. */
  isReversed: boolean;
  page: number;
};

export type MatrixPage = {
  rows: CohortLearner[];
  /** How many there are on all pages. */
  found: number;
  page: number;
  pages: number;
};

/** What an address asks for; what is not understood is as good as not there. */
export function readView(search: URLSearchParams): MatrixView {
  const sort = search.get("sort") ?? "";
  const show = search.get("show");
  const isKnown = [...STANDINGS, ...EXCEPTION_KINDS].some(
    (one) => one === show,
  );
  return {
    name: (search.get("name") ?? "").trim().slice(0, 100),
    show: isKnown ? show : null,
    institution: search.get("institution") || null,
    sort: SORTS.find((one) => one === sort.replace(/^-/, "")) ?? "name",
    isReversed: sort.startsWith("-"),
    page: Math.max(1, Number(/^\d{1,4}$/.exec(search.get("page") ?? "") ?? 1)),
  };
}

/** The address of a view, without what goes without saying. */
export function searchOf(view: MatrixView): string {
  const search = new URLSearchParams();
  if (view.name) search.set("name", view.name);
  if (view.show) search.set("show", view.show);
  if (view.institution) search.set("institution", view.institution);
  const sort = `${view.isReversed ? "-" : ""}${view.sort}`;
  if (sort !== "name") search.set("sort", sort);
  if (view.page > 1) search.set("page", String(view.page));
  return search.size > 0 ? `?${search.toString()}` : "";
}

/** The people that a view asks for; they come in the order of their names. */
export function matrixPage(
  learners: readonly CohortLearner[],
  exceptions: readonly Exception[],
  view: MatrixView,
): MatrixPage {
  const named = exceptions.find(({ kind }) => kind === view.show);
  const ids = named ? new Set(named.enrolmentIds) : null;
  const wanted = fold(view.name);
  const found = learners.filter(
    (one) =>
      (ids ? ids.has(one.enrolmentId) : isShown(one, view.show)) &&
      (view.institution === null || one.institutionName === view.institution) &&
      fold(one.personName).includes(wanted),
  );
  const sorted = inOrder(found, view);
  const pages = Math.max(1, Math.ceil(sorted.length / ROWS_A_PAGE));
  const page = Math.min(view.page, pages);
  return {
    rows: sorted.slice((page - 1) * ROWS_A_PAGE, page * ROWS_A_PAGE),
    found: sorted.length,
    page,
    pages,
  };
}

/** Who left is shown only when asked for; of an exception there may be none. */
function isShown({ standing }: CohortLearner, show: string | null): boolean {
  return show === null ? standing !== "withdrawn" : standing === show;
}

function inOrder(
  learners: CohortLearner[],
  { sort, isReversed }: MatrixView,
): CohortLearner[] {
  const value = VALUES[sort];
  const sorted = value
    ? learners.toSorted((one, other) => value(one) - value(other))
    : learners;
  return isReversed ? sorted.toReversed() : sorted;
}

const VALUES: Record<Sort, ((learner: CohortLearner) => number) | null> = {
  name: null,
  progress: ({ percent }) => percent,
  attendance: ({ attended }) => attended.attendedMinutes,
  activity: ({ lastActivityAt }) => lastActivityAt?.getTime() ?? 0,
};

/** Letters without marks and size: `zivile` finds Živilė. */
function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
