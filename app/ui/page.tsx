import type { ReactNode } from "react";

export type Crumb = { href: string; text: string };

export type Trail = {
  /** What the trail is called, for those who hear it. */
  label: string;
  steps: Crumb[];
  /** The page itself. */
  here: string;
};

/** The way back. On a phone only the nearest step is shown. */
export function Breadcrumbs({ label, steps, here }: Trail) {
  return (
    <nav className="trail" aria-label={label}>
      <ol className="crumbs">
        {steps.map((step) => (
          <li key={step.href}>
            <a href={step.href}>{step.text}</a>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}

/**
 * The frame of an ordinary page. `full` is for tables, `list` for rows of links,
 * `text` for reading, `narrow` for signing in.
 */
export function Page({
  breadcrumbs,
  width = "full",
  children,
}: {
  breadcrumbs?: Trail | undefined;
  width?: "full" | "list" | "text" | "narrow";
  children: ReactNode;
}) {
  return (
    <div className={width === "full" ? "wrap" : `wrap wrap--${width}`}>
      {breadcrumbs ? <Breadcrumbs {...breadcrumbs} /> : null}
      <main id="main" tabIndex={-1} className="stack">
        {children}
      </main>
    </div>
  );
}

/** The title of a page, what belongs to it, and what can be done here. */
export function PageHead({
  title,
  meta,
  lede,
  actions,
}: {
  title: ReactNode;
  meta?: ReactNode[];
  lede?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="head">
      <div className="head__text">
        <h1>{title}</h1>
        {lede ? <p className="lede">{lede}</p> : null}
        {meta ? <Meta items={meta} /> : null}
      </div>
      {actions ? <div className="row">{actions}</div> : null}
    </div>
  );
}

/** Small facts about a thing, beside each other; what is null is left out. */
export function Meta({ items }: { items: ReactNode[] }) {
  return (
    <p className="meta">
      {items.map((item, i) => (item ? <span key={i}>{item}</span> : null))}
    </p>
  );
}

/** The foot of every page. */
export function SiteFooter({
  links,
  children,
}: {
  links: Crumb[];
  children?: ReactNode;
}) {
  return (
    <footer className="foot">
      <div className="foot__in">
        {children ? <p className="foot__note">{children}</p> : null}
        {links.map((link) => (
          <a key={link.href} href={link.href}>
            {link.text}
          </a>
        ))}
      </div>
    </footer>
  );
}
