import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import { LOCALES } from "#app/shared/text.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Filters } from "#app/ui/data-table.tsx";
import { Select, TextInput, type Choice } from "#app/ui/field.tsx";
import { EmptyState } from "#app/ui/panel.tsx";
import { catalogueHref, searchHref } from "../addresses.ts";
import {
  COURSE_STATES,
  NO_FILTER,
  TIMES,
  without,
  type CatalogueFilter,
  type FilterName,
} from "./catalogue-filter.ts";
import type { OpenCatalogue } from "./open-catalogue.server.ts";

type Choosable = Exclude<FilterName, "q">;

/** The filters as a form whose answer is an address that can be kept. */
export function CatalogueFilters({ open }: { open: OpenCatalogue }) {
  const { filter, isSignedIn } = open;
  const names: Choosable[] = ["profession", "time", "language"];
  const isSet = Object.values(filter).some(Boolean);
  return (
    <Filters label={m.catalogue_filters()} action={`/${currentLocale()}`}>
      <TextInput
        id="q"
        name="q"
        type="search"
        label={m.catalogue_filter_q()}
        defaultValue={filter.q}
      />
      {[...names, ...(isSignedIn ? (["state"] as const) : [])].map((name) => (
        <Select
          key={name}
          id={name}
          name={name}
          label={labelOf(name)}
          empty={m.catalogue_filter_any()}
          options={choicesOf(name, open)}
          defaultValue={String(filter[name] ?? "")}
        />
      ))}
      <Button variant="quiet">{m.catalogue_filter_submit()}</Button>
      {isSet ? (
        <ButtonLink variant="quiet" href={catalogueHref(NO_FILTER)}>
          {m.catalogue_filter_clear()}
        </ButtonLink>
      ) : null}
    </Filters>
  );
}

/** Nothing fits: which filter is in the way, and the search inside courses. */
export function NoMatch({ open }: { open: OpenCatalogue }) {
  const { filter, waysOut } = open;
  return (
    <EmptyState
      title={m.catalogue_none_title()}
      action={
        <div className="row">
          {waysOut.map(({ name, more }) => (
            <ButtonLink
              key={name}
              variant="quiet"
              href={catalogueHref(without(filter, name))}
            >
              {m.catalogue_none_remove({
                n: more,
                filter: m.catalogue_filter_value({
                  name: labelOf(name),
                  value: valueOf(name, open),
                }),
              })}
            </ButtonLink>
          ))}
          {filter.q ? (
            <ButtonLink variant="quiet" href={searchHref(filter.q)}>
              {m.catalogue_search_inside({ query: filter.q })}
            </ButtonLink>
          ) : null}
          <ButtonLink variant="quiet" href={catalogueHref(NO_FILTER)}>
            {m.catalogue_filter_clear()}
          </ButtonLink>
        </div>
      }
    >
      {m.catalogue_none_text()}
    </EmptyState>
  );
}

function labelOf(name: FilterName): string {
  return m[`catalogue_filter_${name}`]();
}

/** What a filter is set to, in the words of its list. */
function valueOf(name: FilterName, open: OpenCatalogue): string {
  if (name === "q") return open.filter.q;
  const value = String(open.filter[name]);
  return choicesOf(name, open).find((one) => one.value === value)?.text ?? "";
}

function choicesOf(name: Choosable, { professions }: OpenCatalogue): Choice[] {
  const lists: Record<Choosable, () => Choice[]> = {
    profession: () =>
      professions.map(({ id, title }) => ({ value: id, text: title })),
    time: () =>
      TIMES.map((n) => ({
        value: String(n),
        text: m.catalogue_time_up_to({ n }),
      })),
    language: () =>
      LOCALES.map((value) => ({ value, text: value.toUpperCase() })),
    state: () =>
      COURSE_STATES.map((value) => ({ value, text: stateText(value) })),
  };
  return lists[name]();
}

function stateText(state: NonNullable<CatalogueFilter["state"]>): string {
  if (state === "begun") return m.catalogue_state_begun();
  return state === "finished"
    ? m.catalogue_state_finished()
    : m.catalogue_state_not_begun();
}
