import type { ReactNode } from "react";
import { Meta } from "./page.tsx";

type LinkRowProps = {
  href: string;
  title: ReactNode;
  /** What it is, in one sentence. */
  sentence: ReactNode;
  meta?: ReactNode[];
  /** How things stand: a `Tag` or a `StateMark`. */
  tag?: ReactNode;
  action?: ReactNode;
  progress?: ReactNode;
  /** 3 under a section's h2 (the default), 2 when rows follow the h1. */
  level?: 2 | 3;
};

/** A list of things to open, such as the catalogue. Holds `LinkRow`s. */
export function LinkRows({ children }: { children: ReactNode }) {
  return <ul className="rows">{children}</ul>;
}

/** One thing to open: title, sentence, small facts, state, what to do. */
export function LinkRow({
  href,
  title,
  sentence,
  meta,
  tag,
  action,
  progress,
  level = 3,
}: LinkRowProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <li>
      <div className="rows__text">
        <Heading className="rows__title">
          <a href={href}>{title}</a>
        </Heading>
        <p>{sentence}</p>
        {meta ? <Meta items={meta} /> : null}
        {progress}
      </div>
      {tag || action ? (
        <div className="rows__end">
          {tag}
          {action}
        </div>
      ) : null}
    </li>
  );
}

/** What waits for somebody: a tag that says why (or a heading above), a sentence, the one action. */
export function AttentionList({
  items,
}: {
  items: {
    key: string;
    tag?: ReactNode;
    text: ReactNode;
    action?: ReactNode;
  }[];
}) {
  return (
    <ul className="todo">
      {items.map(({ key, tag, text, action }) => (
        <li key={key}>
          {tag}
          <span>{text}</span>
          {action}
        </li>
      ))}
    </ul>
  );
}
