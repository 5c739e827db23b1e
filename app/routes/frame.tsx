import type { ReactNode } from "react";
import type { LoaderFunctionArgs } from "@remix-run/node";
import {
  Outlet,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import { allowAnyone } from "#app/auth/guards.server.ts";
import { hasRole, type Actor } from "#app/auth/actor.ts";
import { currentLocale, pathInLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import { displayIn } from "#app/shared/display-choices.ts";
import { notFound } from "#app/shared/http.server.ts";
import { isLocale } from "#app/shared/text.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorPage } from "#app/ui/error-page.tsx";
import { SiteFooter } from "#app/ui/page.tsx";
import { SiteHeader, SkipLink, type NavItem } from "#app/ui/site-header.tsx";

const NOBODY = { viewer: null, demonstration: false };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await allowAnyone(request, context);
  if (!isLocale(params.locale)) throw notFound();
  return {
    viewer: actor && { id: actor.id, name: actor.name, roles: actor.roles },
    demonstration: context.config.mode === "demonstration",
    display: displayIn(request.headers.get("Cookie")),
  };
}

export default function FramedPage() {
  return (
    <Frame>
      <Outlet />
    </Frame>
  );
}

/** A page that is not there still has the header, the languages and the way back. */
export function ErrorBoundary() {
  return (
    <Frame>
      <ErrorPage error={useRouteError()} />
    </Frame>
  );
}

/** The frame of every page in one language: header, page, footer. */
function Frame({ children }: { children: ReactNode }) {
  // Absent when the address names no language of ours.
  const loaded = useRouteLoaderData<typeof loader>("routes/frame");
  const { viewer, demonstration } = loaded ?? NOBODY;
  const { pathname, search } = useLocation();
  const locale = currentLocale();
  const other = locale === "lt" ? "en" : "lt";
  return (
    <>
      <SkipLink>{m.site_skip()}</SkipLink>
      <SiteHeader
        home={{ href: `/${locale}`, name: m.site_name() }}
        nav={{ label: m.nav_main(), items: navItems(viewer, pathname) }}
        menuText={m.nav_menu()}
        language={{
          href: pathInLocale(pathname, other) + search,
          name: m.site_other_language(),
          locale: other,
        }}
        search={pathname === `/${locale}/search` ? undefined : searchField()}
        account={viewer ? accountOf(viewer) : undefined}
        signIn={viewer ? undefined : signInLink(pathname + search)}
      />
      {children}
      <SiteFooter
        links={[
          { href: `/${locale}/check`, text: m.site_footer_check() },
          displayLink(pathname + search),
        ]}
      >
        {demonstration ? m.site_demonstration() : null}
      </SiteFooter>
    </>
  );
}

function navItems(viewer: Pick<Actor, "roles"> | null, pathname: string) {
  const home = `/${currentLocale()}`;
  const items: NavItem[] = [
    { href: home, text: m.nav_catalogue(), current: isCatalogue(pathname) },
  ];
  const add = (path: string, text: string) =>
    items.push({
      href: `${home}${path}`,
      text,
      current: pathname.startsWith(`${home}${path}`),
    });
  if (viewer) add("/my-learning", m.nav_my_learning());
  if (viewer) add("/terms", m.nav_terms());
  if (viewer && hasRole(viewer, "coordinator")) {
    add("/cohorts", m.nav_cohorts());
    add("/programmes", m.nav_programmes());
    add("/reports", m.nav_reports());
  }
  if (viewer && hasRole(viewer, "admin")) {
    add("/institutions", m.nav_institutions());
    add("/mail", m.nav_mail());
  }
  return items;
}

/** Everywhere but on the search page, which has a field of its own. */
function searchField() {
  return {
    action: `/${currentLocale()}/search`,
    label: m.search_site(),
    submit: m.search_submit(),
  };
}

function isCatalogue(pathname: string): boolean {
  const [, , section] = pathname.split("/");
  return !section || section === "courses";
}

function accountOf({ id, name }: Pick<Actor, "id" | "name">) {
  return {
    name,
    signOut: (
      <form
        method="post"
        action={`/${currentLocale()}/sign-out`}
        // By which the script knows whose the answers are that it keeps.
        data-person={id}
      >
        <Button variant="quiet" small>
          {m.nav_sign_out()}
        </Button>
      </form>
    ),
  };
}

/** From the display page itself, back to where it was asked for. */
function displayLink(here: string) {
  const home = `/${currentLocale()}/display`;
  const returnTo = new URLSearchParams({ returnTo: here });
  const isThere = here.split("?")[0] === home;
  return {
    href: isThere ? here : `${home}?${returnTo}`,
    text: m.display_title(),
  };
}

function signInLink(here: string) {
  const returnTo = new URLSearchParams({ returnTo: here });
  return {
    href: `/${currentLocale()}/sign-in?${returnTo}`,
    text: m.nav_sign_in(),
  };
}
