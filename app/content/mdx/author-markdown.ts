import { createElement, type ReactNode } from "react";
import { InsideLink } from "./author-terms.ts";
import { isOwnImage, reasonAgainstLink } from "./gate-urls.ts";

const h = createElement;

type Cell = { align?: string; children?: ReactNode };

/** Links inside the page that the compiler writes itself, for footnotes. */
export const FOOTNOTE_PREFIX = "note-";

/**
 * What Markdown's own elements become. Addresses are judged once more: a link or
 * an image that the gate would refuse ends the rendering.
 */
export const MARKDOWN_ELEMENTS = {
  a: Link,
  img: Image,
  pre: Preformatted,
  table: Table,
  th: HeaderCell,
  td: DataCell,
};

function Link(props: { href?: string; children?: ReactNode }) {
  const href = props.href ?? "";
  if (href.startsWith(`#${FOOTNOTE_PREFIX}`)) return h("a", props);
  if (reasonAgainstLink(href)) throw new Error(`The link ${href} is refused`);
  const isExternal = /^https?:/i.test(href);
  const link = h("a", {
    ...props,
    ...(isExternal ? { rel: "noopener noreferrer" } : {}),
  });
  return h(InsideLink.Provider, { value: true }, link);
}

function Image({ src = "", alt }: { src?: string; alt?: string }) {
  if (!isOwnImage(src)) throw new Error(`The image ${src} is refused`);
  return h("img", { src, alt, loading: "lazy", decoding: "async" });
}

/** Focusable, because long lines scroll and a keyboard must reach them. */
function Preformatted({ children }: { children?: ReactNode }) {
  return h("pre", { tabIndex: 0 }, children);
}

function Table(props: { "aria-label"?: string; children?: ReactNode }) {
  return h(
    "section",
    {
      className: "scroll",
      tabIndex: 0,
      "aria-label": props["aria-label"],
    },
    h("table", null, props.children),
  );
}

function HeaderCell({ align, children }: Cell) {
  return h("th", { scope: "col", className: alignment(align) }, children);
}

function DataCell({ align, children }: Cell) {
  return h("td", { className: alignment(align) }, children);
}

/** A class and not a style: the pages' security policy lets no inline style through. */
function alignment(align: string | undefined): string | undefined {
  return align && align !== "left" ? `align-${align}` : undefined;
}
