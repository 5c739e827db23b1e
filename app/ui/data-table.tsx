import type { ReactNode } from "react";

/**
 * A table that scrolls inside itself, never the page. The region has a name and
 * takes the focus, so that the keyboard can scroll it. `children` are `thead`
 * and `tbody`; the first cell of each row should be `<th scope="row">`.
 */
export function DataTable({
  id,
  caption,
  captionHidden = false,
  tall = false,
  children,
}: {
  id: string;
  caption: ReactNode;
  /** When a heading above says the same. */
  captionHidden?: boolean;
  /** Limits the height, so that the header row can stay in sight. */
  tall?: boolean;
  children: ReactNode;
}) {
  return (
    <section
      className={tall ? "scroll scroll--tall" : "scroll"}
      aria-labelledby={id}
      tabIndex={0}
    >
      <table className="data">
        <caption id={id} className={captionHidden ? "vh" : undefined}>
          {caption}
        </caption>
        {children}
      </table>
    </section>
  );
}

/** Says in words what the shapes in a table mean. */
export function Legend({ children }: { children: ReactNode }) {
  return <p className="legend">{children}</p>;
}

/** Fields that narrow a list down: a GET form, so that the address keeps them. */
export function Filters({
  label,
  action,
  children,
}: {
  label: string;
  action?: string;
  children: ReactNode;
}) {
  return (
    <form
      className="filters"
      role="search"
      aria-label={label}
      method="get"
      action={action}
    >
      {children}
    </form>
  );
}
