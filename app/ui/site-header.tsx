import type { ReactNode } from "react";
import { Button, ButtonLink } from "./button.tsx";
import { Icon } from "./icon.tsx";

const MENU = "site-menu";

export type NavItem = { href: string; text: string; current?: boolean };

type Account = {
  /** The name of the person who is signed in. */
  name: string;
  items?: { href: string; text: string }[];
  /** The form that signs out. */
  signOut: ReactNode;
};

type SearchField = { action: string; label: string; submit: string };

type SiteHeaderProps = {
  home: { href: string; name: string };
  nav: { label: string; items: NavItem[] };
  /** The button that opens everything but the logo on a phone. */
  menuText: string;
  /** The other language under its own name, leading to the same page. */
  language?: { href: string; name: string; locale: string } | undefined;
  /** A small search field; in the menu on a phone. */
  search?: SearchField | undefined;
  account?: Account | undefined;
  signIn?: { href: string; text: string } | undefined;
};

/** The first thing on a page for the keyboard. Its target is `<main id="main">`. */
export function SkipLink({ children }: { children: ReactNode }) {
  return (
    <a className="skip" href="#main">
      {children}
    </a>
  );
}

/** Logo, main navigation, language and account; a menu on phones, without script. */
export function SiteHeader(props: SiteHeaderProps) {
  return (
    <header className="bar">
      <div className="bar__in">
        <a className="logo" href={props.home.href}>
          <Icon name="logo" size={34} />
          {props.home.name}
        </a>
        <span className="bar__open">
          <Button
            type="button"
            variant="quiet"
            small
            icon="menu"
            // React 18 knows no types for popovers, but writes them out.
            {...{ popovertarget: MENU }}
          >
            {props.menuText}
          </Button>
        </span>
        <div id={MENU} className="bar__menu" {...{ popover: "auto" }}>
          <nav aria-label={props.nav.label}>
            <ul className="bar__nav">{props.nav.items.map(navItem)}</ul>
          </nav>
          <div className="bar__end row">
            {props.search ? searchForm(props.search) : null}
            {props.language ? languageLink(props.language) : null}
            {props.signIn ? (
              <ButtonLink href={props.signIn.href} small>
                {props.signIn.text}
              </ButtonLink>
            ) : null}
            {props.account ? <AccountMenu {...props.account} /> : null}
          </div>
        </div>
      </div>
    </header>
  );
}

function navItem({ href, text, current }: NavItem) {
  return (
    <li key={href}>
      <a href={href} aria-current={current ? "page" : undefined}>
        {text}
      </a>
    </li>
  );
}

function searchForm({ action, label, submit }: SearchField) {
  return (
    <form
      className="bar__search"
      role="search"
      aria-label={label}
      method="get"
      action={action}
    >
      <label className="vh" htmlFor="site-search">
        {label}
      </label>
      <input className="in" type="search" id="site-search" name="q" />
      <Button variant="quiet" small>
        {submit}
      </Button>
    </form>
  );
}

function languageLink({
  href,
  name,
  locale,
}: NonNullable<SiteHeaderProps["language"]>) {
  return (
    <ButtonLink
      href={href}
      variant="quiet"
      small
      lang={locale}
      hrefLang={locale}
    >
      {name}
    </ButtonLink>
  );
}

function AccountMenu({ name, items = [], signOut }: Account) {
  return (
    <details className="account" data-menu>
      <summary className="btn btn--quiet btn--small">{name}</summary>
      <div className="account__panel">
        {items.length > 0 ? (
          <ul className="list">{items.map(navItem)}</ul>
        ) : null}
        {signOut}
      </div>
    </details>
  );
}
