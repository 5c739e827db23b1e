import { m } from "#app/paraglide/messages.js";
import { Disclosure } from "#app/ui/panel.tsx";
import type { PageSource } from "./page-html.ts";

/** What the facts of a page rest on, folded under its text. */
export function PageSources({ sources }: { sources: PageSource[] }) {
  if (sources.length === 0) return null;
  return (
    <Disclosure summary={m.page_sources({ n: sources.length })}>
      <SourceList sources={sources} />
    </Disclosure>
  );
}

/** Full references, in the languages of the sources. */
export function SourceList({ sources }: { sources: PageSource[] }) {
  return (
    <ol className="sources">
      {sources.map(({ key, reference, url }) => (
        <li key={key}>
          {url ? (
            <a href={url} rel="noopener noreferrer">
              {reference}
            </a>
          ) : (
            reference
          )}
        </li>
      ))}
    </ol>
  );
}
