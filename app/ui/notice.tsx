import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";
import type { Tone } from "./tag.tsx";

const PICTURE: Record<Tone, IconName> = {
  ok: "done",
  warn: "warning",
  bad: "revoked",
  info: "info",
  neutral: "info",
};

/**
 * A message above the title: what has just happened, or what to know first.
 * Never for mistakes in a form; those are an `ErrorSummary`.
 */
export function Notice({
  tone = "info",
  title,
  children,
  silent = false,
}: {
  tone?: Tone;
  title?: ReactNode;
  children?: ReactNode;
  /** Not announced: the message is part of the page, not news. */
  silent?: boolean;
}) {
  return (
    <div
      className={tone === "info" ? "notice" : `notice notice--${tone}`}
      role={silent ? undefined : "status"}
    >
      <Icon name={PICTURE[tone]} size={22} />
      <div className="notice__body">
        {title ? <p className="notice__title">{title}</p> : null}
        {children ? <div>{children}</div> : null}
      </div>
    </div>
  );
}

/**
 * What to put right, at the top of the page, in the words that also stand at the
 * fields. Takes the focus; each line leads to its field.
 */
export function ErrorSummary({
  title,
  errors,
}: {
  title: string;
  errors: { href: string; text: string }[];
}) {
  if (errors.length === 0) return null;
  return (
    <section
      className="errors"
      role="alert"
      tabIndex={-1}
      autoFocus
      aria-labelledby="error-summary"
      data-error-summary
    >
      <h2 id="error-summary">{title}</h2>
      <ul className="list">
        {errors.map(({ href, text }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
