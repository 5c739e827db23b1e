import { Children, createElement, isValidElement, type ReactNode } from "react";
import { barsComponent } from "./author-bars.ts";
import { factComponent } from "./author-facts.ts";
import { AUTHOR_LABELS } from "./author-labels.ts";
import { MARKDOWN_ELEMENTS } from "./author-markdown.ts";
import { termComponent, termsComponent } from "./author-terms.ts";
import type { AuthorWorld } from "./author-world.ts";
import { COMPONENTS, wordsOf } from "./gate-components.ts";

const h = createElement;

type WithChildren = { children?: ReactNode };

/** What a compiled page finds by name; MDX hands the props over untyped. */
export type ComponentMap = Record<string, unknown>;

/**
 * The blocks and elements that a compiled page finds by name, for one language
 * and one track. Without a prototype, so that `constructor` finds nothing; a
 * block on the gate's list that is not here is an error, not an empty place.
 */
export function createAuthorComponents(world: AuthorWorld): ComponentMap {
  const blocks: ComponentMap = {
    Track: trackComponent(world),
    Fact: factComponent(world),
    Term: termComponent(world),
    Terms: termsComponent(world),
    Callout: calloutComponent(world),
    Case: CaseBlock,
    Say: SayBlock,
    Myth: MythBlock,
    Reveal: RevealBlock,
    Bars: barsComponent(world),
  };
  for (const name of COMPONENTS.keys()) {
    if (!Object.hasOwn(blocks, name)) throw new Error(`No component <${name}>`);
  }
  return Object.assign(Object.create(null), MARKDOWN_ELEMENTS, blocks);
}

/** One profession's version; the others' is not sent. */
function trackComponent(world: AuthorWorld) {
  return function TrackBlock(props: WithChildren & { for: string }) {
    if (!wordsOf(props.for).includes(world.track)) return null;
    return h(
      "div",
      { className: "track", "data-track": world.track },
      props.children,
    );
  };
}

type CalloutKind = keyof (typeof AUTHOR_LABELS)["lt"]["callouts"];

function calloutComponent(world: AuthorWorld) {
  return function CalloutBlock(
    props: WithChildren & { kind: CalloutKind; title?: string },
  ) {
    const title =
      props.title ?? AUTHOR_LABELS[world.locale].callouts[props.kind];
    return h(
      "aside",
      { className: `callout callout--${props.kind}` },
      h("p", { className: "callout__title" }, title),
      props.children,
    );
  };
}

function CaseBlock({ title, children }: WithChildren & { title: string }) {
  return h(
    "aside",
    { className: "case" },
    h("h2", { className: "case__title" }, title),
    children,
  );
}

/** Words to say aloud: a line when it is one paragraph, else a quotation. */
function SayBlock({ children }: WithChildren) {
  const parts = Children.toArray(children).filter(
    (child) => typeof child !== "string" || child.trim() !== "",
  );
  const [only] = parts;
  if (
    parts.length === 1 &&
    isValidElement<WithChildren>(only) &&
    only.type === "p"
  ) {
    return h("p", { className: "say" }, only.props.children);
  }
  return h("blockquote", { className: "say" }, children);
}

function MythBlock({ claim, children }: WithChildren & { claim: string }) {
  return h(
    "details",
    { className: "myth" },
    h("summary", null, claim),
    children,
  );
}

function RevealBlock({ title, children }: WithChildren & { title: string }) {
  return h(
    "details",
    { className: "reveal" },
    h("summary", null, title),
    children,
  );
}
