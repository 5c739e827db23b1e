import { formatDay } from "#app/i18n/format.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import { Prose } from "#app/ui/lesson-layout.tsx";
import { Meta, Page, PageHead } from "#app/ui/page.tsx";
import { courseHref, moduleHref } from "../addresses.ts";
import type { ModulePrint as Print } from "./open-module-print.server.ts";
import { SourceList } from "./page-sources.tsx";

/** A whole module to print or to read in one go: contents, pages, sources. */
export function ModulePrint({ print }: { print: Print }) {
  const { course, module, version, sources } = print;
  return (
    <Page
      width="text"
      breadcrumbs={{
        label: m.nav_breadcrumbs(),
        steps: [
          { href: courseHref(course), text: course.title },
          { href: moduleHref(course, module), text: module.title },
        ],
        here: m.print_module(),
      }}
    >
      <PageHead title={module.title} lede={module.summary} />
      <Meta
        items={[
          course.title,
          m.module_number({ number: module.number, total: print.modules }),
          m.version({ n: version.number }),
          m.updated_on({ day: formatDay(version.publishedAt) }),
          m.print_track({ track: print.shown }),
        ]}
      />
      <p className="no-print">{m.print_hint()}</p>
      <Tracks print={print} />
      <Contents print={print} />
      {print.pages.map(pagePart)}
      {sources.length > 0 ? (
        <section aria-labelledby="sources" className="part">
          <h2 id="sources">{m.page_sources({ n: sources.length })}</h2>
          <SourceList sources={sources} />
        </section>
      ) : null}
    </Page>
  );
}

function Tracks({ print: { tracks, course, module } }: { print: Print }) {
  if (tracks.length < 2) return null;
  const here = `${moduleHref(course, module)}/print`;
  return (
    <nav className="tracks no-print" aria-labelledby="tracks">
      <h2 id="tracks">{m.print_tracks()}</h2>
      <ul className="tracks__list">
        {tracks.map(({ id, title, isOwn, isShown }) => (
          <li key={id}>
            <a
              href={isOwn ? here : `${here}?track=${id}`}
              aria-current={isShown ? "true" : undefined}
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Contents({ print: { pages } }: { print: Print }) {
  return (
    <nav aria-labelledby="contents" className="contents">
      <h2 id="contents">{m.print_contents()}</h2>
      <ol>
        {pages.map(({ anchor, title }) => (
          <li key={anchor}>
            <a href={`#${anchor}`}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** A page with a content warning stays folded, on paper too, until it is opened. */
function pagePart({ anchor, title, warning, html }: Print["pages"][number]) {
  const text = <Prose html={html} lang={currentLocale()} />;
  return (
    <section key={anchor} aria-labelledby={anchor} className="part">
      <h2 id={anchor}>{title}</h2>
      {warning === null ? (
        text
      ) : (
        <details className="more" data-keep-folded>
          <summary>{m.print_warned({ warning })}</summary>
          {text}
        </details>
      )}
    </section>
  );
}
