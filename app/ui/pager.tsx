import type { ReactNode } from "react";
import { ButtonLink } from "./button.tsx";

/**
 * Back and forth under a page. `children` is the step forward, often a form
 * that also marks the page as read; `status` stands between the two.
 */
export function Pager({
  label,
  previous,
  status,
  children,
}: {
  label: string;
  previous?: { href: string; text: string } | undefined;
  status?: ReactNode;
  children: ReactNode;
}) {
  return (
    <nav className="pager" aria-label={label}>
      {previous ? (
        <ButtonLink href={previous.href} variant="quiet" icon="arrow-left">
          {previous.text}
        </ButtonLink>
      ) : (
        <span />
      )}
      {status}
      {children}
    </nav>
  );
}
