import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Filters } from "#app/ui/data-table.tsx";
import { Select, TextInput } from "#app/ui/field.tsx";
import { exceptionInWords } from "./exceptions-panel.tsx";
import { STANDINGS } from "./matrix.ts";
import type { Dashboard } from "./open-dashboard.server.ts";
import { standingInWords } from "./standing.tsx";

/** Narrows the matrix down; the address keeps what was chosen. */
export function MatrixFilters({
  dashboard: { view, exceptions, institutions },
}: {
  dashboard: Dashboard;
}) {
  const waiting = exceptions.filter(
    ({ kind, enrolmentIds }) =>
      enrolmentIds.length > 0 && kind !== "failed" && kind !== "ready",
  );
  return (
    <Filters label={m.dashboard_filters()} action="#learners">
      <TextInput
        id="name"
        name="name"
        type="search"
        label={m.dashboard_filter_name()}
        defaultValue={view.name}
      />
      <Select
        id="show"
        name="show"
        label={m.cohort_column_state()}
        empty={m.dashboard_filter_any()}
        options={[
          ...STANDINGS.map((standing) => ({
            value: standing,
            text: standingInWords(standing),
          })),
          ...waiting.map(({ kind }) => ({
            value: kind,
            text: exceptionInWords(kind),
          })),
        ]}
        defaultValue={view.show ?? ""}
      />
      <Select
        id="institution"
        name="institution"
        label={m.dashboard_filter_institution()}
        empty={m.dashboard_filter_any()}
        options={institutions.map((name) => ({ value: name, text: name }))}
        defaultValue={view.institution ?? ""}
      />
      {view.sort === "name" && !view.isReversed ? null : (
        <input
          type="hidden"
          name="sort"
          value={`${view.isReversed ? "-" : ""}${view.sort}`}
        />
      )}
      <Button variant="quiet">{m.dashboard_filter_apply()}</Button>
    </Filters>
  );
}
