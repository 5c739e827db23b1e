import type { ReactNode } from "react";

/** A boxed section with a title; `actions` stand beside the title. */
export function Panel({
  id,
  title,
  actions,
  children,
}: {
  /** Names the section after its title; unique on the page. */
  id: string;
  title: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const heading = <h2 id={id}>{title}</h2>;
  return (
    <section className="panel" aria-labelledby={id}>
      {actions ? (
        <div className="row">
          {heading}
          <div className="row row__end">{actions}</div>
        </div>
      ) : (
        heading
      )}
      <div className="flow">{children}</div>
    </section>
  );
}

/** Panels beside each other while there is room. */
export function Columns({ children }: { children: ReactNode }) {
  return <div className="cols">{children}</div>;
}

/** The few numbers of a page, each with its name and a remark. */
export function Kpis({
  items,
}: {
  items: { label: string; value: ReactNode; note?: ReactNode }[];
}) {
  return (
    <dl className="kpis">
      {items.map(({ label, value, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {value}
            {note ? <small>{note}</small> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Names and their values, such as the particulars of a certificate. */
export function DefinitionList({
  items,
}: {
  items: { term: string; value: ReactNode }[];
}) {
  return (
    <dl className="pairs">
      {items.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Where a list would be: what this is, why it is empty, one thing to do. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      <p>{children}</p>
      {action}
    </div>
  );
}

/** Folded text that opens without script and is printed unfolded. */
export function Disclosure({
  summary,
  open = false,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details className="more" open={open}>
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  );
}
