import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Filters } from "#app/ui/data-table.tsx";
import { TextInput } from "#app/ui/field.tsx";
import { Page, PageHead } from "#app/ui/page.tsx";
import { EmptyState } from "#app/ui/panel.tsx";
import type { Glossary, GlossaryTerm } from "./open-terms.server.ts";

type TermsProps = { glossary: Glossary; query: string };

/** The words of one's courses, to be looked up while working. */
export function TermsPage({ glossary, query }: TermsProps) {
  return (
    <Page width="list">
      <PageHead title={m.terms_title()} lede={m.terms_lede()} />
      {glossary.isEmpty ? (
        <NoTerms />
      ) : (
        <>
          <TermFilter query={query} />
          <FoundTerms glossary={glossary} query={query} />
        </>
      )}
    </Page>
  );
}

function NoTerms() {
  return (
    <EmptyState
      title={m.terms_empty()}
      action={
        <ButtonLink href={`/${currentLocale()}`}>
          {m.terms_empty_action()}
        </ButtonLink>
      }
    >
      {m.terms_empty_why()}
    </EmptyState>
  );
}

function TermFilter({ query }: { query: string }) {
  return (
    <Filters label={m.terms_filter()} action={`/${currentLocale()}/terms`}>
      <TextInput
        id="q"
        name="q"
        type="search"
        label={m.terms_filter()}
        hint={m.terms_filter_hint()}
        defaultValue={query}
      />
      <Button variant="quiet">{m.terms_filter_submit()}</Button>
    </Filters>
  );
}

function FoundTerms({ glossary, query }: TermsProps) {
  const all = (
    <ButtonLink variant="quiet" href={`/${currentLocale()}/terms`}>
      {m.terms_filter_clear()}
    </ButtonLink>
  );
  if (glossary.found === 0) {
    return (
      <EmptyState title={m.terms_none_found()} action={all}>
        {m.terms_none_found_why({ query })}
      </EmptyState>
    );
  }
  return (
    <>
      <p className="meta">{m.terms_found({ n: glossary.found })}</p>
      {glossary.courses.map(({ slug, title, terms }) => (
        <section key={slug} aria-labelledby={`terms-${slug}`} className="flow">
          <h2 id={`terms-${slug}`}>{title}</h2>
          <dl className="glossary">{terms.map(termEntry)}</dl>
        </section>
      ))}
      {query ? all : null}
    </>
  );
}

function termEntry(term: GlossaryTerm) {
  return (
    <div key={term.anchor} id={term.anchor}>
      <dt id={term.shortAnchor}>{term.meaning}</dt>
      <dd className="glossary__word">
        <bdi lang={term.lang} dir={term.direction}>
          {term.original}
        </bdi>{" "}
        <i lang={term.latinLang}>{term.transliteration}</i>
      </dd>
      <dd>{term.note}</dd>
    </div>
  );
}
