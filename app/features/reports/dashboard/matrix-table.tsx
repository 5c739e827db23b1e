import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import { DataTable } from "#app/ui/data-table.tsx";
import { searchOf, type Sort } from "./matrix.ts";
import { LearnerRow } from "./matrix-row.tsx";
import type { Dashboard } from "./open-dashboard.server.ts";

/** Everybody with how far they are, and why there is no certificate yet. */
export function MatrixTable({ dashboard }: { dashboard: Dashboard }) {
  const { cohort, matrix, modules } = dashboard;
  return (
    <DataTable
      id="learners"
      caption={`${m.cohort_table()}. ${m.dashboard_found({ n: matrix.found })}`}
      tall
    >
      <thead>
        <tr>
          <SortHead sort="name" dashboard={dashboard}>
            {m.cohort_column_person()}
          </SortHead>
          <SortHead sort="progress" dashboard={dashboard}>
            {m.cohort_column_state()}
          </SortHead>
          <SortHead sort="attendance" dashboard={dashboard}>
            {m.dashboard_column_attendance()}
          </SortHead>
          {modules.map(({ id, title }, index) => (
            <th scope="col" key={id} className="wrap-head">
              {index + 1}. {title[currentLocale()]}
            </th>
          ))}
          <SortHead sort="activity" dashboard={dashboard}>
            {m.cohort_column_active()}
          </SortHead>
          <th scope="col">{m.cohort_column_certificate()}</th>
        </tr>
      </thead>
      <tbody>
        {matrix.rows.map((learner) => (
          <LearnerRow
            key={learner.enrolmentId}
            learner={learner}
            cohortId={cohort.id}
            modules={modules}
          />
        ))}
      </tbody>
    </DataTable>
  );
}

/** A heading that sorts by its column; once more, the other way round. */
function SortHead({
  sort,
  dashboard: { view },
  children,
}: {
  sort: Sort;
  dashboard: Dashboard;
  children: string;
}) {
  const isSorted = view.sort === sort;
  const isReversed = isSorted && !view.isReversed;
  const search = searchOf({ ...view, sort, isReversed, page: 1 });
  return (
    <th
      scope="col"
      aria-sort={
        isSorted ? (view.isReversed ? "descending" : "ascending") : undefined
      }
    >
      <a href={`${search || "?"}#learners`}>
        {children}
        {isSorted ? (
          <span aria-hidden="true">{view.isReversed ? " ▼" : " ▲"}</span>
        ) : null}
      </a>
    </th>
  );
}

/** Fifty people a page: the browser's search and printing know all of them. */
export function MatrixPages({
  dashboard: { view, matrix },
}: {
  dashboard: Dashboard;
}) {
  const { page, pages } = matrix;
  if (pages === 1) return null;
  const href = (to: number) =>
    `${searchOf({ ...view, page: to }) || "?"}#learners`;
  return (
    <nav className="row" aria-label={m.dashboard_pages()}>
      {page > 1 ? <a href={href(page - 1)}>{m.dashboard_previous()}</a> : null}
      <span>{m.dashboard_page({ page, pages })}</span>
      {page < pages ? <a href={href(page + 1)}>{m.dashboard_next()}</a> : null}
    </nav>
  );
}
