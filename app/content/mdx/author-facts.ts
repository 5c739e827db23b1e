import { Children, createElement, Fragment, type ReactNode } from "react";
import { AUTHOR_LABELS } from "./author-labels.ts";
import { type AuthorWorld, isTaught } from "./author-world.ts";

const h = createElement;

/**
 * `<Fact id/>`: a checkable statement with its source and the month by which it
 * is looked at again. What stands between the tags replaces the fact's own
 * words. A fact that nobody confirmed shows nothing.
 */
export function factComponent(world: AuthorWorld) {
  return function FactBlock(props: { id: string; children?: ReactNode }) {
    const fact = world.fact(props.id);
    if (!isTaught(fact)) return null;
    return h(
      "div",
      {
        className: "fact",
        "data-fact": fact.id,
        "data-review-by": fact.reviewBy,
      },
      isBlank(props.children)
        ? h("p", null, fact.text[world.locale])
        : props.children,
      h("p", { className: "fact__source" }, sourceLine(world, fact.id)),
    );
  };
}

/** "Šaltinis: … · kita peržiūra iki 2029 m. lapkričio mėn.", references linked where they have an address. */
export function sourceLine(world: AuthorWorld, factId: string): ReactNode {
  const fact = world.fact(factId);
  const sources = world.sourcesOf(fact);
  const labels = AUTHOR_LABELS[world.locale];
  return h(
    Fragment,
    null,
    `${labels.source(sources.length)}: `,
    sources.map(({ key, reference, url }, index) =>
      h(
        Fragment,
        { key },
        index > 0 && "; ",
        url
          ? h("a", { href: url, rel: "noopener noreferrer" }, reference)
          : reference,
      ),
    ),
    ` · ${labels.reviewBy(fact.reviewBy)}`,
  );
}

/** Whether a block holds nothing but line ends. */
function isBlank(children: ReactNode): boolean {
  return Children.toArray(children).every(
    (child) => typeof child === "string" && child.trim() === "",
  );
}
