import type { ReactNode } from "react";
import { Breadcrumbs, type Crumb, type Trail } from "./page.tsx";

/**
 * Outline, text, tools: three columns on a wide screen, below each other on a
 * phone. Without an outline (a quiz, a result) the text keeps its width.
 */
export function LessonLayout({
  breadcrumbs,
  outline,
  rail,
  isReading = false,
  children,
}: {
  breadcrumbs: Trail;
  outline?: ReactNode;
  /** The third column and what it is called. */
  rail?: { label: string; content: ReactNode } | undefined;
  /** Reading mode: the text alone. The text has to hold the way out. */
  isReading?: boolean;
  children: ReactNode;
}) {
  const classes = [
    "lesson",
    outline ? "" : "lesson--plain",
    isReading ? "lesson--reading" : "",
  ];
  return (
    <div className="wrap">
      <Breadcrumbs {...breadcrumbs} />
      <div className={classes.filter(Boolean).join(" ")}>
        {outline}
        <main id="main" tabIndex={-1} className="flow">
          {children}
        </main>
        {rail ? (
          <aside className="rail" aria-label={rail.label}>
            {rail.content}
          </aside>
        ) : null}
      </div>
    </div>
  );
}

/** A titled list of links in the third column, such as the headings of a page. */
export function RailLinks({
  title,
  links,
}: {
  title: string;
  /** `current` marks the one that the page shows. */
  links: (Crumb & { current?: boolean })[];
}) {
  return (
    <div>
      <h2>{title}</h2>
      <ul className="rail__list">
        {links.map(({ href, text, current }) => (
          <li key={href}>
            <a href={href} aria-current={current ? "true" : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Titled small buttons in the third column, such as printing. */
export function RailTools({
  id,
  title,
  children,
}: {
  /** For links back to the tools. */
  id?: string;
  title: string;
  children: ReactNode;
}) {
  return (
    <div id={id}>
      <h2>{title}</h2>
      <div className="tools">{children}</div>
    </div>
  );
}

/**
 * Text of a course as the content pipeline made it: checked there against a
 * closed list of elements, so that it may be put in as it is.
 */
export function Prose({
  html,
  lang,
  placeUrl,
}: {
  html: string;
  lang?: string;
  /** Where the page's script posts the heading that was last on top. */
  placeUrl?: string;
}) {
  return (
    <div
      className="prose"
      lang={lang}
      data-place={placeUrl}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
