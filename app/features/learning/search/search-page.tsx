import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Filters } from "#app/ui/data-table.tsx";
import { TextInput } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, PageHead } from "#app/ui/page.tsx";
import { EmptyState } from "#app/ui/panel.tsx";
import { searchHref } from "../addresses.ts";
import type { Found } from "./find-in-courses.server.ts";
import { HitGroups } from "./search-hits.tsx";
import { MOST_LETTERS } from "./search-terms.ts";

type Search = {
  /** What was typed, as far as it was looked at. */
  query: string;
  /** Null when no word was typed. */
  found: Found | null;
  isSignedIn: boolean;
  /** Whether some courses are not in the index yet. */
  isFilling: boolean;
};

/** A field, and what was found, by kind. */
export function SearchPage({ query, found, isSignedIn, isFilling }: Search) {
  return (
    <Page width="list">
      <PageHead title={m.search_title()} />
      <SearchForm query={query} />
      {isFilling ? (
        <Notice title={m.search_filling_title()}>
          {m.search_filling_text()}
        </Notice>
      ) : null}
      {found === null ? (
        <EmptyState title={m.search_what_title()} action={<ToTheCatalogue />}>
          {isSignedIn ? m.search_what_learner() : m.search_what_stranger()}
        </EmptyState>
      ) : found.hits.length > 0 ? (
        <Results query={query} found={found} />
      ) : (
        <NothingFound query={query} found={found} isSignedIn={isSignedIn} />
      )}
    </Page>
  );
}

function SearchForm({ query }: { query: string }) {
  return (
    <Filters label={m.search_title()} action={searchHref()}>
      <TextInput
        id="q"
        name="q"
        type="search"
        label={m.search_label()}
        hint={m.search_hint()}
        defaultValue={query}
        maxLength={MOST_LETTERS}
      />
      <Button>{m.search_submit()}</Button>
    </Filters>
  );
}

function Results({ query, found }: { query: string; found: Found }) {
  const n = found.hits.length;
  return (
    <section aria-labelledby="results" className="flow">
      <h2 id="results">
        {found.isCapped
          ? m.search_capped_title({ n, query })
          : m.search_count({ n, query })}
      </h2>
      {found.isCapped ? <p>{m.search_capped_text()}</p> : null}
      <HitGroups hits={found.hits} />
    </section>
  );
}

/** What may help: other words, the other language, signing in, the catalogue. */
function NothingFound({
  query,
  found,
  isSignedIn,
}: {
  query: string;
  found: Found;
  isSignedIn: boolean;
}) {
  const other = currentLocale() === "lt" ? "en" : "lt";
  const n = found.inOtherLanguage;
  return (
    <EmptyState
      title={m.search_none_title({ query })}
      action={
        <div className="row">
          {n > 0 ? (
            <ButtonLink href={searchHref(query, other)}>
              {m.search_other_language({ n })}
            </ButtonLink>
          ) : null}
          <ButtonLink variant="quiet" href={searchHref()}>
            {m.search_clear()}
          </ButtonLink>
          <ToTheCatalogue />
        </div>
      }
    >
      {m.search_none_text()} {isSignedIn ? null : m.search_none_stranger()}
    </EmptyState>
  );
}

function ToTheCatalogue() {
  return (
    <ButtonLink variant="quiet" href={`/${currentLocale()}`}>
      {m.search_to_catalogue()}
    </ButtonLink>
  );
}
