import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";
import type { State } from "./tag.tsx";

const PLACE = "outline";

export type OutlineItem = {
  /** Without an address the item can be read but not opened yet. */
  href?: string | undefined;
  title: string;
  state: State;
  /** Under the title; says the state in words. */
  meta: string;
  current?: boolean | undefined;
};

type OutlineProps = {
  /** What the navigation is called, for those who hear it. */
  label: string;
  title: ReactNode;
  /** Usually a `Progress`. */
  progress?: ReactNode;
  items: OutlineItem[];
  /** The phone's button: what the items are, and which one this is. */
  openText: { name: string; position: string };
  closeText: string;
};

/** The contents of a module: a column on wide screens, a popover on phones. */
export function Outline(props: OutlineProps) {
  return (
    <div>
      <div className="outline-open">
        {/* React 18 knows no types for popovers, but writes them out. */}
        <Button type="button" variant="quiet" {...{ popovertarget: PLACE }}>
          <span>{props.openText.name}</span>
          <span>{props.openText.position}</span>
        </Button>
      </div>
      <nav
        id={PLACE}
        className="outline-place"
        aria-label={props.label}
        {...{ popover: "auto" }}
      >
        <div className="outline">
          <div className="outline__head">
            <p className="outline__title">{props.title}</p>
            {props.progress}
          </div>
          <ol className="list">{props.items.map(outlineItem)}</ol>
        </div>
        <div className="outline-close">
          <Button
            type="button"
            variant="quiet"
            {...{ popovertarget: PLACE, popovertargetaction: "hide" }}
          >
            {props.closeText}
          </Button>
        </div>
      </nav>
    </div>
  );
}

function outlineItem({ href, title, state, meta, current }: OutlineItem) {
  const look = `outline__item outline__item--${state}`;
  const inside = (
    <>
      <Icon name={state} size={22} />
      <span>
        {title}
        <small>{meta}</small>
      </span>
    </>
  );
  return (
    <li key={href ?? title}>
      {href ? (
        <a
          className={look}
          href={href}
          aria-current={current ? "page" : undefined}
        >
          {inside}
        </a>
      ) : (
        <span className={look}>{inside}</span>
      )}
    </li>
  );
}
