import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

type Look = {
  /** Primary: the one next step of a page. Danger: what cannot be undone. */
  variant?: "primary" | "quiet" | "danger" | undefined;
  /** For rows of tables and lists; grows to 44 px under a finger. */
  small?: boolean | undefined;
  icon?: IconName | undefined;
  /** Stands after the text, for a step forward. */
  iconAfter?: IconName | undefined;
  children: ReactNode;
};

type ButtonProps = Look &
  Omit<ComponentPropsWithoutRef<"button">, "className" | "style">;

type ButtonLinkProps = Look &
  Omit<ComponentPropsWithoutRef<"a">, "className" | "style"> & { href: string };

/** A button; submits its form unless `type="button"` is given. */
export function Button({
  variant,
  small,
  icon,
  iconAfter,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button type="submit" {...rest} className={buttonClass(variant, small)}>
      {icon ? <Icon name={icon} size={18} /> : null}
      {children}
      {iconAfter ? <Icon name={iconAfter} size={18} /> : null}
    </button>
  );
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({
  variant,
  small,
  icon,
  iconAfter,
  children,
  ...rest
}: ButtonLinkProps) {
  return (
    <a {...rest} className={buttonClass(variant, small)}>
      {icon ? <Icon name={icon} size={18} /> : null}
      {children}
      {iconAfter ? <Icon name={iconAfter} size={18} /> : null}
    </a>
  );
}

function buttonClass(variant: Look["variant"] = "primary", small = false) {
  const look = variant === "primary" ? "btn" : `btn btn--${variant}`;
  return small ? `${look} btn--small` : look;
}
