import type { LinksFunction, MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  useRouteError,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { currentLocale } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { m } from "#app/paraglide/messages.js";
import { ButtonLink } from "#app/ui/button.tsx";
import enhanceUrl from "./ui/enhance.js?url";
import fontUrl from "./ui/fonts/sans-latin.woff2?url";
import { Page, PageHead } from "#app/ui/page.tsx";
import styleUrl from "./ui/styles/app.css?url";

export const links: LinksFunction = () => [
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  {
    rel: "preload",
    href: fontUrl,
    as: "font",
    type: "font/woff2",
    crossOrigin: "anonymous",
  },
  { rel: "stylesheet", href: styleUrl },
];

/** The title of error pages; every other page has a title of its own. */
export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(wordsFor(error).title) : m.site_name() },
  { name: "description", content: m.site_description() },
];

/** The shell of every page. No framework script: pages are not hydrated. */
export function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang={currentLocale()}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
        <script type="module" src={enhanceUrl} />
      </head>
      <body>{children}</body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

/** What a visitor sees instead of a page that is not there or did not work. */
export function ErrorBoundary() {
  const error = useRouteError();
  const { title, text } = wordsFor(error);
  return (
    <Page width="text">
      <PageHead title={title} lede={text} />
      <p>
        <ButtonLink href={`/${currentLocale()}`}>
          {m.error_to_catalogue()}
        </ButtonLink>
      </p>
    </Page>
  );
}

function wordsFor(error: unknown) {
  const status = isRouteErrorResponse(error) ? error.status : 500;
  // Also for a form sent to a page that takes none: nothing of ours broke.
  if (status < 500 && status !== 403) {
    return { title: m.error_not_found_title(), text: m.error_not_found_text() };
  }
  if (status === 403) {
    return { title: m.error_forbidden_title(), text: m.error_forbidden_text() };
  }
  return { title: m.error_own_title(), text: m.error_own_text() };
}
